import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../../../../shared/domain/calendar/parse-notice';
import { stateCouncilNotices } from '../../../../../shared/domain/calendar/state-council';
import { madeUpNotice } from '../../../../support/notice-2027';

const notice = madeUpNotice();
const withDays = (days: readonly unknown[]) => JSON.stringify({ year: 2027, days });
const withDay = (day: unknown) => withDays([...notice.days, day]);
const last = notice.days.length;

/** What is wrong with a text, as `place: message`. */
function wrong(text: string): readonly string[] {
  const parsed = parseNotice(text);
  return parsed.ok ? [] : parsed.error.map(({ place, message }) => `${place}: ${message}`);
}

describe('parseNotice', () => {
  it('takes the file as it is passed around, with or without what such files say about themselves', () => {
    expect(parseNotice(JSON.stringify(notice))).toEqual({ ok: true, value: notice });
    const about = { $schema: 'https://example.org/schema.json', $id: 'https://example.org/2027.json', papers: ['https://example.org/'] };
    expect(parseNotice(JSON.stringify({ ...about, ...notice }, null, 4))).toEqual({ ok: true, value: notice });
  });

  it('takes every notice there has been', () => {
    for (const known of stateCouncilNotices()) expect(parseNotice(JSON.stringify(known)).ok).toBe(true);
  });

  it('takes the last days of December before, where the New Year holiday begins', () => {
    expect(wrong(withDay({ name: '元旦', date: '2026-12-31', isOffDay: true }))).toEqual([]);
    expect(wrong(withDay({ name: '元旦', date: '2026-12-24', isOffDay: true }))).toHaveLength(1);
  });

  it.each([
    ['', ': 文件是空的。'],
    ['  \n ', ': 文件是空的。'],
    ['你好', '第 1 行: 第 1 行第 1 个字处看不懂，不是 JSON 格式的放假安排。'],
    ['{\n "year": 2027,\n "days" [] }', '第 3 行: 第 3 行第 9 个字处看不懂，不是 JSON 格式的放假安排。'],
    ['{\n "year": 2027,\n "days": [', '第 3 行: 文件在第 3 行就断了，不完整。请重新取得这份文件。'],
    ['{ "year": 2027 } // 注', '第 1 行: 第 1 行第 18 个字处看不懂，不是 JSON 格式的放假安排。'],
    ['['.repeat(1_000_000), '第 1 行: 第 1 行第 21 个字处看不懂，不是 JSON 格式的放假安排。'],
    ['{"days":'.repeat(100_000), '第 1 行: 第 1 行第 161 个字处看不懂，不是 JSON 格式的放假安排。'],
    ['[]', ': 应是一份放假安排，写有年份 year 和日期列表 days。'],
    ['null', ': 应是一份放假安排，写有年份 year 和日期列表 days。'],
    ['{"year":2027,"days":[]}', 'days: 日期列表 days 是空的。'],
    ['{"year":2027,"days":{}}', 'days: 日期列表 days 写法不对，应是一列日期。'],
    [JSON.stringify({ ...notice, year: '2027' }), 'year: 年份 year 写法不对，应是 2000 至 2100 之间的数，如 2027。'],
    ['{"name":"x","version":"1"}', ': 应是一份放假安排，写有年份 year 和日期列表 days。'],
    [JSON.stringify({ ...notice, a: 1, b: 1, c: 1, d: 1 }), ': 有不认识的内容“a”、“b”、“c”等 4 项，请核对是不是这种文件。'],
    [JSON.stringify({ ...notice, Years: {} }), ': 有不认识的内容“Years”，请核对是不是这种文件。'],
    [withDay(1), `days[${last}]: 第 ${last + 1} 条写法不对，应写有 name、date 和 isOffDay。`],
    [withDay({ ...notice.days[0], note: '' }), `days[${last}]: 第 ${last + 1} 条里有不认识的内容“note”，请核对是不是这种文件。`],
    [withDay({ name: '国庆节', date: '2027-10-32', isOffDay: true }), `days[${last}].date: 第 ${last + 1} 条的日期 date 写法不对，应如 "2027-10-01"，并且确有这一天。`],
    [withDay({ name: '国庆节', date: '2027-02-29', isOffDay: true }), `days[${last}].date: 第 ${last + 1} 条的日期 date 写法不对，应如 "2027-10-01"，并且确有这一天。`],
    [withDay({ name: ' ', date: '2027-10-08', isOffDay: true }), `days[${last}].name: 第 ${last + 1} 条的节日名称 name 写法不对，应是不超过 30 个字的名称，如 "国庆节"。`],
    [withDay({ name: '国庆节', date: '2027-10-08', isOffDay: 1 }), `days[${last}].isOffDay: 第 ${last + 1} 条的 isOffDay 写法不对，放假写 true，调休上班写 false。`],
    [withDay({ name: '国庆节', date: '2026-10-01', isOffDay: true }), `days[${last}].date: 第 ${last + 1} 条是 2026 年的日期（2026-10-01），不属于 2027 年的通知。`],
    [withDay({ name: '元旦', date: '2028-01-01', isOffDay: true }), `days[${last}].date: 第 ${last + 1} 条是 2028 年的日期（2028-01-01），不属于 2027 年的通知。`],
    [withDay(notice.days[0]), `days[${last}].date: 第 ${last + 1} 条与第 1 条是同一天（2027-01-01），请只留一条。`],
    [withDay({ name: '国庆节', date: '2027-10-11', isOffDay: false }), `days[${last}].isOffDay: 第 ${last + 1} 条（2027年10月11日）是周一，本来就要上班，不会是调休上班，请核对。`],
    [withDays(notice.days.filter(({ name }) => name !== '劳动节')), 'days: 没有写 2027 年劳动节放假，这份通知可能不完整，请核对。'],
    [withDays(notice.days.map((day) => ({ ...day, isOffDay: true })).filter(({ date }) => date > '2027-10-02')), 'days: 没有写 2027 年元旦、劳动节、国庆节放假，这份通知可能不完整，请核对。'],
  ])('says in plain words what is wrong: %.60s', (text, sentence) => {
    expect(wrong(text)).toEqual([sentence]);
  });

  it('tells a person a few things at a time', () => {
    expect(wrong(withDays(Array(399).fill({}))).length).toBeLessThanOrEqual(8);
    expect(wrong(withDays(Array(401).fill(notice.days[0])))).toEqual(['days: 日期列表 days 超过 400 条，不会是一年的放假安排。']);
    expect(wrong(withDays(Array(400).fill(notice.days[0]))).length).toBeLessThanOrEqual(8);
  });

  it('answers any text, and takes only what it can write again', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.tuple(fc.nat(400), fc.string()).map(([at, more]) => {
      const whole = JSON.stringify(notice);
      return whole.slice(0, at) + more + whole.slice(at + 1);
    }));
    fc.assert(
      fc.property(text, (tried) => {
        const parsed = parseNotice(tried);
        if (parsed.ok) expect(parseNotice(JSON.stringify(parsed.value))).toEqual(parsed);
        else {
          expect(parsed.error.length).toBeGreaterThan(0);
          for (const { message } of parsed.error) expect(message).toMatch(/[。]$/);
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
