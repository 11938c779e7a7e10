import { expect, it } from 'vitest';
import { stageLine, stageStep } from '../../../../../shared/domain/policy/stages';
import { salesOffice } from '../../../../../shared/policies/sales-office';

it('R-S02-FLOW: a major complaint passes the department head and the deputy general manager', () => {
  const line = stageLine(salesOffice, { severity: 'major', handler: 'deputy-general-manager' });
  expect(line.map(({ id }) => id)).toEqual(['opinion', 'decision', 'answer', 'verdict', 'measures', 'return-visit', 'archive']);
  expect(line[0]).toMatchObject({ who: 'department-head', pending: '待部门负责人意见' });
  expect(line[1]).toMatchObject({ who: 'deputy-general-manager', pending: '待副总经理意见' });
  expect(line[2]).toMatchObject({ who: 'deputy-general-manager', pending: '待答复客户' });
});

it('R-S02-FLOW: a minor complaint stays with whoever handles it', () => {
  const line = stageLine(salesOffice, { severity: 'minor', handler: 'supervisor' });
  expect(line.map(({ id }) => id)).not.toContain('decision');
  expect(line[0]).toMatchObject({ who: 'supervisor', pending: '待售楼主管处理' });
  expect(line.at(-1)).toMatchObject({ who: 'sales-management', pending: '待归档' });
});

it('R-S02-SEV-INTERNAL: an internal complaint never waits for the supervisor whom it is about', () => {
  const line = stageLine(salesOffice, { severity: 'internal', handler: 'sales-management' });
  expect(line.map(({ who }) => who)).not.toContain('supervisor');
});

it('has no step for a stage that is unknown or does not concern the complaint', () => {
  expect(stageStep(salesOffice, 'nowhere', { severity: 'major', handler: 'supervisor' })).toBeNull();
  expect(stageStep(salesOffice, 'decision', { severity: 'minor', handler: 'supervisor' })).toBeNull();
});
