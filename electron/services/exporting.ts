import { rename, rm } from 'node:fs/promises';
import { complaintCells, complaintsHead } from '../../shared/domain/export/complaints';
import type { ExportedKind, TableFormat } from '../../shared/domain/export/event';
import type { Cell, Table, TableHead } from '../../shared/domain/export/table';
import { figureTables } from '../../shared/domain/report/tables';
import { severityNamesOf } from '../../shared/domain/policy/lookup';
import { dayOf, dayText } from '../../shared/util/local-time';
import type { AskedTable } from '../../shared/ipc/export';
import type { InboxRow } from '../../shared/ipc/inbox';
import { withStoreErrors } from '../db/store-error';
import { officeOf, policyOf, type Actor, type ServiceContext } from './context';
import { maskedIdentities } from './identity';
import { inboxPage } from './inbox';
import { reportCases, reportFigures } from './report';
import { findComplaints } from './search';

/** A file of tables that is being written somewhere else. */
export interface TableWriter {
  table(head: TableHead): Promise<void>;
  rows(rows: readonly (readonly Cell[])[]): Promise<void>;
  close(): Promise<void>;
  /** Ends without finishing; what was written is of no use. */
  abandon(): Promise<void>;
}

/** Begins a file of tables. */
export type BeginTable = (path: string, format: TableFormat) => Promise<TableWriter>;

/** What exporting works with. */
export type ExportContext = Pick<ServiceContext, 'store' | 'clock' | 'identity'> & { readonly beginTable: BeginTable };

/** A file on its way; `goesOn` is asked before every part. */
export interface ExportJob {
  readonly asked: AskedTable;
  readonly format: TableFormat;
  readonly path: string;
  readonly goesOn: () => boolean;
  readonly wrote: (rows: number) => void;
}

/** Writes what somebody may see of a list or of figures into a file; null when it was stopped, and then there is no file. */
export async function exportTable(context: ExportContext, actor: Actor, { asked, format, path, goesOn, wrote }: ExportJob): Promise<number | null> {
  const beside = `${path}.part`;
  const writer = await withStoreErrors(() => context.beginTable(beside, format));
  let rows = 0;
  // The next part is read while the one before is written.
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const part of partsOf(context, actor, asked)) {
      if (!goesOn()) return null;
      await writing;
      writing = withStoreErrors(() => ('columns' in part ? writer.table(part) : writer.rows(part)));
      writing.catch(() => undefined);
      if (!('columns' in part)) wrote((rows += part.length));
    }
    await writing;
    if (!goesOn()) return null;
    await withStoreErrors(() => writer.close());
    // On record before it is there: nothing leaves without a line.
    const { what } = asked;
    await context.store.uow(({ append }) => append([{ type: 'list.exported', body: { what, format, rows }, stream: 'office', occurredAt: null, actor: actor.staffId }]));
    await withStoreErrors(() => rename(beside, path));
    return rows;
  } finally {
    await writing.catch(() => undefined);
    await writer.abandon();
    await rm(beside, { force: true });
  }
}

type Part = TableHead | readonly (readonly Cell[])[];

async function* partsOf(context: ExportContext, actor: Actor, asked: AskedTable): AsyncGenerator<Part> {
  if (asked.what === 'figures') {
    for (const { rows, ...head } of await tablesOf(context, actor, asked)) yield* [head, rows];
    return;
  }
  yield complaintsHead;
  // A case may move to a later page while the first ones are written; it stands where it was met first.
  const met = new Set<string>();
  for await (const page of pagesOf(context, actor, asked)) {
    const fresh = page.filter(({ id }) => !met.has(id) && met.add(id));
    const people = new Map((await maskedIdentities(context, actor, fresh.flatMap(({ identity }) => identity ?? []))).map(({ digest, person }) => [digest, person]));
    yield fresh.map((row) => complaintCells(row, row.identity === null ? null : (people.get(row.identity) ?? null)));
  }
}

async function tablesOf(context: ExportContext, actor: Actor, asked: Extract<AskedTable, { what: 'figures' }>): Promise<readonly Table[]> {
  const { counts, before, ...figures } = await reportFigures(context, actor, asked);
  const policy = await context.store.read(async (db) => policyOf(db, (await officeOf(db)).policy));
  const facts = { ...figures, from: asked.from, to: asked.to, counts: new Map(Object.entries(counts)), before: new Map(Object.entries(before)) };
  return figureTables(facts, severityNamesOf(policy));
}

const atOnce = 500;

async function* pagesOf(context: ExportContext, actor: Actor, asked: Exclude<AskedTable, { what: 'figures' }>): AsyncGenerator<readonly InboxRow[]> {
  let after: string | null = null;
  let step: number | null = null;
  do {
    if (asked.what === 'search') {
      const found: Awaited<ReturnType<typeof findComplaints>> = await findComplaints(context, actor, { text: asked.text, filter: asked.filter, after: step, limit: atOnce });
      yield found.rows;
      step = found.next;
    } else {
      const page: Awaited<ReturnType<typeof reportCases>> =
        asked.what === 'inbox' ? await inboxPage(context, actor, { filter: asked.filter, after, limit: atOnce }) : await reportCases(context, actor, { ...asked, after, limit: atOnce });
      yield page.rows;
      after = page.next;
    }
  } while (after !== null || step !== null);
}

const fileWords: Readonly<Record<ExportedKind, string>> = { inbox: '投诉列表', search: '查找结果', figures: '统计', cases: '投诉明细' };

/** The name under which a table leaves, without a word of what is in it. */
export function exportFileName({ clock }: Pick<ServiceContext, 'clock'>, { what }: AskedTable, format: TableFormat): string {
  return `${fileWords[what]}-${dayText(dayOf(clock()))}.${format}`;
}
