import { writeFile } from 'node:fs/promises';
import { blankComplaintForm, complaintForm } from '../../shared/domain/form/complaint-form';
import type { FormModel } from '../../shared/domain/form/model';
import { COMPLAINT_FORM, COMPLAINT_FORM_TITLE } from '../../shared/domain/form/title';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import type { Printed } from '../../shared/ipc/form';
import type { NamedBox } from '../../shared/vault/box';
import { DeskError } from '../../shared/ipc/wire';
import type { ArchiveStore } from '../db/archive-store';
import { addArchiveFile, findArchiveFile } from '../db/repositories/archive-files';
import { findSealed } from '../db/repositories/identity-boxes';
import { findComplaint, type Complaint } from '../db/repositories/complaints';
import type { Executor } from '../db/schema';
import { scopeOf } from '../db/scope';
import { withStoreErrors } from '../db/store-error';
import { caseBasis, type CaseBasis } from './case-basis';
import type { Actor, ServiceContext } from './context';
import { openIdentities } from './identity';
import type { FormPress, PrinterQueues } from './printing';
import { inTurn } from './in-turn';
import { recordRevealed } from './vault';

/** What use cases about paper work with. */
export interface FormContext extends ServiceContext {
  readonly archive: Pick<ArchiveStore, 'put' | 'get' | 'pathOf'>;
  readonly press: FormPress;
  readonly printers: PrinterQueues;
  /** A port over which the vault gives one record to a printing window; fails with LOCKED. */
  readonly lend: (box: NamedBox) => unknown;
}

/** What a person asks to be printed; a null printer only archives. */
export interface FormOrder {
  readonly complaintId: string | null;
  readonly printer: string | null;
  readonly copies: number;
}

/** What would stand on the form now; a null id is the blank form. */
export async function formModel(context: ModelContext, actor: Actor, complaintId: string | null): Promise<FormModel> {
  if (complaintId === null) return blankModel(context);
  return (await filled(context, actor, complaintId)).model;
}

/**
 * Prints a form: the PDF is archived and the print recorded before a printer is asked, so whatever a printer does, the sheet is kept.
 * One print of a complaint waits for the other, or both would be the same copy.
 */
export async function printForm(context: FormContext, actor: Actor, order: FormOrder): Promise<Printed> {
  const { complaintId } = order;
  const printed =
    complaintId === null
      ? await archiveBlank(context)
      : await inTurn(complaintId, () => archiveFilled(context, actor, complaintId, order.printer));
  if (order.printer !== null) {
    await context.printers.send(context.archive.pathOf(printed.pdf), { printer: order.printer, copies: order.copies });
  }
  return { ...printed, printer: order.printer };
}

/** The file name under which a copy of an archived form may leave the program; it names nobody. */
export async function formFileName({ store }: Pick<FormContext, 'store'>, actor: Actor, pdf: string): Promise<string> {
  return store.read(async (db) => {
    const complaint = await complaintOnPaper(db, actor, pdf);
    return `${COMPLAINT_FORM_TITLE}-${complaint?.state.number ?? '空白'}.pdf`;
  });
}

/** The bytes of an archived form. */
export async function formPdf({ store, archive }: Pick<FormContext, 'store' | 'archive'>, actor: Actor, pdf: string): Promise<Buffer> {
  await store.read((db) => complaintOnPaper(db, actor, pdf));
  return archive.get(pdf);
}

/** Writes a copy of an archived form to a place that a person chose. */
export async function saveFormCopy(context: Pick<FormContext, 'store' | 'archive'>, actor: Actor, pdf: string, path: string): Promise<void> {
  const bytes = await formPdf(context, actor, pdf);
  await withStoreErrors(() => writeFile(path, bytes));
}

/** The complaint that an archived sheet shows, null for a blank one; NOT_FOUND for paper that is not there or not to be seen. */
async function complaintOnPaper(db: Executor, actor: Actor, pdf: string): Promise<Complaint | null> {
  const file = await findArchiveFile(db, pdf);
  if (file === null) throw new DeskError('NOT_FOUND');
  if (file.complaint === null) return null;
  const complaint = await findComplaint(db, await scopeOf(db, actor), file.complaint);
  if (complaint === null) throw new DeskError('NOT_FOUND');
  return complaint;
}

const nobody = { name: null, phone: null, unit: null, contract: null };

type Archived = Omit<Printed, 'printer'>;

async function archiveFilled(context: FormContext, actor: Actor, complaintId: string, printer: string | null): Promise<Archived> {
  const { state, model, sealed } = await filled(context, actor, complaintId);
  if (sealed !== null) await recordRevealed(context, actor, sealed.digest, '打印处理表');
  const { bytes, pages } = await context.press.toPdf(model, sealed === null ? undefined : context.lend(sealed));
  const pdf = await context.archive.put(bytes);
  const copy = nextCopy(state);
  const body = { form: COMPLAINT_FORM, copy, version: state.version, pdf, pages, printer };
  const createdAt = context.clock();
  await context.store.uow(async ({ db, append }) => {
    await addArchiveFile(db, { sha256: pdf, kind: COMPLAINT_FORM, size: bytes.byteLength, createdAt, complaint: complaintId });
    await append([{ type: 'complaint.form-printed', body, stream: complaintId, occurredAt: createdAt, actor: actor.staffId }]);
  });
  return { pdf, pages, copy };
}

async function archiveBlank(context: FormContext): Promise<Archived> {
  const { bytes, pages } = await context.press.toPdf(await blankModel(context));
  const pdf = await context.archive.put(bytes);
  const file = { sha256: pdf, kind: 'blank-form', size: bytes.byteLength, createdAt: context.clock(), complaint: null };
  await context.store.uow(({ db }) => addArchiveFile(db, file));
  return { pdf, pages, copy: 1 };
}

type ModelContext = Pick<ServiceContext, 'store' | 'clock' | 'identity' | 'calendar'>;

async function filled(context: ModelContext, actor: Actor, id: string): Promise<{ state: ComplaintState; model: FormModel; sealed: NamedBox | null }> {
  const { store, clock, calendar } = context;
  const [state, basis] = await store.read(async (db): Promise<[ComplaintState, CaseBasis]> => {
    const found = await findComplaint(db, await scopeOf(db, actor), id);
    if (found === null) throw new DeskError('NOT_FOUND');
    return [found.state, await caseBasis(db, calendar(), found.state.policy)];
  });
  const { office, staff, policy } = basis;
  const sealed = await sealedOf(context, actor, state.identity);
  const nameOf = (staffId: string): string => staff.find((person) => person.id === staffId)?.name ?? '';
  const model = complaintForm(state, {
    policy,
    office,
    identity: sealed !== null ? nobody : state.identity === null ? null : await personOf(context, actor, state.identity),
    staffName: nameOf(state.takenInBy),
    nameOf,
    // Only an index over opened records can tell; until there is one the paper leaves the place open for the pen.
    earlier: null,
    printedAt: clock(),
    copy: nextCopy(state),
    version: state.version,
  });
  return { state, model, sealed };
}

/** The box of who complained where there is a vault: main cannot look, so the places on the paper are filled in elsewhere. */
async function sealedOf(context: ModelContext, actor: Actor, digest: string | null): Promise<NamedBox | null> {
  const box = digest === null ? undefined : await context.store.read(async (db) => findSealed(db, await scopeOf(db, actor), digest));
  return digest === null || box === undefined || box === null ? null : { digest, box };
}

/** Who complained. A record that cannot be opened stops the print: a sheet without the customer would pass for an anonymous one. */
async function personOf(context: ModelContext, actor: Actor, digest: string) {
  const person = (await openIdentities(context, actor, [digest])).get(digest);
  if (person === undefined) throw new DeskError('LOCKED');
  return person;
}

async function blankModel({ store, clock, calendar }: ModelContext): Promise<FormModel> {
  const { office, policy } = await store.read((db) => caseBasis(db, calendar()));
  return blankComplaintForm(office, { policy, printedAt: clock() });
}

function nextCopy({ prints }: ComplaintState): number {
  return prints.filter(({ form }) => form === COMPLAINT_FORM).length + 1;
}
