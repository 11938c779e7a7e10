import { expect, it } from 'vitest';
import { killRounds } from '../fault/kill-rounds';

/** The whole hundred in CI; at a desk a sample is enough between two commits. */
const rounds = process.env['CI'] === 'true' ? 100 : 10;

it(
  'kill -9 at random moments of typing and saving loses no acknowledged save and no draft',
  async () => {
    const report = await killRounds(rounds);
    expect(report).toMatchObject({ rounds, lostSaves: [], lostDrafts: [], chainFaults: [] });
    expect(report.saved).toBeGreaterThan(rounds / 4);
  },
  20 * 60_000,
);
