import { expect, it } from 'vitest';
import { actionNames } from '../../../../../shared/domain/handling/catalogue';

/** Keys that the page of a complaint and the list beside it take for themselves; with several marked, the batch's go first. */
const taken = ['J', 'K', 'Enter', ' ', '/', '0', '1', '2', '3', '4', 'Escape', '?', '.', ';', 'B', 'E', 'V', 'X', 'Z', 'Shift+J', 'Shift+K'];

// Which actions a person may do depends on the policy, the case and the person; no two share a key, so none ever can.
it('every action has a key of its own, which nothing else on the page takes', () => {
  const keys = actionNames.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => taken.includes(key))).toEqual([]);
  for (const key of keys) expect(key).toMatch(/^(?:Shift\+)?[A-Z]$/);
});
