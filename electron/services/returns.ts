import { createHash } from 'node:crypto';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import { type FormCode, parseFormCode } from '../../shared/domain/form/form-code';
import { papers, paperTitle } from '../../shared/domain/paper/registry';
import { type WaitReason, waitWords } from '../../shared/domain/returns/outcome';
import { pagesBack } from '../../shared/domain/returns/rule';
import { severities, severityRank } from '../../shared/domain/severity/severity';
import type { Checked } from '../../shared/ipc/contract';
import type { FiledPage, SheetOut, TrayPage } from '../../shared/ipc/returns';
import { DeskError } from '../../shared/ipc/wire';
import { cleanLine } from '../../shared/util/text';
import type { ArchiveStore } from '../db/archive-store';
import { addArchiveFile, findArchiveFile, noteArchiveComplaint, SCAN } from '../db/repositories/archive-files';
import { findComplaint } from '../db/repositories/complaints';
import { everyStaff } from '../db/repositories/office';
import { addScannedPage, complaintOfNumber, pageFrom, scannedPage, settlePage, sheetsOut, waitAgain, waitingFile, waitingPages, type ScannedPage } from '../db/repositories/scanned-pages';
import type { Executor } from '../db/schema';
import { scopeOf } from '../db/scope';
import type { NewEvent } from '../db/event-codec';
import { officeStream } from '../db/projection/office-rows';
import type { Actor, ServiceContext } from './context';

const shownAtOnce = 200;
const dayMs = 86_400_000;

/** What use cases about scanned pages work with. */
export interface ReturnsContext extends ServiceContext {
  readonly archive: Pick<ArchiveStore, 'put' | 'get' | 'putSealed' | 'getSealed'>;
}

type Taken = Checked<'returns.take'>;

/** Takes a scanned page in: it is kept, and filed with the complaint that its code names, or waits for a person. The page of one place of one file is taken in once. */
export async function takePage(context: ReturnsContext, actor: Actor, { source, file, page, sealed, codes }: Taken): Promise<FiledPage> {
  const known = await context.store.read(async (db) => {
    const before = await pageFrom(db, source);
    return before === null ? null : { number: await numberSeen(db, actor, before), complaint: before.complaint };
  });
  if (known !== null) return { outcome: 'known', ...known, words: '这份文件收过了，没有重复保存' };
  if (!sealed && digestOf(page) !== file) throw new DeskError('INVALID_INPUT');
  await (sealed ? context.archive.putSealed(file, page) : context.archive.put(page));
  const now = context.clock();
  return context.store.uow(async ({ db, append }) => {
    const match = await matched(db, actor, codes);
    await addArchiveFile(db, { sha256: file, kind: SCAN, size: page.byteLength, createdAt: now, complaint: match.state?.id ?? null, sealed: sealed ? 1 : 0 });
    const row = { id: context.newId(), source, file, arrivedAt: now, arrivedBy: actor.staffId };
    if (match.state === null) {
      await addScannedPage(db, { ...row, state: 'waiting', why: match.why, complaint: null });
      return { outcome: 'waiting' as const, number: null, complaint: null, words: waitWords[match.why] };
    }
    await addScannedPage(db, { ...row, state: 'filed', why: null, complaint: match.state.id });
    const { form, version, page: at } = match;
    await append([returned(match.state.id, actor, now, { file, form, version, page: at, how: 'code' })]);
    return filedWords(match.state, { form, version, page: at });
  });
}

/** The pages that wait for a person. */
export async function tray({ store }: Pick<ServiceContext, 'store'>): Promise<TrayPage[]> {
  return store.read(async (db) => {
    const names = new Map((await everyStaff(db)).map(({ id, name }) => [id, name]));
    return (await waitingPages(db, shownAtOnce)).map(({ id, file, why, arrivedAt, arrivedBy }) => ({ id, file, why: why ?? 'no-code', arrivedAt, who: names.get(arrivedBy) ?? '' }));
  });
}

/** The printed sheets that are not back, longest out first. */
export async function out({ store, clock }: Pick<ServiceContext, 'store' | 'clock'>, actor: Actor): Promise<SheetOut[]> {
  const now = Date.parse(clock());
  const rows = await store.read(async (db) => sheetsOut(db, await scopeOf(db, actor), shownAtOnce));
  return rows.map(({ severityRank: rank, ...row }) => ({
    ...row,
    severity: severities.find((one) => severityRank[one] === rank) ?? 'minor',
    days: Math.max(0, Math.floor((now - Date.parse(row.since)) / dayMs)),
  }));
}

/** Files a waiting page by hand, as the sheet of the record as it was last printed. */
export async function assignPage({ store, clock }: Pick<ServiceContext, 'store' | 'clock'>, actor: Actor, { id, complaintId, paper }: Checked<'returns.assign'>): Promise<FiledPage> {
  const now = clock();
  return store.uow(async ({ db, append }) => {
    const page = await scannedPage(db, id);
    const complaint = await findComplaint(db, await scopeOf(db, actor), complaintId);
    if (page === null || complaint === null) throw new DeskError('NOT_FOUND');
    if (page.state !== 'waiting') throw new DeskError('CONFLICT');
    const { state } = complaint;
    const version = state.prints.findLast(({ form }) => form === paper)?.version;
    if (version === undefined) throw new DeskError('INVALID_INPUT', [{ place: 'paper', message: `这件投诉还没有打印过《${paperTitle(paper)}》。` }]);
    const sheet = { form: paper, version, page: 1 };
    await settlePage(db, id, 'filed', complaintId);
    await noteArchiveComplaint(db, page.file, complaintId);
    await append([returned(complaintId, actor, now, { file: page.file, ...sheet, how: 'hand' })]);
    return filedWords(state, sheet);
  });
}

/** Puts a waiting page aside, with the reason in the log; what was kept stays. */
export async function dismissPage({ store, clock }: Pick<ServiceContext, 'store' | 'clock'>, actor: Actor, { id, reason }: Checked<'returns.dismiss'>): Promise<void> {
  const why = needed(reason);
  const now = clock();
  await store.uow(async ({ db, append }) => {
    const page = await scannedPage(db, id);
    if (page === null) throw new DeskError('NOT_FOUND');
    if (page.state !== 'waiting') throw new DeskError('CONFLICT');
    await settlePage(db, id, 'dismissed', null);
    await append([{ stream: officeStream, occurredAt: now, actor: actor.staffId, type: 'office.scan-dismissed', body: { file: page.file, reason: why } }]);
  });
}

/** Takes a page out of a complaint; it waits again. */
export async function withdrawPage({ store, clock }: Pick<ServiceContext, 'store' | 'clock'>, actor: Actor, { complaintId, file, reason }: Checked<'returns.withdraw'>): Promise<void> {
  const why = needed(reason);
  const now = clock();
  await store.uow(async ({ db, append }) => {
    const complaint = await findComplaint(db, await scopeOf(db, actor), complaintId);
    if (complaint === null || !complaint.state.returns.some((page) => page.file === file)) throw new DeskError('NOT_FOUND');
    if (!complaint.state.returns.some((page) => page.file === file && page.withdrawn === null)) throw new DeskError('CONFLICT');
    await waitAgain(db, file, complaintId, 'no-code');
    await append([{ stream: complaintId, occurredAt: now, actor: actor.staffId, type: 'complaint.sheet-withdrawn', body: { file, reason: why } }]);
  });
}

/** A kept page, for somebody who may see it: of a complaint that they may see, or of those that wait. */
export async function keptPage({ store, archive }: Pick<ReturnsContext, 'store' | 'archive'>, actor: Actor, file: string): Promise<{ page: Uint8Array; sealed: boolean; complaint: ComplaintState | null }> {
  const complaint = await store.read(async (db) => {
    const kept = await findArchiveFile(db, file);
    if (kept?.kind !== SCAN) throw new DeskError('NOT_FOUND');
    if ((await waitingFile(db, file)) !== null) return null;
    const found = kept.complaint === null ? null : await findComplaint(db, await scopeOf(db, actor), kept.complaint);
    if (found === null) throw new DeskError('NOT_FOUND');
    return found.state;
  });
  const box = await archive.getSealed(file);
  return { page: box ?? (await archive.get(file)), sealed: box !== null, complaint };
}

type Sheet = Omit<FormCode, 'number' | 'paper'> & { readonly form: string };
type Match = ({ readonly state: ComplaintState } & Sheet) | { readonly state: null; readonly why: WaitReason };

/** The sheet that the codes on a page name, if it is one, printed, and of a complaint that this person may see. */
async function matched(db: Executor, actor: Actor, codes: readonly string[]): Promise<Match> {
  const read = codes.flatMap((text) => parseFormCode(text) ?? []);
  const sheets = [...new Map(read.map((code) => [JSON.stringify(code), code])).values()];
  const [code] = sheets;
  if (code === undefined) return { state: null, why: 'no-code' };
  if (sheets.length > 1) return { state: null, why: 'several' };
  const scope = await scopeOf(db, actor);
  const id = await complaintOfNumber(db, scope, code.number);
  const complaint = id === null ? null : await findComplaint(db, scope, id);
  const form = papers.find((paper) => paper.code === code.paper)?.id;
  if (complaint === null || form === undefined) return { state: null, why: 'no-record' };
  const printed = complaint.state.prints.some((print) => print.form === form && print.version === code.version && print.pages >= code.page);
  return printed ? { state: complaint.state, form, version: code.version, page: code.page } : { state: null, why: 'no-print' };
}

/** What filing a page came to; `before` is the complaint without it. */
function filedWords(before: ComplaintState, { form, version, page }: Sheet): FiledPage {
  const sheet = `《${paperTitle(form)}》第 ${version} 版第 ${page} 页`;
  const common = { number: before.number, complaint: before.id };
  if (version < before.version) return { ...common, outcome: 'old', words: `${sheet}；记录已更正到第 ${before.version} 版，这一版要重新打印签字` };
  const again = pagesBack(before, form).some((one) => one.version === version && one.page === page);
  return again ? { ...common, outcome: 'again', words: `${sheet}；这一页以前收回过，另存一份` } : { ...common, outcome: 'filed', words: sheet };
}

function returned(stream: string, { staffId }: Actor, now: string, body: Extract<NewEvent, { type: 'complaint.sheet-returned' }>['body']): NewEvent {
  return { stream, occurredAt: now, actor: staffId, type: 'complaint.sheet-returned', body };
}

async function numberSeen(db: Executor, actor: Actor, { complaint }: ScannedPage): Promise<string | null> {
  if (complaint === null) return null;
  return (await findComplaint(db, await scopeOf(db, actor), complaint))?.state.number ?? null;
}

function needed(reason: string): string {
  const clean = cleanLine(reason);
  if (clean === '') throw new DeskError('INVALID_INPUT', [{ place: 'reason', message: '请写明原因。' }]);
  return clean;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
