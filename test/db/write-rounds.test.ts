import { expect, test } from 'vitest';
import { writeRounds } from '../fault/write-rounds';

test('the power goes while a desk works by every way of writing: nothing that was told is lost', async () => {
  const report = await writeRounds(8);
  expect(report).toMatchObject({ rounds: 8, lost: [] });
  expect(Object.keys(report.done).sort()).toEqual(['correct', 'day', 'dialog', 'draft', 'handle', 'ledger', 'report', 'scanned-page', 'take-in']);
}, 120_000);
