import { kindOf, typesOf } from '../../shared/domain/audit/kinds';
import { auditActor, auditWords, type AuditNames } from '../../shared/domain/audit/words';
import { vaultStream } from '../../shared/domain/vault/stream';
import { startOf } from '../../shared/domain/day/due';
import type { AuditLine, AuditQuestion, AuditStep } from '../../shared/ipc/audit';
import { dayText, parseDay } from '../../shared/util/local-time';
import { auditRows } from '../db/repositories/audit';
import { numbersOf } from '../db/repositories/complaints';
import { eventCount } from '../db/repositories/events';
import { placeBefore } from '../db/repositories/log';
import { everyStaff } from '../db/repositories/office';
import type { EventTable, Executor } from '../db/schema';
import { scopeOf } from '../db/scope';
import { verifyStep } from '../db/verify-chain';
import type { Actor, ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store'>;

const pageSize = 50;
/** So many lines are followed at a time: a tenth of a second or so. */
const stepSize = 5_000;

/** Lines of the audit log, the newest first. */
export function auditPage({ store }: Context, actor: Actor, { kind, person, from, to, before }: AuditQuestion): Promise<{ lines: AuditLine[]; next: number | null }> {
  return store.read(async (db) => {
    const total = await eventCount(db);
    const after = from === null ? 0 : await placeBefore(db, startOf(from), total);
    const end = to === null ? total + 1 : (await placeBefore(db, startOf(dayText(parseDay(to) + 1)), total)) + 1;
    const rows = await auditRows(db, { types: typesOf(kind), actor: person, after, before: Math.min(end, before ?? end), limit: pageSize + 1 });
    const shown = rows.slice(0, pageSize);
    const names = await namesFor(db, actor, shown);
    const lines = shown.map((row): AuditLine => ({
      position: row.position,
      at: row.recorded_at,
      kind: kindOf(row.type)!,
      who: auditActor(row.actor, names),
      words: auditWords(row.type, bodyOf(row), row.stream, names),
    }));
    return { lines, next: rows.length > pageSize ? (shown.at(-1)?.position ?? null) : null };
  });
}

/** Everybody who may have done something. */
export function auditPeople({ store }: Context): Promise<{ id: string; name: string; left: boolean }[]> {
  return store.read(async (db) => (await everyStaff(db)).map(({ id, name, left }) => ({ id, name, left })));
}

/** Follows the chain a step further. */
export function auditStep({ store }: Context, after: number): Promise<AuditStep> {
  return store.read((db) => verifyStep(db, after, stepSize));
}

async function namesFor(db: Executor, actor: Actor, rows: readonly EventTable[]): Promise<AuditNames> {
  const staff = new Map((await everyStaff(db)).map(({ id, name }) => [id, name]));
  const ids = rows.flatMap((row) => (row.type.startsWith('complaint.') ? [row.stream] : row.stream === vaultStream ? complaintIn(bodyOf(row)) : []));
  const numbers = new Map((await numbersOf(db, await scopeOf(db, actor), [...new Set(ids)])).map(({ id, number }) => [id, number]));
  return { nameOf: (id) => staff.get(id) ?? '已离岗人员', numberOf: (id) => numbers.get(id) ?? null };
}

/** The complaint that a line of the vault names. */
function complaintIn({ complaint, of, record }: Readonly<Record<string, unknown>>): string[] {
  if (complaint !== undefined) return [String(complaint)];
  return of === 'complaint' ? [String(record)] : [];
}

function bodyOf(row: EventTable): Readonly<Record<string, unknown>> {
  return JSON.parse(row.body) as Record<string, unknown>;
}
