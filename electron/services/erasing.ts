import type { ErasureGround } from '../../shared/domain/personal/erasure';
import { reasonLimit } from '../../shared/domain/handling/check';
import { DeskError } from '../../shared/ipc/wire';
import type { ErasingPreview } from '../../shared/ipc/personal';
import { codePoints } from '../../shared/util/graphemes';
import { cleanText } from '../../shared/util/text';
import type { ArchiveStore } from '../db/archive-store';
import type { NewEvent } from '../db/event-codec';
import { officeStream } from '../db/projection/office-rows';
import { findComplaint } from '../db/repositories/complaints';
import { destroyOf, heldOf, keptAt, samePhone, unclaimed } from '../db/repositories/personal';
import { SCAN } from '../db/repositories/archive-files';
import { readSetting, writeSetting } from '../db/repositories/settings';
import { rowsOfIds } from '../db/repositories/alike';
import type { Executor } from '../db/schema';
import { type Scope, scopeOf } from '../db/scope';
import type { OpenedStore } from '../db/open-store';
import type { Actor, ServiceContext } from './context';

/** More complaints of one phone than anybody looks through are erased in several goes. */
const shownAtOnce = 100;

/** Papers that are to be shredded: noted with the erasure, so that a cut in between leaves none. */
const setting = 'erasing';

/** What erasing works with. */
export interface ErasingContext extends Pick<ServiceContext, 'clock'> {
  readonly store: Pick<OpenedStore, 'uow' | 'read' | 'scrub'>;
  readonly archive: Pick<ArchiveStore, 'shred'>;
  /** Destroys papers in the backups that can be reached. */
  readonly forgetPapers: (names: readonly string[]) => Promise<void>;
  /** The vault, where it is open, finds these complaints no more by who complained. */
  readonly forgetPeople: (complaints: readonly string[]) => Promise<void>;
}

/** What is held about whoever made a complaint, as far as this person may see it. */
export function previewErasing({ store }: Pick<ServiceContext, 'store'>, actor: Actor, complaint: string): Promise<Omit<ErasingPreview, 'backups'>> {
  return store.read(async (db) => {
    const scope = await scopeOf(db, actor);
    const found = await findComplaint(db, scope, complaint);
    if (found === null) throw new DeskError('NOT_FOUND');
    const ids = await samePhone(db, complaint, shownAtOnce);
    const rows = new Map((await rowsOfIds(db, scope, ids)).map((row) => [row.id, row]));
    const held = await heldOf(db, ids.filter((id) => rows.has(id)));
    const complaints = held.flatMap(({ complaint: id, identities, papers }) => {
      const row = rows.get(id);
      if (row === undefined || (identities.length === 0 && papers.length === 0)) return [];
      const scans = papers.filter(({ kind }) => kind === SCAN).length;
      return [{ id, number: row.number, title: row.title, receivedAt: row.receivedAt, open: row.closedAt === null, records: identities.length, prints: papers.length - scans, scans }];
    });
    return { erasedAt: found.state.identity === null ? (found.state.erased?.at ?? null) : null, complaints, kept: await keptAt(db, ids), unclaimed: await unclaimed(db) };
  });
}

/** What somebody asked to be erased, and why. */
export interface Erasing {
  /** The complaint by which they were found. */
  readonly found: string;
  readonly complaints: readonly string[];
  readonly reason: string;
}

/**
 * Erases whoever made some complaints, at their own request: the records go with the event that names them, papers and
 * the file's old pages follow; a cut in between is finished at the next start.
 */
export async function erasePerson(context: ErasingContext, actor: Actor, { found, complaints, reason }: Erasing, keyholder: string | null): Promise<{ complaints: number; papers: number; clean: boolean }> {
  const why = cleanText(reason);
  if (why === '') throw new DeskError('INVALID_INPUT', [{ place: 'reason', message: '请写明客户怎样要求、谁核实了身份。' }]);
  if (codePoints(why) > reasonLimit) throw new DeskError('INVALID_INPUT', [{ place: 'reason', message: `原因最多 ${String(reasonLimit)} 字，请删减。` }]);
  const erased = await context.store.uow(async ({ db, append }) => {
    const scope = await scopeOf(db, actor);
    const subject = (await findComplaint(db, scope, found))?.state.identity ?? null;
    const done = await erase(db, scope, { actor, complaints: [...new Set(complaints)], why: 'request', reason: why, now: context.clock() });
    if (done.complaints === 0) throw new DeskError('NOT_FOUND');
    await append([...done.events, summary(actor, { subject, why: 'request', reason: why, keyholder, scans: [], ...done })]);
    await note(db, done.papers);
    return { complaints: done.complaints, papers: done.papers.length };
  });
  await context.forgetPeople(complaints);
  // What could not be cleaned up now, as on a full disk, is at the next start; the records themselves are gone.
  const clean = await finishErasing(context).then(() => true, () => false);
  return { ...erased, clean };
}

/** Shreds the papers of erased people that may still be there, and leaves nothing in the file's pages. Does nothing when nothing is left to do. */
export async function finishErasing({ store, archive, forgetPapers }: Omit<ErasingContext, 'forgetPeople' | 'clock'>): Promise<void> {
  const papers = await store.read((db) => readSetting(db, setting));
  if (!Array.isArray(papers)) return;
  const names = papers.map(String);
  for (const name of names) await archive.shred(name);
  await forgetPapers(names);
  await store.scrub();
  // Others may have been noted meanwhile; those are done by whoever noted them.
  await store.uow(async ({ db }) => {
    const now = await readSetting(db, setting);
    const rest = Array.isArray(now) ? now.map(String).filter((name) => !names.includes(name)) : [];
    await writeSetting(db, setting, rest.length === 0 ? null : rest);
  });
}

interface Order {
  readonly actor: Actor;
  readonly complaints: readonly string[];
  readonly why: ErasureGround;
  readonly reason: string;
  readonly now: string;
}

/** Destroys what is kept of whoever made some complaints, in the caller's unit, and says by which events that is recorded. */
async function erase(db: Executor, scope: Scope, { actor, complaints, why, reason, now }: Order): Promise<{ events: NewEvent[]; complaints: number; papers: string[]; drafts: number }> {
  for (const id of complaints) if ((await findComplaint(db, scope, id)) === null) throw new DeskError('NOT_FOUND');
  const held = (await heldOf(db, complaints)).filter(({ identities, papers }) => identities.length + papers.length > 0);
  const events = held.map(({ complaint, identities, papers }): NewEvent => {
    const body = { why, reason, identities: [...identities], papers: papers.map(({ name }) => name) };
    return { type: 'complaint.person-erased', body, stream: complaint, occurredAt: now, actor: actor.staffId };
  });
  const drafts = await destroyOf(db, held.map(({ complaint }) => complaint));
  return { events, complaints: held.length, papers: held.flatMap(({ papers }) => papers.map(({ name }) => name)), drafts };
}

type Erased = Extract<NewEvent, { type: 'personal.erased' }>['body'];

function summary(actor: Actor, { subject, why, reason, complaints, papers, drafts, scans, keyholder }: Omit<Erased, 'papers' | 'ledger'> & { readonly papers: readonly string[] }): NewEvent {
  return { type: 'personal.erased', body: { subject, why, reason, complaints, papers: papers.length, drafts, scans, ledger: [], keyholder }, stream: officeStream, occurredAt: null, actor: actor.staffId };
}

async function note(db: Executor, papers: readonly string[]): Promise<void> {
  const before = await readSetting(db, setting);
  await writeSetting(db, setting, [...(Array.isArray(before) ? before.map(String) : []), ...papers]);
}
