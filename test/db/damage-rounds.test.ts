import { expect, test } from 'vitest';
import { damageRounds, damages } from '../fault/damage-rounds';

/** Each kind some times here; `npm run fault` does two hundred. */
test('files damaged at random: never a silent loss, always a way on', async () => {
  const rounds = damages.length * 4;
  const report = await damageRounds(rounds);
  expect(report).toMatchObject({ rounds, silent: [], deadEnds: [] });
  expect(report.noticed).toBeGreaterThan(damages.length);
}, 120_000);
