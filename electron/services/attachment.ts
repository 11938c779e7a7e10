import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Attachment } from '../../shared/domain/attachment/state';
import { attachmentsLimit, whatWords } from '../../shared/domain/attachment/what';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import { boxOverhead } from '../../shared/ipc/attachment';
import type { Checked } from '../../shared/ipc/contract';
import { DeskError } from '../../shared/ipc/wire';
import { cleanLine, orNull } from '../../shared/util/text';
import type { ArchiveStore } from '../db/archive-store';
import type { NewEvent } from '../db/event-codec';
import { addArchiveFile, ATTACHMENT, findArchiveFile, OPEN_ATTACHMENT, turnIntoAttachment } from '../db/repositories/archive-files';
import { findComplaint } from '../db/repositories/complaints';
import type { Executor } from '../db/schema';
import { scopeOf } from '../db/scope';
import { withStoreErrors } from '../db/store-error';
import type { Actor, ServiceContext } from './context';

/** What use cases about attachments work with. */
export interface AttachmentContext extends ServiceContext {
  readonly archive: Pick<ArchiveStore, 'put' | 'get' | 'has' | 'putSealed' | 'getSealed' | 'removePlain'>;
}

type Which = Omit<Checked<'attachment.withdraw'>, 'reason'>;

/** Attaches a file to a complaint; the same one is attached once, and kept once however many complaints it belongs to. */
export async function addAttachment(context: AttachmentContext, actor: Actor, input: Checked<'attachment.add'>): Promise<'added' | 'again'> {
  const { complaintId, file, content, sealed, kind, ext, what, shows } = input;
  const size = content.byteLength - (sealed ? boxOverhead : 0);
  if (size < 1 || (!sealed && createHash('sha256').update(content).digest('hex') !== file)) throw new DeskError('INVALID_INPUT');
  if (stands(await context.store.read((db) => seenComplaint(db, actor, complaintId)), file) !== undefined) return 'again';
  const known = await keepFile(context, input);
  const now = context.clock();
  return context.store.uow(async ({ db, append }) => {
    const state = await seenComplaint(db, actor, complaintId);
    if (stands(state, file) !== undefined) return 'again';
    if (state.attachments.filter(({ withdrawn }) => withdrawn === null).length >= attachmentsLimit) throw new DeskError('INVALID_INPUT', [{ place: 'file', message: `一件投诉最多放 ${attachmentsLimit} 个附件，这一个没有收。` }]);
    const row = { kind: shows ? ATTACHMENT : OPEN_ATTACHMENT, complaint: complaintId, sealed: sealed ? 1 : 0 };
    if (known === OPEN_ATTACHMENT && shows) await turnIntoAttachment(db, file, row);
    else await addArchiveFile(db, { sha256: file, size, createdAt: now, ...row });
    const body = { file, size, kind, ext, what, note: orNull(cleanLine(input.note ?? '')), shows };
    await append([told(complaintId, actor, now, { type: 'complaint.attachment-added', body })]);
    return 'added';
  });
}

/** A file as it is kept, for somebody who may see its complaint. */
export async function keptAttachment({ store, archive }: Pick<AttachmentContext, 'store' | 'archive'>, actor: Actor, { complaintId, file }: Which): Promise<{ content: Uint8Array; sealed: boolean; state: ComplaintState }> {
  const state = await store.read((db) => seenComplaint(db, actor, complaintId));
  if (stands(state, file) === undefined) throw new DeskError('NOT_FOUND');
  const box = await archive.getSealed(file);
  return { content: box ?? (await archive.get(file)), sealed: box !== null, state };
}

/** The name under which a copy of an attachment may leave the program; it names nobody. */
export async function attachmentName({ store }: Pick<AttachmentContext, 'store'>, actor: Actor, { complaintId, file }: Which): Promise<string> {
  const state = await store.read((db) => seenComplaint(db, actor, complaintId));
  const found = stands(state, file);
  if (found === undefined) throw new DeskError('NOT_FOUND');
  return `${state.number}-附件${state.attachments.indexOf(found) + 1}-${whatWords[found.what]}.${found.ext}`;
}

/** Writes a copy of an attachment to a place that a person chose, once that is on record. `opened` is what the vault made of a sealed one. */
export async function saveAttachment(context: AttachmentContext, actor: Actor, which: Which, opened: Uint8Array | null, path: string): Promise<void> {
  const { content, sealed } = await keptAttachment(context, actor, which);
  const bytes = sealed ? opened : content;
  if (bytes === null) throw new DeskError('LOCKED');
  if (createHash('sha256').update(bytes).digest('hex') !== which.file) throw new DeskError(sealed ? 'INVALID_INPUT' : 'STORE_DAMAGED');
  const now = context.clock();
  await context.store.uow(({ append }) => append([told(which.complaintId, actor, now, { type: 'complaint.attachment-saved', body: { file: which.file } })]));
  try {
    await withStoreErrors(() => writeFile(path, bytes, { mode: 0o600 }));
  } finally {
    bytes.fill(0);
  }
}

/** Takes an attachment out of a complaint, with the reason in the log; what was kept stays. */
export async function withdrawAttachment({ store, clock }: Pick<ServiceContext, 'store' | 'clock'>, actor: Actor, { complaintId, file, reason }: Checked<'attachment.withdraw'>): Promise<void> {
  const why = cleanLine(reason);
  if (why === '') throw new DeskError('INVALID_INPUT', [{ place: 'reason', message: '请写明原因。' }]);
  const now = clock();
  await store.uow(async ({ db, append }) => {
    const state = await seenComplaint(db, actor, complaintId);
    if (!state.attachments.some((one) => one.file === file)) throw new DeskError('NOT_FOUND');
    if (stands(state, file) === undefined) throw new DeskError('CONFLICT');
    await append([told(complaintId, actor, now, { type: 'complaint.attachment-withdrawn', body: { file, reason: why } })]);
  });
}

/** Keeps the file itself and gives as what it was kept before. One that turns out to show somebody stays only sealed where there is a vault. */
async function keepFile({ store, archive }: AttachmentContext, { file, content, sealed, shows }: Checked<'attachment.add'>): Promise<string | null> {
  const kind = (await store.read((db) => findArchiveFile(db, file)))?.kind ?? null;
  const boxed = (await archive.getSealed(file)) !== null;
  if (boxed) return kind;
  if (!sealed) await archive.put(content);
  else if (!(await archive.has(file)) || (kind === OPEN_ATTACHMENT && shows)) {
    await archive.putSealed(file, content);
    await archive.removePlain(file);
  }
  return kind;
}

async function seenComplaint(db: Executor, actor: Actor, id: string): Promise<ComplaintState> {
  const complaint = await findComplaint(db, await scopeOf(db, actor), id);
  if (complaint === null) throw new DeskError('NOT_FOUND');
  return complaint.state;
}

function stands({ attachments }: ComplaintState, file: string): Attachment | undefined {
  return attachments.find((one) => one.file === file && one.withdrawn === null);
}

type Told = Extract<NewEvent, { type: 'complaint.attachment-added' | 'complaint.attachment-withdrawn' | 'complaint.attachment-saved' }>;

function told(stream: string, { staffId }: Actor, occurredAt: string, event: Pick<Told, 'type' | 'body'>): NewEvent {
  return { stream, occurredAt, actor: staffId, ...event } as NewEvent;
}
