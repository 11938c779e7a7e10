import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOfPage, formCode, parseFormCode } from '../../../../../shared/domain/form/form-code';

describe('the QR text', () => {
  it('is short, upper case and read back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 99_999 }), (version, page, seq) => {
        const code = { number: `TS-01-202611-${String(seq).padStart(4, '0')}`, version, page, paper: 'JLB' };
        const text = formCode(code);
        expect(text).toMatch(/^[0-9A-Z:-]{1,48}$/);
        expect(parseFormCode(text)).toEqual(code);
        expect(codeOfPage(formCode({ ...code, page: 1 }), page)).toBe(text);
      }),
    );
  });

  it.each(['', 'https://example.com', 'KST1:TS-01-202611-0042', 'KST2:TS-01-202611-0042:V1:CLB', 'KST1:TS-01-202611-0042:V1:CLB:P0x', ' KST1:TS-01-202611-0042:V1:CLB'])(
    'of another sheet is none of ours: %s',
    (text) => {
      expect(parseFormCode(text)).toBeNull();
    },
  );
});
