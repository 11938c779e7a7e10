import { expect, test } from 'vitest';
import { fileWorkRounds } from '../fault/file-work-rounds';

test('the power goes in the middle of backups, restoring and salvaging: the data and every backup told to be made are whole', async () => {
  const report = await fileWorkRounds(12);
  expect(report).toMatchObject({ rounds: 12, lostEvents: [], lostBackups: [] });
  expect(Object.keys(report.during).length).toBeGreaterThan(1);
}, 120_000);
