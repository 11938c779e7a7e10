import { z } from 'zod';
import type { KeptFilter } from '../../shared/ipc/filter';
import type { Output } from '../../shared/ipc/contract';
import { inboxFilter } from '../../shared/ipc/inbox';
import { cleanLine } from '../../shared/util/text';
import { everyStaff } from '../db/repositories/office';
import { openByPolicy, policiesOf } from '../db/repositories/policy';
import { readSetting, writeSetting } from '../db/repositories/settings';
import type { Executor } from '../db/schema';
import { type Actor, officeOf, refuseFaults, type ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store'>;

/** As many as there are digits to call them by. */
const most = 9;
const nameLength = 12;

/** So many open cases tell which policies are followed. */
const lookedAt = 2_000;

const stored = z.array(z.strictObject({ name: z.string(), filter: inboxFilter }));

/** The filters that somebody keeps. */
export function keptFilters({ store }: Context, actor: Actor): Promise<KeptFilter[]> {
  return store.read((db) => read(db, actor));
}

/** Keeps a filter under a name, in place of one of that name. */
export async function keepFilter({ store }: Context, actor: Actor, { name: typed, filter }: KeptFilter): Promise<void> {
  const name = cleanLine(typed);
  if (name === '') refuseFaults([{ place: 'name', message: '请给这组条件起个名字。' }]);
  if ([...name].length > nameLength) refuseFaults([{ place: 'name', message: `名字不超过 ${nameLength} 个字。` }]);
  await store.uow(async ({ db }) => {
    const kept = await read(db, actor);
    const known = kept.some((one) => one.name === name);
    if (!known && kept.length >= most) refuseFaults([{ place: 'name', message: `最多保留 ${most} 组，请先删去一组。` }]);
    await write(db, actor, known ? kept.map((one) => (one.name === name ? { name, filter } : one)) : [...kept, { name, filter }]);
  });
}

/** What lists can be narrowed by; those who left come last, stages of policies no longer in force after those of the one that is. */
export function filterChoices({ store }: Context): Promise<Output<'filter.choices'>> {
  return store.read(async (db) => {
    const staff = await everyStaff(db);
    const refs = [(await officeOf(db)).policy, ...(await openByPolicy(db, lookedAt)).map(({ id, version }) => ({ id, version }))];
    const policyAt = await policiesOf(db, refs);
    const stages = new Map<string, string>();
    for (const { id, label } of refs.flatMap((ref) => policyAt(ref)?.stages ?? [])) {
      const known = stages.get(id);
      if (known?.split('／').includes(label) !== true) stages.set(id, known === undefined ? label : `${known}／${label}`);
    }
    return {
      people: [...staff.filter(({ left }) => !left), ...staff.filter(({ left }) => left)].map(({ id, name, left }) => ({ id, name, left })),
      stages: [...stages].map(([id, label]) => ({ id, label })),
    };
  });
}

/** Forgets a filter. */
export async function dropFilter({ store }: Context, actor: Actor, name: string): Promise<void> {
  await store.uow(async ({ db }) => write(db, actor, (await read(db, actor)).filter((one) => one.name !== name)));
}

async function read(db: Executor, actor: Actor): Promise<KeptFilter[]> {
  // Filters of another version of the program that no longer fit are not worth keeping anybody from the inbox.
  const kept = stored.safeParse(await readSetting(db, keyOf(actor)));
  return kept.success ? kept.data : [];
}

function write(db: Executor, actor: Actor, filters: readonly KeptFilter[]): Promise<void> {
  return writeSetting(db, keyOf(actor), filters);
}

const keyOf = ({ staffId }: Actor): string => `filters ${staffId}`;
