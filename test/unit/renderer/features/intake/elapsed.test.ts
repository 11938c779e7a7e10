import { expect, it } from 'vitest';
import { elapsedWords } from '../../../../../renderer/features/intake/model/elapsed';

it.each([
  [-5, '0 秒'],
  [59_999, '59 秒'],
  [68_000, '1 分 08 秒'],
  [3_660_000, '1 小时 1 分'],
])('%d ms is %s', (ms, words) => {
  expect(elapsedWords(ms)).toBe(words);
});
