import { expect, test } from 'vitest';
import { missingSheet, outSince, signedVersion } from '../../../../../shared/domain/returns/rule';
import type { ReturnedPage } from '../../../../../shared/domain/returns/state';
import type { Print } from '../../../../../shared/domain/complaint/state';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { salesOfficeSigned } from '../../../../../shared/policies/sales-office-signed';
import { findPolicy } from '../../../../../shared/policies/builtin';

const form = 'complaint-handling';
const page = (version: number, more: Partial<ReturnedPage> = {}): ReturnedPage => ({ file: 'a', form, version, page: 1, how: 'code', at: '', by: '', withdrawn: null, ...more });
const print = (version: number, at: string): Print => ({ form, version, at, copy: 1, pdf: '', pages: 2, printer: null, by: '' });
const withdrawn = { reason: '没有签字', at: '', by: '' };

test('R-S02-FLOW: 重大 and 重要 are not closed without the signed sheet of the version as it stands', () => {
  const state = { returns: [page(1)], prints: [], version: 1 };
  for (const severity of ['major', 'important'] as const) {
    expect(missingSheet({ ...state, severity, returns: [] }, salesOfficeSigned)).toBe('收回签字的《客户投诉意见处理表》');
    expect(missingSheet({ ...state, severity }, salesOfficeSigned)).toBeNull();
    expect(missingSheet({ ...state, severity, version: 2 }, salesOfficeSigned)).toContain('第 2 版');
    expect(missingSheet({ ...state, severity, returns: [page(1, { withdrawn })] }, salesOfficeSigned)).not.toBeNull();
    expect(missingSheet({ ...state, severity, returns: [] }, salesOffice)).toBeNull();
  }
  expect(missingSheet({ ...state, severity: 'minor', returns: [] }, salesOfficeSigned)).toBeNull();
});

test('only the first page of the form bears the signatures', () => {
  expect(signedVersion({ returns: [page(1, { page: 2 }), page(2, { form: 'visit-record' })] })).toBeNull();
  expect(signedVersion({ returns: [page(3), page(2)] })).toBe(3);
});

test('a sheet is out since its last print until one of that version or a later one is back', () => {
  const prints = [print(1, '1'), print(2, '2')];
  expect(outSince({ prints: [], returns: [] })).toBeNull();
  expect(outSince({ prints, returns: [] })).toBe('2');
  expect(outSince({ prints, returns: [page(1)] })).toBe('2');
  expect(outSince({ prints, returns: [page(2)] })).toBeNull();
  expect(outSince({ prints, returns: [page(2, { withdrawn })] })).toBe('2');
});

test('complaints of the version before keep its rule', () => {
  expect(findPolicy({ id: 'sales-office', version: 1 })?.closing.signedSheet).toBeUndefined();
  expect(findPolicy({ id: 'sales-office', version: 2 })?.closing.signedSheet).toEqual(['major', 'important']);
});
