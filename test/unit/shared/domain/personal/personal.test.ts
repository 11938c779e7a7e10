import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptText, personalFields } from '../../../../../shared/domain/personal/field';
import { complaintNotice, registerNotice, saleNotice } from '../../../../../shared/domain/personal/notice';
import { monthsText, retentionClasses, retentionFault, usualRetention } from '../../../../../shared/domain/personal/retention';

it('every field says what it is for, why it may be kept and for how long', () => {
  const seen = new Set<string>();
  for (const field of personalFields) {
    for (const words of [field.label, field.purpose, field.basis, keptText(field, usualRetention)]) expect(words).toMatch(/[\u4e00-\u9fff]/);
    seen.add(`${field.where} ${field.label}`);
  }
  expect(seen.size).toBe(personalFields.length);
  // What a complaint asks of whoever complains, and no class of periods that nothing is kept by.
  for (const asked of ['姓名', '联系电话', '房号', '合同号']) expect(seen).toContain(`投诉 ${asked}`);
  const used = new Set(personalFields.flatMap(({ kept }) => (typeof kept === 'string' ? [kept] : [])));
  expect([...used, 'major'].sort()).toEqual([...retentionClasses].sort());
});

it('a paper says whose it is, what for, how long and what the customer may ask, in two lines of the foot', () => {
  const longest = { complaint: 35, major: 59, draft: 1, scan: 1 };
  for (const words of [complaintNotice(null), complaintNotice('major'), complaintNotice('minor'), complaintNotice(null, longest), saleNotice, registerNotice]) {
    expect(words).toMatch(/^个人信息告知：.*本售楼处.*用于.*查阅/);
    // 99 mm of 7 pt.
    const width = [...words].reduce((sum, sign) => sum + (sign < '\u2000' ? 0.6 : 1), 0);
    expect(width).toBeLessThanOrEqual(2 * 40);
  }
  expect(complaintNotice('major')).toContain('5 年');
  expect(complaintNotice('minor')).toContain('保存 3 年即');
  expect(complaintNotice(null)).toContain('3 年（重大投诉 5 年）');
  expect(complaintNotice('minor', { ...usualRetention, complaint: 18 })).toContain('1 年 6 个月');
});

it('months are said as a person says them', () => {
  expect([1, 11, 12, 13, 36].map(monthsText)).toEqual(['1 个月', '11 个月', '1 年', '1 年 1 个月', '3 年']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), (months) => {
      const [, years = '0', rest = '0'] = /^(?:(\d+) 年)? ?(?:(\d+) 个月)?$/.exec(monthsText(months)) ?? [];
      expect(Number(years) * 12 + Number(rest)).toBe(months);
      expect(retentionFault(months)).toBeNull();
    }),
  );
  for (const wrong of [0, -1, 1.5, Number.NaN, 601]) expect(retentionFault(wrong)).not.toBeNull();
});
