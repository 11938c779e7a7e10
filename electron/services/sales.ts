import { recordsAtOnce, salesStream } from '../../shared/domain/sales/event';
import { cleanLine } from '../../shared/util/text';
import { dayOf, dayText } from '../../shared/util/local-time';
import type { ClerkAnswers, ClerkAsk, SealedChange } from '../../shared/vault/clerk';
import { DeskError } from '../../shared/ipc/wire';
import { putSalesBoxes, putSalesTokens, salesRecords, salesVersions, takenTokens, versionsOf } from '../db/repositories/sales';
import type { NewEvent } from '../db/event-codec';
import type { Actor, ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

const loadedAtOnce = 4_000;

/** Answers what the vault's process asks for the sales ledger, for whoever is on duty. */
export async function answerClerk(context: Context, actor: Actor | null, { what, input }: ClerkAsk): Promise<ClerkAnswers[keyof ClerkAnswers]['answer']> {
  switch (what) {
    case 'duty': {
      const at = context.clock();
      return actor === null ? null : { id: actor.staffId, role: actor.role, at, day: dayText(dayOf(at)) };
    }
    case 'load':
      return context.store.read((db) => salesRecords(db, input.kind, input.after, loadedAtOnce));
    case 'versions':
      return context.store.read((db) => versionsOf(db, input.record));
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
  if (changes.length === 0) return false;
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

/** Records that somebody is shown a record whole, and why. */
export async function recordShown({ store }: Context, actor: Actor, record: string, reason: string): Promise<void> {
  await store.uow(async ({ db, append }) => {
    if ((await salesVersions(db, [record])).size === 0) throw new DeskError('NOT_FOUND');
    await append([{ type: 'sales.shown', body: { record, reason: cleanLine(reason) }, stream: salesStream, occurredAt: null, actor: actor.staffId }]);
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
