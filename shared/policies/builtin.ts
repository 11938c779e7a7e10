import type { Policy } from '../domain/policy/schema';
import { earlierVersions, library } from './library';

/** The policies that come with the program, the default one first. */
export const builtinPolicies = library;

const byRef = new Map([...earlierVersions, ...library].map((policy) => [`${policy.id}@${policy.version}`, policy]));

/** A built-in policy by id and version. */
export function findPolicy({ id, version }: { readonly id: string; readonly version: number }): Policy | undefined {
  return byRef.get(`${id}@${version}`);
}
