import { writeFile } from 'node:fs/promises';
import { COMPLAINT_FORM } from '../../shared/domain/form/title';
import { paperOf, paperTitle, type Paper } from '../../shared/domain/paper/registry';
import type { Printed } from '../../shared/ipc/form';
import type { NamedBox } from '../../shared/vault/box';
import { DeskError } from '../../shared/ipc/wire';
import type { ArchiveStore } from '../db/archive-store';
import { addArchiveFile, ATTACHMENT, findArchiveFile, OPEN_ATTACHMENT, SCAN } from '../db/repositories/archive-files';
import { findComplaint, type Complaint } from '../db/repositories/complaints';
import type { Executor } from '../db/schema';
import { scopeOf } from '../db/scope';
import { withStoreErrors } from '../db/store-error';
import type { Actor, ServiceContext } from './context';
import type { FormPress, PrinterQueues } from './printing';
import { inTurn } from './in-turn';
import { filledModel, nextCopy, paperNamed, unboundModel } from './paper-model';
import { keepPaper, paperBytes, type PaperSeal } from './sealed-paper';
import { recordRevealed } from './vault';

/** What use cases about paper work with. */
export interface FormContext extends ServiceContext {
  readonly archive: Pick<ArchiveStore, 'put' | 'get' | 'pathOf' | 'putSealed' | 'getSealed'>;
  /** What seals papers that show who complained. */
  readonly seal: PaperSeal;
  readonly press: FormPress;
  readonly printers: PrinterQueues;
  /** A port over which the vault gives one record to a printing window; fails with LOCKED. */
  readonly lend: (box: NamedBox) => unknown;
}

/** What a person asks to be printed; a null printer only archives. */
export interface FormOrder {
  readonly complaintId: string | null;
  /** The id of the paper in the registry; 《客户投诉意见处理表》 where none is named. */
  readonly paper?: string | undefined;
  /** What a paper that is of no complaint is filled from; without it a blank one. */
  readonly of?: string | null | undefined;
  readonly printer: string | null;
  readonly copies: number;
}

/**
 * Prints a form: the PDF is archived and the print recorded before a printer is asked, so whatever a printer does, the sheet is kept.
 * One print of a complaint waits for the other, or both would be the same copy.
 */
export async function printForm(context: FormContext, actor: Actor, order: FormOrder): Promise<Printed> {
  const { complaintId } = order;
  const paper = paperNamed(order.paper ?? COMPLAINT_FORM);
  const { sheet, ...printed } =
    complaintId === null
      ? await archiveUnbound(context, actor, paper, order.of ?? null, order.printer)
      : await inTurn(complaintId, () => archiveFilled(context, actor, paper, complaintId, order.printer));
  try {
    if (order.printer !== null) await context.printers.send(sheet, { printer: order.printer, copies: order.copies });
  } finally {
    if (typeof sheet !== 'string') sheet.fill(0);
  }
  return { ...printed, printer: order.printer };
}

/** The file name under which a copy of an archived form may leave the program; it names nobody. */
export async function formFileName({ store }: Pick<FormContext, 'store'>, actor: Actor, pdf: string): Promise<string> {
  return store.read(async (db) => {
    const { complaint, kind } = await onPaper(db, actor, pdf);
    const title = paperTitle(kind === 'blank-form' ? COMPLAINT_FORM : kind);
    return ['day', 'casebook', 'page', 'nothing'].includes(paperOf(kind)?.from ?? '') ? `${title}.pdf` : `${title}-${complaint?.state.number ?? '空白'}.pdf`;
  });
}

/** What reading a kept form takes. */
type Kept = Pick<FormContext, 'store' | 'seal'> & { readonly archive: Pick<FormContext['archive'], 'get' | 'getSealed'> };

/** The bytes of an archived form; one that shows who complained fails with LOCKED while the vault is. */
export async function formPdf({ store, archive, seal }: Kept, actor: Actor, pdf: string): Promise<Uint8Array> {
  await store.read((db) => onPaper(db, actor, pdf));
  return paperBytes(archive, seal, pdf);
}

/** Writes a copy of an archived form to a place that a person chose. */
export async function saveFormCopy(context: Kept, actor: Actor, pdf: string, path: string): Promise<void> {
  const bytes = await formPdf(context, actor, pdf);
  await withStoreErrors(() => writeFile(path, bytes));
}

/** What an archived sheet is and the complaint that it shows, null for a blank one; NOT_FOUND for paper that is not there or not to be seen. */
async function onPaper(db: Executor, actor: Actor, pdf: string): Promise<{ kind: string; complaint: Complaint | null }> {
  const file = await findArchiveFile(db, pdf);
  // What came in is no paper of ours, and has rules of its own.
  if (file === null || [SCAN, ATTACHMENT, OPEN_ATTACHMENT].includes(file.kind)) throw new DeskError('NOT_FOUND');
  if (file.complaint === null) return { kind: file.kind, complaint: null };
  const complaint = await findComplaint(db, await scopeOf(db, actor), file.complaint);
  if (complaint === null) throw new DeskError('NOT_FOUND');
  return { kind: file.kind, complaint };
}

/** What was kept; `sheet` is what goes to a printer: the file, or the bytes of what is kept sealed and is nowhere on this disk in plain. */
type Archived = Omit<Printed, 'printer'> & { readonly sheet: string | Uint8Array };

async function archiveFilled(context: FormContext, actor: Actor, paper: Paper, complaintId: string, printer: string | null): Promise<Archived> {
  const { state, model, sealed } = await filledModel(context, actor, paper, complaintId, printer);
  if (sealed !== null) await recordRevealed(context, actor, sealed.digest, `打印${paper.title}`);
  const { bytes, pages } = await context.press.toPdf(model, sealed === null ? undefined : context.lend(sealed));
  const { pdf, sealed: key } = await keepPaper(context.archive, context.seal, bytes, state.identity !== null);
  const copy = nextCopy(state, paper);
  const body = { form: paper.id, copy, version: state.version, pdf, pages, printer };
  const createdAt = context.clock();
  await context.store.uow(async ({ db, append }) => {
    await addArchiveFile(db, { sha256: pdf, kind: paper.id, size: bytes.byteLength, createdAt, complaint: complaintId, sealed: key });
    await append([{ type: 'complaint.form-printed', body, stream: complaintId, occurredAt: createdAt, actor: actor.staffId }]);
  });
  return { pdf, pages, copy, sheet: key === 0 ? context.archive.pathOf(pdf) : bytes };
}

async function archiveUnbound(context: FormContext, actor: Actor, paper: Paper, of: string | null, printer: string | null): Promise<Archived> {
  const { bytes, pages } = await context.press.toPdf(await unboundModel(context, actor, paper, of, printer));
  const pdf = await context.archive.put(bytes);
  const file = { sha256: pdf, kind: paper.id, size: bytes.byteLength, createdAt: context.clock(), complaint: null, sealed: 0 };
  await context.store.uow(async ({ db, append }) => {
    await addArchiveFile(db, file);
    await append([{ type: 'office.paper-printed', body: { paper: paper.id, pdf, pages, printer }, stream: 'office', occurredAt: null, actor: actor.staffId }]);
  });
  return { pdf, pages, copy: 1, sheet: context.archive.pathOf(pdf) };
}
