import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { paperOf, paperTitle } from '../../shared/domain/paper/registry';
import type { Sheet } from '../../shared/domain/paper/sheet';
import { sheetOf } from '../../shared/domain/paper/make';
import { statementBlocks } from '../../shared/domain/statement/blocks';
import type { StatementSigned } from '../../shared/domain/statement/event';
import type { StatementBlocks, StatementTexts } from '../../shared/domain/statement/facts';
import { type StatementKind, statementTexts, wantedStatements } from '../../shared/domain/statement/kind';
import { proposedTexts } from '../../shared/domain/statement/proposals';
import { cleanText } from '../../shared/domain/form/clean-text';
import { dayOf, dayText } from '../../shared/util/local-time';
import { zhNumericDateTime } from '../../shared/util/zh-date';
import type { Checked, Output } from '../../shared/ipc/contract';
import { DeskError } from '../../shared/ipc/wire';
import { addArchiveFile } from '../db/repositories/archive-files';
import { everyStaff } from '../db/repositories/office';
import { signedStatements, statementContent, timesSigned, usedSince } from '../db/repositories/statements';
import { withStoreErrors } from '../db/store-error';
import { officeOf, policyOf, type Actor, type ServiceContext } from './context';
import type { FormContext } from './form';
import { dressOf } from './paper-dress';
import { statementFacts } from './statement-facts';

type Context = Pick<ServiceContext, 'store' | 'clock'>;
type Pressing = Pick<FormContext, 'store' | 'clock' | 'archive' | 'press' | 'printers'>;
type Asked = Pick<Checked<'statement.preview'>, 'kind' | 'from' | 'to'>;

/** So many signed reports are listed: more than ten years of months and weeks. */
const listed = 700;

/** Whoever sees all complaints sees every signed report; others what they signed themselves. */
function onlyOf({ role, staffId }: Actor): string | null {
  return role === 'sales-management' || role === 'deputy-general-manager' ? null : staffId;
}

/** What is to be written by when, and what was signed. */
export function statementBook({ store, clock }: Context, actor: Actor): Promise<Output<'statement.book'>> {
  const today = dayOf(clock());
  return store.read(async (db) => {
    const office = await officeOf(db);
    const policy = await policyOf(db, office.policy);
    // Of the time before the office used the program there is nothing to report.
    const since = dayText(dayOf(await usedSince(db)));
    const names = new Map((await everyStaff(db)).map(({ id, name }) => [id, name]));
    const signed = await signedStatements(db, onlyOf(actor), listed);
    const due = [];
    for (const wanted of wantedStatements(policy, today).filter(({ to }) => to >= since)) if ((await timesSigned(db, wanted.kind, wanted.from, wanted.to)) === 0) due.push({ ...wanted, late: wanted.dueOn < dayText(today) });
    return { due, signed: signed.map(({ signer, ...one }) => ({ ...one, signer: names.get(signer) ?? '' })), cutOff: policy.report.monthlyCutOff };
  });
}

/** A report as it would stand on paper; without texts, with those that the figures propose. */
export async function previewStatement(context: Context, actor: Actor, { kind, from, to, texts }: Checked<'statement.preview'>): Promise<Output<'statement.preview'>> {
  const facts = await statementFacts(context, actor, kind, { from, to });
  const proposed = proposedTexts(kind, facts);
  const used = cleaned(kind, texts ?? proposed);
  const author = await nameOf(context, actor);
  const sheet = await sheetFrom(context, { kind, from, to, content: statementBlocks(kind, facts, used), author, version: '草稿' });
  return { sheet, proposed, seen: digestOf(statementBlocks(kind, facts, {})) };
}

/** Signs a report off: its paper is archived, and what stands on it is recorded with the digest of that paper. */
export async function signStatement(context: Pressing, actor: Actor, { kind, from, to, texts, seen }: Checked<'statement.sign'>): Promise<Output<'statement.sign'>> {
  const facts = await statementFacts(context, actor, kind, { from, to });
  // Nobody signs numbers that they have not seen.
  if (digestOf(statementBlocks(kind, facts, {})) !== seen) throw new DeskError('CONFLICT');
  const used = cleaned(kind, texts);
  const content = statementBlocks(kind, facts, used);
  const [revision, policy] = await context.store.read(async (db) => [1 + (await timesSigned(db, kind, from, to)), (await officeOf(db)).policy] as const);
  const author = await nameOf(context, actor);
  const sheet = await sheetFrom(context, { kind, from, to, content, author, version: versionOf(revision) });
  const { bytes, pages } = await context.press.toPdf(sheet);
  const pdf = await context.archive.put(bytes);
  const body: StatementSigned = { kind, from, to, policy: { id: policy.id, version: policy.version }, revision, content: [...content], texts: used, pdf, pages, author };
  const [event] = await context.store.uow(async ({ db, append }) => {
    if ((await timesSigned(db, kind, from, to)) !== revision - 1) throw new DeskError('CONFLICT');
    await addArchiveFile(db, { sha256: pdf, kind, size: bytes.byteLength, createdAt: context.clock(), complaint: null, sealed: 0 });
    return append([{ type: 'statement.signed', body, stream: 'office', occurredAt: null, actor: actor.staffId }]);
  });
  return { id: event!.id, pages };
}

/** Prints a signed report: the bytes that were archived then. */
export async function printStatement(context: Pressing, actor: Actor, { id, printer, copies }: Checked<'statement.print'>): Promise<void> {
  await context.printers.send(await archived(context, actor, id), { printer, copies });
}

/** Writes the paper of a signed report to a place that a person chose. */
export async function saveStatement(context: Pressing, actor: Actor, id: string, path: string): Promise<void> {
  const bytes = await archived(context, actor, id);
  await withStoreErrors(() => writeFile(path, bytes));
}

/** The name under which a signed report leaves the program. */
export async function statementFileName(context: Pick<Context, 'store'>, actor: Actor, id: string): Promise<string> {
  const { kind, from, to } = await signedBy(context, actor, id);
  return `${paperTitle(kind)}-${from}至${to}.pdf`;
}

async function signedBy({ store }: Pick<Context, 'store'>, actor: Actor, id: string): Promise<StatementSigned> {
  return store.read(async (db) => {
    const found = await statementContent(db, id);
    const only = onlyOf(actor);
    const seen = only === null || (await signedStatements(db, only, listed)).some((one) => one.id === id);
    if (found === null || !seen) throw new DeskError('NOT_FOUND');
    return found;
  });
}

/** The paper of a signed report; where its file is gone it is made again from what was recorded. */
async function archived(context: Pressing, actor: Actor, id: string): Promise<Uint8Array> {
  const { pdf, revision, ...body } = await signedBy(context, actor, id);
  const kept = await context.archive.get(pdf).catch(() => null);
  if (kept !== null) return kept;
  const { bytes } = await context.press.toPdf(await sheetFrom(context, { ...body, version: versionOf(revision) }));
  await context.archive.put(bytes);
  return bytes;
}

const versionOf = (revision: number): string => (revision === 1 ? '已签发' : `第 ${String(revision)} 次签发`);

async function sheetFrom({ store, clock }: Context, { kind, from, to, content, author, version }: Asked & { readonly content: StatementBlocks; readonly author: string; readonly version: string }): Promise<Sheet> {
  const paper = paperOf(kind)!;
  const printedAt = clock();
  const [office, dress] = await store.read(async (db) => [await officeOf(db), await dressOf(db, paper, null)] as const);
  const meta = [
    { word: '统计周期', text: `${from} 至 ${to}`, mm: 50 },
    { word: '编制', text: author, mm: 30 },
    { word: '编制时间', text: zhNumericDateTime(printedAt), mm: 40 },
  ];
  return sheetOf(paper, { office, printedAt, dress }, { blank: false, meta, blocks: [...content], version });
}

function cleaned(kind: StatementKind, texts: StatementTexts): Record<string, string> {
  return Object.fromEntries(statementTexts[kind].map(([id]) => [id, cleanText(texts[id] ?? '')]));
}

async function nameOf({ store }: Pick<Context, 'store'>, { staffId }: Actor): Promise<string> {
  return (await store.read(everyStaff)).find(({ id }) => id === staffId)?.name ?? '';
}

function digestOf(content: StatementBlocks): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
