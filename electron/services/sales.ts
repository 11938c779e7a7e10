import { writeFile } from 'node:fs/promises';
import type { RecordKind } from '../../shared/domain/sales/kinds';
import { recordsAtOnce, salesStream } from '../../shared/domain/sales/event';
import { cleanLine } from '../../shared/util/text';
import { dayOf, dayText } from '../../shared/util/local-time';
import type { ClerkAnswers, ClerkAsk, SealedChange } from '../../shared/vault/clerk';
import type { InboxRow } from '../../shared/ipc/inbox';
import { DeskError } from '../../shared/ipc/wire';
import { rowsOfIds, withTokens } from '../db/repositories/alike';
import { importedRecords, lastImports, putSalesBoxes, putSalesTokens, salesRecords, salesVersions, takenTokens, versionsOf } from '../db/repositories/sales';
import type { NewEvent } from '../db/event-codec';
import { noteTries } from '../db/repositories/vault-keys';
import { scopeOf } from '../db/scope';
import { withStoreErrors } from '../db/store-error';
import type { Actor, ServiceContext } from './context';
import { inboxRows } from './list-view';
import { recordTry } from './vault';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

const loadedAtOnce = 4_000;
const importsListed = 10;
const complaintsListed = 50;

/** Answers what the vault's process asks for the sales ledger, for whoever is on duty. */
export async function answerClerk(context: Context, actor: Actor | null, { what, input }: ClerkAsk, askWhere: (name: string) => Promise<string | null>): Promise<ClerkAnswers[keyof ClerkAnswers]['answer']> {
  switch (what) {
    case 'duty': {
      const at = context.clock();
      return actor === null ? null : { id: actor.staffId, role: actor.role, at, day: dayText(dayOf(at)) };
    }
    case 'load':
      return context.store.read((db) => salesRecords(db, input.kind, input.after, loadedAtOnce));
    case 'versions':
      return context.store.read((db) => versionsOf(db, input.record));
    case 'export':
      return actor !== null && actor.staffId === input.by && exportTo(context, actor, input, askWhere);
    case 'export-refused':
      if (actor !== null) await recordTry(context, actor, input.keyholder, false);
      return null;
    case 'imports':
      return context.store.read((db) => lastImports(db, importsListed));
    case 'imported':
      return context.store.read(async (db) => (await importedRecords(db, input.import)).map((row) => ({ ...row, kind: row.kind as RecordKind })));
    case 'record':
      // Somebody else may have sat down since the rules were asked.
      if (actor === null || actor.staffId !== input.by) return false;
      return recordSales(context, actor, input.changes, input.import);
  }
}

/**
 * Records changes of the ledger, all of them or none: each has to be the next version of its record, and no unit may be
 * there twice. Both are looked at inside the one unit of work, so of two that try at once one finds the other's work.
 */
export async function recordSales({ store }: Context, actor: Actor, changes: readonly SealedChange[], of?: string): Promise<boolean> {
  // A record that comes twice would have two versions of one number.
  if (changes.length === 0 || new Set(changes.map(({ record }) => record)).size < changes.length) return false;
  try {
    await store.uow(async ({ db, append }) => {
      const versions = await salesVersions(db, changes.map(({ record }) => record));
      if (changes.some(({ record, version }) => version !== (versions.get(record) ?? 0) + 1)) throw new DeskError('CONFLICT');
      const tokens = changes.flatMap(({ record, token }) => (token === undefined ? [] : [{ record, token }]));
      const wanted = new Map(tokens.flatMap(({ record, token }) => (token === null ? [] : [[token, record] as const])));
      if (wanted.size < tokens.filter(({ token }) => token !== null).length || (await takenTokens(db, wanted))) throw new DeskError('CONFLICT');
      await putSalesBoxes(db, changes.flatMap(({ sealed }) => sealed ?? []));
      await putSalesTokens(db, tokens);
      await append(eventsOf(actor, changes, of));
    });
    return true;
  } catch (error) {
    if (error instanceof DeskError && error.code === 'CONFLICT') return false;
    throw error;
  }
}

/** Writes what the vault closed where a person wants it, and records that it left. */
async function exportTo({ store, clock }: Context, actor: Actor, { what, records, keyholder, bytes }: ClerkAnswers['export']['input'], askWhere: (name: string) => Promise<string | null>): Promise<boolean> {
  const now = clock();
  // The passcode was right, whatever becomes of the file.
  await store.uow(({ db }) => noteTries(db, { count: 0, lastAt: now }));
  const path = await askWhere(`${what === 'units' ? '房源' : '客户'}-${dayText(dayOf(now))}.khx`);
  if (path === null) return false;
  // On record before it is there: nothing leaves without a line.
  await store.uow(({ append }) => append([{ type: 'sales.exported', body: { what, records, keyholder }, stream: salesStream, occurredAt: null, actor: actor.staffId }]));
  await withStoreErrors(() => writeFile(path, bytes));
  return true;
}

/** Records that somebody is shown a record whole, and why. */
export async function recordShown({ store }: Context, actor: Actor, record: string, reason: string): Promise<void> {
  await store.uow(async ({ db, append }) => {
    if ((await salesVersions(db, [record])).size === 0) throw new DeskError('NOT_FOUND');
    await append([{ type: 'sales.shown', body: { record, reason: cleanLine(reason) }, stream: salesStream, occurredAt: null, actor: actor.staffId }]);
  });
}

/** The complaints that some phones and units are behind, as far as somebody may see them. */
export function complaintsBehind({ store }: Pick<Context, 'store'>, actor: Actor, tokens: readonly string[]): Promise<InboxRow[]> {
  return store.read(async (db) => {
    const found = await withTokens(db, tokens, complaintsListed);
    const rows = await rowsOfIds(db, await scopeOf(db, actor), [...new Set(found.map(({ complaint }) => complaint))]);
    return inboxRows(db, rows.sort((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1)));
  });
}

function eventsOf({ staffId }: Actor, changes: readonly SealedChange[], of: string | undefined): NewEvent[] {
  const events: NewEvent[] = [];
  for (let from = 0; from < changes.length; from += recordsAtOnce) {
    const records = changes.slice(from, from + recordsAtOnce).map(({ record, kind, version, sealed }) => ({ record, kind, version, name: sealed?.name ?? null }));
    events.push({ type: 'sales.recorded', body: { ...(of !== undefined && { import: of }), records }, stream: salesStream, occurredAt: null, actor: staffId });
  }
  return events;
}
