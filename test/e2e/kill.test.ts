import { expect, it } from 'vitest';
import { inCi } from '../../build/setup/ci.mjs';
import { killRounds } from '../fault/kill-rounds';

/** The whole hundred in CI, once; at a desk and for the packaged program a sample is enough. */
const rounds = inCi && process.env['DESK_PACKAGED'] !== '1' ? 100 : 10;

it(
  'kill -9 at random moments of typing and saving loses no acknowledged save and no draft',
  // Chance decides when it strikes: what one run lost is lost, whatever a second one says.
  { retry: 0, timeout: 20 * 60_000 },
  async () => {
    const report = await killRounds(rounds);
    expect(report).toMatchObject({ rounds, lostSaves: [], lostDrafts: [], chainFaults: [] });
    // Nothing is proved by rounds in which nothing had been acknowledged.
    expect(report.saved).toBeGreaterThan(0);
    expect(report.draftsSeen).toBeGreaterThan(0);
    expect(report.saved + report.draftsSeen).toBeGreaterThan(rounds / 3);
  },
);
