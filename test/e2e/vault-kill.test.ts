import { expect, it } from 'vitest';
import { vaultRounds } from '../fault/vault-rounds';

/** One of each kind of work; in `npm run fault` each process is ended in each kind. */
const rounds = 4;

it(
  'kill -9 at random moments of opening, locking, rotating and importing: it opens again, nothing is lost, nothing half sold',
  // Chance decides when it strikes: what one run lost is lost, whatever a second one says.
  { retry: 0, timeout: 5 * 60_000 },
  async () => {
    const report = await vaultRounds(rounds);
    expect(report).toMatchObject({ rounds, notOpened: [], notRecovered: [], chainFaults: [], halfImports: [] });
  },
);
