import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../../../../shared/domain/form/clean-text';

describe('cleanText', () => {
  it('takes out what draws nothing or turns text round', () => {
    expect(cleanText('客户\u0000说\u202e反\u200b了\ufeff')).toBe('客户说反了');
    expect(cleanText('一\r\n二\r三\u2028四\t五')).toBe('一\n二\n三\n四 五');
    expect(cleanText('坏\ud83d')).toBe('坏\ufffd');
  });

  it('keeps emoji families, rare characters and indents', () => {
    expect(cleanText('👨‍👩‍👧‍👦𠮷㐂')).toBe('👨‍👩‍👧‍👦𠮷㐂');
    expect(cleanText('一\n　　二')).toBe('一\n　　二');
  });

  it('leaves at most one empty line', () => {
    expect(cleanText('一\n\n \n\n\n二\n')).toBe('一\n\n二');
    expect(cleanLine('一\n\n二 \n 三')).toBe('一 二 三');
  });

  it('never loses a visible character, and cleaning twice changes nothing', () => {
    const visible = (text: string): string => text.replace(/[\s\p{C}]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = cleanText(text);
        expect(visible(clean)).toBe(visible(text));
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
