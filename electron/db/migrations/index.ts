import type { Migration } from 'kysely/migration';
import * as firstStore from './0001-first-store';
import * as calendar from './0002-calendar';
import * as clocks from './0003-clocks';
import * as people from './0004-people';
import * as alike from './0005-alike';
import * as inbox from './0006-inbox';
import * as policy from './0007-policy';
import * as pins from './0008-pins';
import * as clock from './0009-clock';
import * as filters from './0010-filters';
import * as vault from './0011-vault';
import * as keptText from './0012-kept-text';
import * as vaultKeys from './0013-vault-keys';
import * as sales from './0015-sales';
import * as figures from './0017-figures';
import * as day from './0019-day';
import * as ledgerKeys from './0020-ledger-keys';
import * as statements from './0022-statements';
import * as returns from './0025-returns';
import * as persons from './0027-persons';
import * as casebook from './0029-casebook';

/** One migration, and whether what is derived from the log has to be written anew after it. */
export interface NamedMigration {
  readonly name: string;
  readonly migration: Migration;
  readonly derivesAnew?: true;
}

/** Every migration ever released, oldest first. Released ones are frozen: a change is a new file. */
export const migrations: readonly NamedMigration[] = [
  { name: '0001-first-store', migration: firstStore },
  { name: '0002-calendar', migration: calendar },
  { name: '0003-clocks', migration: clocks },
  { name: '0004-people', migration: people, derivesAnew: true },
  { name: '0005-alike', migration: alike },
  { name: '0006-inbox', migration: inbox, derivesAnew: true },
  { name: '0007-policy', migration: policy },
  { name: '0008-pins', migration: pins },
  { name: '0009-clock', migration: clock },
  { name: '0010-filters', migration: filters },
  { name: '0011-vault', migration: vault },
  { name: '0012-kept-text', migration: keptText },
  { name: '0013-vault-keys', migration: vaultKeys },
  { name: '0015-sales', migration: sales },
  { name: '0017-figures', migration: figures, derivesAnew: true },
  { name: '0019-day', migration: day },
  { name: '0020-ledger-keys', migration: ledgerKeys },
  { name: '0022-statements', migration: statements },
  { name: '0025-returns', migration: returns, derivesAnew: true },
  { name: '0027-persons', migration: persons },
  { name: '0029-casebook', migration: casebook },
];

/** The version of a store that has them all. */
export const currentVersion = migrations.length;
