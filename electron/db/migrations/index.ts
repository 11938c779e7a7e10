import type { Migration } from 'kysely/migration';

/** One migration, and whether what is derived from the log has to be written anew after it. */
export interface NamedMigration {
  readonly name: string;
  /** Its code, which only a store that lacks it needs. */
  readonly load: () => Promise<Migration>;
  readonly derivesAnew?: true;
}

/** Every migration ever released, oldest first. Released ones are frozen: a change is a new file. */
export const migrations: readonly NamedMigration[] = [
  { name: '0001-first-store', load: () => import('./0001-first-store') },
  { name: '0002-calendar', load: () => import('./0002-calendar') },
  { name: '0003-clocks', load: () => import('./0003-clocks') },
  { name: '0004-people', load: () => import('./0004-people'), derivesAnew: true },
  { name: '0005-alike', load: () => import('./0005-alike') },
  { name: '0006-inbox', load: () => import('./0006-inbox'), derivesAnew: true },
  { name: '0007-policy', load: () => import('./0007-policy') },
  { name: '0008-pins', load: () => import('./0008-pins') },
  { name: '0009-clock', load: () => import('./0009-clock') },
  { name: '0010-filters', load: () => import('./0010-filters') },
  { name: '0011-vault', load: () => import('./0011-vault') },
  { name: '0012-kept-text', load: () => import('./0012-kept-text') },
  { name: '0013-vault-keys', load: () => import('./0013-vault-keys') },
  { name: '0015-sales', load: () => import('./0015-sales') },
  { name: '0017-figures', load: () => import('./0017-figures'), derivesAnew: true },
  { name: '0019-day', load: () => import('./0019-day') },
  { name: '0020-ledger-keys', load: () => import('./0020-ledger-keys') },
  { name: '0022-statements', load: () => import('./0022-statements') },
  { name: '0025-returns', load: () => import('./0025-returns'), derivesAnew: true },
  { name: '0027-persons', load: () => import('./0027-persons') },
  { name: '0029-casebook', load: () => import('./0029-casebook'), derivesAnew: true },
];

/** The version of a store that has them all. */
export const currentVersion = migrations.length;

/** Some of them with their code, as a migrator wants them. */
export async function loaded(some: readonly NamedMigration[]): Promise<Record<string, Migration>> {
  return Object.fromEntries(await Promise.all(some.map(async ({ name, load }) => [name, await load()] as const)));
}
