import { DeskError } from '../../shared/ipc/wire';
import type { Output } from '../../shared/ipc/contract';
import { casesOf, forgetPeople, importsOf, standingImport, type ImportedCase } from '../db/repositories/register';
import type { EventTable, Executor } from '../db/schema';
import type { Actor, ServiceContext } from './context';
import type { LongWork } from './register';

const atOnce = 500;
const listed = 10;

type Context = Pick<ServiceContext, 'store'>;

/** Takes an import back as a whole, while nothing happened to any of its complaints since; who complained is forgotten. */
export async function undoImport({ store }: Context, actor: Actor, id: string, { goesOn, told }: LongWork): Promise<void> {
  await store.uow(async ({ db, append }) => {
    const row = await standingImport(db, id);
    if (row === null) throw new DeskError('NOT_FOUND');
    const { cases: total } = JSON.parse(row.body) as { cases: number };
    const moved = await movedIn(db, row);
    if (moved > 0) throw new DeskError('NOT_ALLOWED', [{ place: 'import', message: `这次导入的投诉里有 ${moved} 件后来又办理过，不能整批撤销，什么也没有改动。` }]);
    let done = 0;
    for await (const cases of portions(db, row)) {
      if (!goesOn()) throw new DeskError('STOPPED');
      await append(cases.map(({ id: stream }) => ({ type: 'complaint.withdrawn' as const, body: { import: id }, stream, occurredAt: null, actor: actor.staffId })));
      await forgetPeople(db, cases);
      told((done += cases.length), total);
    }
    await append([{ type: 'register.undone', body: { import: id, cases: total }, stream: 'office', occurredAt: null, actor: actor.staffId }]);
  });
}

/** The last imports, each with whether it can still be taken back. */
export function lastImports({ store }: Context): Promise<Output<'register.imports'>> {
  return store.read(async (db) => {
    const found: Output<'register.imports'> = [];
    for (const { row, undone } of await importsOf(db, listed)) {
      const body = JSON.parse(row.body) as { import: string; file: string; cases: number; open: number };
      found.push({ ...body, at: row.recorded_at, by: row.actor, moved: undone ? null : await movedIn(db, row) });
    }
    return found;
  });
}

async function movedIn(db: Executor, row: EventTable): Promise<number> {
  let moved = 0;
  for await (const cases of portions(db, row)) moved += cases.filter((one) => one.moved).length;
  return moved;
}

async function* portions(db: Executor, row: EventTable): AsyncGenerator<readonly ImportedCase[]> {
  let after: number | null = 0;
  while (after !== null) {
    const { cases, next }: Awaited<ReturnType<typeof casesOf>> = await casesOf(db, row, after, atOnce);
    if (cases.length > 0) yield cases;
    after = next;
  }
}
