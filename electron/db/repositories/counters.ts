import { turnOfKey } from '../../../shared/domain/handling/turn';
import type { ComplaintTable, Executor, LaneCounterTable } from '../schema';

/** What open complaints are counted by. */
export type CounterKind = 'severity' | 'turn' | 'own-turn' | 'taken-in-by' | 'department' | 'next-act' | 'unsigned';

/** Changes of counters, summed up before they are written. */
export class CounterChanges {
  readonly #changes = new Map<string, number>();

  /** Counts one complaint's row in (1) or out (-1). */
  add(row: ComplaintTable | null, step: 1 | -1): void {
    if (row === null || row.is_open === 0) return;
    for (const [kind, key] of keysOf(row)) {
      const name = `${kind}\n${key}`;
      this.#changes.set(name, (this.#changes.get(name) ?? 0) + step);
    }
  }

  /** Writes what changed; a counter that came down to nothing is removed, so that a rebuild gives the same rows. */
  async write(db: Executor): Promise<void> {
    const steps = new Map<number, { kind: string; key: string }[]>();
    for (const [name, step] of this.#changes) {
      if (step === 0) continue;
      const [kind = '', key = ''] = name.split('\n');
      steps.set(step, [...(steps.get(step) ?? []), { kind, key }]);
    }
    this.#changes.clear();
    for (const [step, names] of steps) await addTo(db, names, step);
    if (steps.size > 0 && Math.min(...steps.keys()) < 0) await db.deleteFrom('lane_counter').where('total', '=', 0).execute();
  }
}

type Name = Pick<LaneCounterTable, 'kind' | 'key'>;

/** Most counters are there already; those that are not begin with this step. */
async function addTo(db: Executor, names: readonly Name[], step: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('lane_counter')
    .set((eb) => ({ total: eb('total', '+', step) }))
    .where((eb) => eb.or(names.map(({ kind, key }) => eb.and({ kind, key }))))
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) === names.length) return;
  const rows = names.map((name) => ({ ...name, total: step }));
  await db.insertInto('lane_counter').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
}

/** All counters of one kind. */
export async function counters(db: Executor, kind: CounterKind): Promise<Map<string, number>> {
  const rows = await db.selectFrom('lane_counter').select(['key', 'total']).where('kind', '=', kind).execute();
  return new Map(rows.map(({ key, total }) => [key, total]));
}

/** How many open complaints of some turns one receptionist took in. */
export async function ownTurns(db: Executor, takenInBy: string, turns: readonly string[]): Promise<number> {
  if (turns.length === 0) return 0;
  const keys = turns.map((turn) => ownTurnKey(takenInBy, turn));
  const rows = await db.selectFrom('lane_counter').select('total').where('kind', '=', 'own-turn').where('key', 'in', keys).execute();
  return rows.reduce((sum, { total }) => sum + total, 0);
}

const ownTurnKey = (takenInBy: string, turn: string): string => `${takenInBy} ${turn}`;

function keysOf(row: ComplaintTable): [CounterKind, string][] {
  const { roles } = turnOfKey(row.turn);
  return [
    // Only a receptionist's list holds both what waits for them and what they took in.
    ...(roles.includes('receptionist') ? [['own-turn', ownTurnKey(row.taken_in_by, row.turn)] satisfies [CounterKind, string]] : []),
    ['severity', String(row.severity_rank)],
    ['turn', row.turn],
    ['taken-in-by', row.taken_in_by],
    ['department', (row.department ?? '').replaceAll('\n', ' ')],
    ['next-act', row.next_act],
    ['unsigned', String(row.is_unsigned)],
  ];
}
