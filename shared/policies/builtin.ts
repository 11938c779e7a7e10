import type { Policy } from '../domain/policy/schema';
import { salesOffice } from './sales-office';

/** The policies that come with the program, the default one first. */
export const builtinPolicies: readonly [Policy, ...Policy[]] = [salesOffice];

/** A built-in policy by id and version. */
export function findPolicy({ id, version }: { readonly id: string; readonly version: number }): Policy | undefined {
  return builtinPolicies.find((policy) => policy.id === id && policy.version === version);
}
