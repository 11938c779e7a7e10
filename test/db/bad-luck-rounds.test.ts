import { expect, test } from 'vitest';
import { diskRounds } from '../fault/disk-rounds';
import { fileWorkRounds } from '../fault/file-work-rounds';
import { journalCuts } from '../fault/journal-cuts';
import { placeRounds } from '../fault/place-rounds';

test('a journal cut short anywhere holds every save whose last byte was written', async () => {
  const report = await journalCuts(997);
  expect(report.lost).toEqual([]);
  expect(report.cuts).toBeGreaterThan(50);
}, 120_000);

test('a stick pulled out in the middle of a backup is said, and takes the backup when it is back; one of another project changes nothing', async () => {
  expect(await placeRounds(8)).toMatchObject({ rounds: 8, lost: [] });
}, 120_000);

test('two desks whose power goes while they share one backup place spoil nothing of each other', async () => {
  expect(await fileWorkRounds(4, () => undefined, 2)).toMatchObject({ rounds: 4, lostEvents: [], lostBackups: [] });
}, 120_000);

test('a file that turns read-only and a folder that vanishes in the middle of work are said, and saving goes on when they are back', async () => {
  const report = await diskRounds(8);
  expect(report).toMatchObject({ rounds: 8, lost: [] });
  expect(report.saved).toBeGreaterThan(8);
}, 60_000);
