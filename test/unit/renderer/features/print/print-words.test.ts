import { describe, expect, it } from 'vitest';
import { likelyPrinter, printedWords } from '../../../../../renderer/features/print/model/print-words';

const printed = { pdf: '0'.repeat(64), pages: 2, copy: 3, printer: 'HP' };

describe('printedWords', () => {
  it('tells which print it was and how long', () => {
    expect(printedWords(printed, false)).toBe('已打印 第 3 次，共 2 页。');
    expect(printedWords({ ...printed, printer: null }, false)).toBe('表格已存成 PDF（第 3 次，共 2 页），没有上纸。');
    expect(printedWords(printed, true)).toBe('空白表已打印，共 2 页。');
  });
});

describe('likelyPrinter', () => {
  const printers = [
    { name: 'a', isDefault: false },
    { name: 'b', isDefault: true },
  ];

  it('prefers the last one, then the default, then any', () => {
    expect(likelyPrinter(printers, 'a')).toBe('a');
    expect(likelyPrinter(printers, 'gone')).toBe('b');
    expect(likelyPrinter([{ name: 'c', isDefault: false }], null)).toBe('c');
    expect(likelyPrinter([], 'a')).toBeNull();
  });
});
