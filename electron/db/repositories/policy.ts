import { type PolicyRef } from '../../../shared/domain/policy/event';
import type { Policy } from '../../../shared/domain/policy/schema';
import { findPolicy } from '../../../shared/policies/builtin';
import type { Executor, PolicyAdoptionTable, PolicyTable } from '../schema';

/** Finds a policy by id and version; undefined for one that is in no book. */
export type PolicyLookup = (ref: PolicyRef) => Policy | undefined;

const nameOf = ({ id, version }: PolicyRef): string => `${id}@${version}`;

// A row never changes, so its text alone says what was read out of it, in whatever store.
const read = new Map<string, Policy>();
const remembered = 200;

/** The policies that some complaints follow. Those that come with the program cost no question to the store. */
export async function policiesOf(db: Executor, refs: Iterable<PolicyRef>): Promise<PolicyLookup> {
  const wanted = new Map<string, PolicyRef>();
  for (const ref of refs) if (findPolicy(ref) === undefined) wanted.set(nameOf(ref), ref);
  const found = new Map<string, Policy>();
  for (const [name, { id, version }] of wanted) {
    const row = await db.selectFrom('policy').select('value').where('id', '=', id).where('version', '=', version).executeTakeFirst();
    if (row !== undefined) found.set(name, policyIn(row));
  }
  return (ref) => findPolicy(ref) ?? found.get(nameOf(ref));
}

/** One policy by id and version. */
export async function policyBy(db: Executor, ref: PolicyRef): Promise<Policy | undefined> {
  return (await policiesOf(db, [ref]))(ref);
}

/** It was checked when it was recorded, and a later program must be able to read what an earlier one took. */
function policyIn({ value }: Pick<PolicyTable, 'value'>): Policy {
  let policy = read.get(value);
  if (policy === undefined) {
    policy = JSON.parse(value) as Policy;
    if (read.size >= remembered) read.clear();
    read.set(value, policy);
  }
  return policy;
}

/** Every version that the office wrote down, the newest first. */
export async function writtenPolicies(db: Executor): Promise<(Omit<PolicyTable, 'value'> & { readonly policy: Policy })[]> {
  const rows = await db.selectFrom('policy').selectAll().orderBy('written_at', 'desc').orderBy('id').orderBy('version', 'desc').execute();
  return rows.map(({ value, ...row }) => ({ ...row, policy: policyIn({ value }) }));
}

/** The newest version of a policy of the office; 0 where it has none. */
export async function newestVersion(db: Executor, id: string): Promise<number> {
  const row = await db.selectFrom('policy').select('version').where('id', '=', id).orderBy('version', 'desc').executeTakeFirst();
  return row?.version ?? 0;
}

/** Which policy came into force when, the newest first, so many at most. */
export function adoptions(db: Executor, limit: number): Promise<PolicyAdoptionTable[]> {
  return db.selectFrom('policy_adoption').selectAll().orderBy('position', 'desc').limit(limit).execute();
}

/** How many open complaints follow which policy; counted up to a number, so that this costs no more as there are more. */
export async function openByPolicy(db: Executor, limit: number): Promise<{ id: string; version: number; count: number }[]> {
  const rows = await db
    .selectFrom((from) => from.selectFrom('complaint').select(['policy_id', 'policy_version']).where('is_open', '=', 1).limit(limit).as('open'))
    .select(({ fn }) => ['policy_id', 'policy_version', fn.countAll<number | string>().as('count')])
    .groupBy(['policy_id', 'policy_version'])
    .execute();
  return rows.map(({ policy_id, policy_version, count }) => ({ id: policy_id, version: policy_version, count: Number(count) }));
}

/** The newest complaints with their audiences, whoever may see them: a preview counts all and shows few. */
export function newestComplaints(db: Executor, limit: number): Promise<{ id: string; audience: string }[]> {
  return db.selectFrom('complaint').select(['id', 'audience']).orderBy('doc', 'desc').limit(limit).execute();
}
