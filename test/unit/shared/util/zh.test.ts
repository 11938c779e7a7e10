import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes, codePoints } from '../../../../shared/util/graphemes';
import { addMonths, civilOf, dayFrom, dayOf, dayText, instantAt, minuteOf, monthOf, parseDay } from '../../../../shared/util/local-time';
import { cleanLine, cleanText, hasUnprintable } from '../../../../shared/util/text';
import { zhDateTime, zhDuration, zhShortDateTime } from '../../../../shared/util/zh-date';

describe('local time', () => {
  it('knows the local day on both sides of midnight', () => {
    expect(dayText(dayOf('2026-11-20T15:59:59.999Z'))).toBe('2026-11-20');
    expect(dayText(dayOf('2026-11-20T16:00:00.000Z'))).toBe('2026-11-21');
    expect(monthOf('2026-11-30T16:00:00.000Z')).toBe('202612');
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-20', 1, '2026-12-20'],
  ])('adds to %s %i month(s)', (from, months, to) => expect(dayText(addMonths(parseDay(from), months))).toBe(to));

  it('takes instants apart and puts them together again', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const instant = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString();
        const day = dayOf(instant);
        expect(instantAt(day, minuteOf(instant))).toBe(instant);
        const { year, month, date: ofMonth } = civilOf(day);
        expect(dayFrom(year, month, ofMonth)).toBe(day);
        expect(parseDay(dayText(day))).toBe(day);
      }),
    );
  });
});

describe('zh formats', () => {
  it('writes dates and lengths of time as the house does', () => {
    expect(zhDateTime('2026-11-22T06:05:00.000Z')).toBe('2026年11月22日 周日 14:05');
    expect(zhShortDateTime('2026-11-20T02:12:00.000Z')).toBe('11-20 周五 10:12');
    expect(zhDuration((3 * 60 + 55) * 60_000)).toBe('3 小时 55 分');
    expect(zhDuration(20_000)).toBe('不到 1 分');
  });
});

describe('texts', () => {
  it('keeps rare characters and emoji and counts them as a reader does', () => {
    const rare = '𠮷㐂㛃👨‍👩‍👧葛󠄀';
    expect(cleanText(rare)).toBe(rare);
    expect(hasUnprintable(rare)).toBe(false);
    expect(graphemes('👨‍👩‍👧𠮷')).toHaveLength(2);
    expect(codePoints('𠮷a')).toBe(2);
  });

  it('splits plain texts as the rules of Unicode do', () => {
    const character = fc.oneof(fc.constantFrom(...'漏水，。“”—…（１）〈〉゙〪が가각\u0301\u200d\ufe0f\r\n é🏽👍𠮷~!Az0'), fc.integer({ min: 1, max: 0xffff }).map((code) => String.fromCharCode(code)));
    const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(graphemes(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
      { numRuns: 1_000 },
    );
    const chinese = Array.from({ length: 0x9fff - 0x4dff }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    expect(graphemes(chinese)).toEqual(Array.from(segmenter.segment(chinese), ({ segment }) => segment));
  });

  it('takes out what screen and paper cannot show', () => {
    expect(cleanText('\uFEFF甲\u0000乙\u202E丙\r\n丁\r戊 \n')).toBe('甲乙丙\n丁\n戊');
    expect(cleanText('\u200B \u3000\n')).toBe('');
    expect(cleanText('半\uD842个')).toBe('半\uFFFD个');
    expect(cleanLine('一\n二\t三')).toBe('一 二 三');
  });

  it('leaves nothing to clean after cleaning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const clean = cleanText(text);
        expect(hasUnprintable(clean)).toBe(false);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
