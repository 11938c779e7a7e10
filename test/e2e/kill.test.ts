import { expect, it } from 'vitest';
import { inCi } from '../../build/setup/ci.mjs';
import { killRounds } from '../fault/kill-rounds';

/** The whole hundred in CI, once; at a desk and for the packaged program a sample is enough. */
const rounds = inCi && process.env['DESK_PACKAGED'] !== '1' ? 100 : 10;

it(
  'kill -9 at random moments of typing and saving loses no acknowledged save and no draft',
  async () => {
    const report = await killRounds(rounds);
    expect(report).toMatchObject({ rounds, lostSaves: [], lostDrafts: [], chainFaults: [] });
    expect(report.saved).toBeGreaterThan(rounds / 4);
  },
  20 * 60_000,
);
