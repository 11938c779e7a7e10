import { turnOfKey } from '../../../shared/domain/handling/turn-key';
import { noDue, type ComplaintTable, type Executor, type LaneCounterTable } from '../schema';
import type { Scope } from '../scope';

/** What open complaints are counted by; `every` counts the closed ones too, under an empty key. */
export type CounterKind = 'every' | 'severity' | 'turn' | 'own-turn' | 'taken-in-by' | 'department' | 'next-act' | 'unsigned' | 'due';

/** Changes of counters, summed up before they are written. */
export class CounterChanges {
  readonly #changes = new Map<string, number>();

  /** Counts one complaint's row in (1) or out (-1). */
  add(row: ComplaintTable | null, step: 1 | -1): void {
    if (row === null) return;
    for (const [kind, key] of keysOf(row)) {
      const name = [kind, key, row.audience].join('\n');
      this.#changes.set(name, (this.#changes.get(name) ?? 0) + step);
    }
  }

  /** Writes what changed; a counter that came down to nothing is removed, so that a rebuild gives the same rows. */
  async write(db: Executor): Promise<void> {
    const steps = new Map<number, Name[]>();
    for (const [name, step] of this.#changes) {
      if (step === 0) continue;
      const [kind = '', key = '', ...audience] = name.split('\n');
      steps.set(step, [...(steps.get(step) ?? []), { kind, key, audience: audience.join('\n') }]);
    }
    this.#changes.clear();
    for (const [step, names] of steps) await addTo(db, names, step);
    if (steps.size > 0 && Math.min(...steps.keys()) < 0) await db.deleteFrom('lane_counter').where('total', '=', 0).execute();
  }
}

type Name = Omit<LaneCounterTable, 'total'>;

/** Most counters are there already; those that are not begin with this step. */
async function addTo(db: Executor, names: readonly Name[], step: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('lane_counter')
    .set((eb) => ({ total: eb('total', '+', step) }))
    .where((eb) => eb.or(names.map((name) => eb.and(name))))
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) === names.length) return;
  const rows = names.map((name) => ({ ...name, total: step }));
  await db.insertInto('lane_counter').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
}

/** Counters by kind; none of a kind that was not asked for. */
export type Counted = (kind: CounterKind) => ReadonlyMap<string, number>;

/** All counters of some kinds, over what may be seen, in one question. */
export async function counters(db: Executor, scope: Scope, ...kinds: CounterKind[]): Promise<Counted> {
  const rows = await db
    .selectFrom('lane_counter')
    .select((eb) => ['kind', 'key', eb.fn.sum<number | string>('total').as('total')])
    .where('kind', 'in', kinds)
    .where(scope.of('lane_counter'))
    .groupBy(['kind', 'key'])
    .execute();
  const found = new Map<string, Map<string, number>>(kinds.map((kind) => [kind, new Map()]));
  for (const { kind, key, total } of rows) found.get(kind)?.set(key, Number(total));
  return (kind) => found.get(kind) ?? new Map<string, number>();
}

/** How many open complaints of some turns one receptionist took in. */
export async function ownTurns(db: Executor, scope: Scope, takenInBy: string, turns: readonly string[]): Promise<number> {
  if (turns.length === 0) return 0;
  const keys = turns.map((turn) => ownTurnKey(takenInBy, turn));
  const rows = await db.selectFrom('lane_counter').select('total').where('kind', '=', 'own-turn').where('key', 'in', keys).where(scope.of('lane_counter')).execute();
  return rows.reduce((sum, { total }) => sum + total, 0);
}

/** The hour of an instant, as the counters of due times are kept; local days begin with one. */
export function hourOf(at: string): string {
  return at.slice(0, 13);
}

const dueKey = (rank: number, at: string): string => `${rank} ${hourOf(at)}`;

const ownTurnKey = (takenInBy: string, turn: string): string => `${takenInBy} ${turn}`;

function keysOf(row: ComplaintTable): [CounterKind, string][] {
  const every: [CounterKind, string] = ['every', ''];
  if (row.is_open === 0) return [every];
  const { roles } = turnOfKey(row.turn);
  return [
    every,
    // Only a receptionist's list holds both what waits for them and what they took in.
    ...(roles.includes('receptionist') ? [['own-turn', ownTurnKey(row.taken_in_by, row.turn)] satisfies [CounterKind, string]] : []),
    ['severity', String(row.severity_rank)],
    ['turn', row.turn],
    ['taken-in-by', row.taken_in_by],
    ['department', (row.department ?? '').replaceAll('\n', ' ')],
    ['next-act', row.next_act],
    ['unsigned', String(row.is_unsigned)],
    ...(row.order_at === noDue ? [] : [['due', dueKey(row.severity_rank, row.order_at)] satisfies [CounterKind, string]]),
  ];
}
