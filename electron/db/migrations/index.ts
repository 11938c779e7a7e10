import type { Migration } from 'kysely/migration';
import * as firstStore from './0001-first-store';
import * as calendar from './0002-calendar';

/** Every migration ever released, oldest first. Released ones are frozen: a change is a new file. */
export const migrations: readonly { readonly name: string; readonly migration: Migration }[] = [
  { name: '0001-first-store', migration: firstStore },
  { name: '0002-calendar', migration: calendar },
];

/** The version of a store that has them all. */
export const currentVersion = migrations.length;
