import type { Identity } from '../../shared/domain/complaint/event';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import { withoutNames, type Somebody } from '../../shared/domain/casebook/anonymous';
import { cleanLesson, lessonFaults, lessonRefusal } from '../../shared/domain/casebook/check';
import { caseBlocks } from '../../shared/domain/casebook/blocks';
import { proposedLesson } from '../../shared/domain/casebook/propose';
import type { SheetBlock } from '../../shared/domain/paper/sheet';
import { reasonLimit } from '../../shared/domain/handling/check';
import { severityName } from '../../shared/domain/policy/lookup';
import type { Checked, Output } from '../../shared/ipc/contract';
import { DeskError } from '../../shared/ipc/wire';
import { codePoints } from '../../shared/util/graphemes';
import { cleanText } from '../../shared/util/text';
import { casesWith, type KeptCase } from '../db/repositories/case-lessons';
import { findComplaint } from '../db/repositories/complaints';
import { everyStaff } from '../db/repositories/office';
import { policiesOf } from '../db/repositories/policy';
import type { Executor } from '../db/schema';
import { scopeOf } from '../db/scope';
import { policyOf, refuseFaults, type Actor, type ServiceContext } from './context';
import { openIdentities } from './identity';

type Context = Pick<ServiceContext, 'store' | 'identity' | 'clock'>;

/** So many cases are shown at once; more words find fewer. */
const shownAtOnce = 100;

/** The newest cases that hold each word, of complaints that this person may see. */
export function findCases({ store }: Pick<Context, 'store'>, actor: Actor, text: string): Promise<Output<'casebook.find'>> {
  return store.read(async (db) => {
    const found = await casesWith(db, await scopeOf(db, actor), { text }, shownAtOnce + 1);
    return { cases: await named(db, found.slice(0, shownAtOnce)), more: found.length > shownAtOnce };
  });
}

async function named(db: Executor, cases: readonly KeptCase[]): Promise<Output<'casebook.find'>['cases']> {
  const policyBy = await policiesOf(db, cases.map(({ policy }) => policy));
  return cases.map(({ policy, ...one }) => ({ ...one, severityName: severityName(policyBy(policy) ?? {}, one.severity) }));
}

/** What the library could say of a complaint; what stands there already is shown as it stands. */
export async function proposeCase(context: Context, actor: Actor, complaintId: string): Promise<Output<'casebook.propose'>> {
  const { state, people, policy } = await context.store.read(async (db) => {
    const found = await complaintFor(db, actor, complaintId);
    return { ...found, policy: await policyOf(db, found.state.policy) };
  });
  const somebody = { people, identity: await personOf(context, actor, state.identity) };
  const { title, story, handled, lesson } = state.lesson ?? proposedLesson(state, policy);
  const hidden = (text: string): string => withoutNames(text, somebody);
  return { title: hidden(title), story: hidden(story), handled: hidden(handled), lesson: hidden(lesson), identity: state.identity, people };
}

/** Puts a closed complaint into the library, or rewrites it there. Texts in which somebody is still to be recognised are refused. */
export async function keepCase(context: Context, actor: Actor, { complaintId, ...texts }: Checked<'casebook.keep'>): Promise<void> {
  const lesson = cleanLesson(texts);
  const before = await context.store.read((db) => complaintFor(db, actor, complaintId));
  const identity = await personOf(context, actor, before.state.identity);
  await context.store.uow(async ({ db, append }) => {
    const { people } = await complaintFor(db, actor, complaintId);
    const somebody: Somebody = { people, identity };
    refuseFaults(lessonFaults(lesson, somebody).map(({ place, message }) => ({ place, message })));
    await append([{ type: 'complaint.lesson-kept', body: lesson, stream: complaintId, occurredAt: context.clock(), actor: actor.staffId }]);
  });
}

/** Takes a complaint out of the library again. */
export async function withdrawCase({ store, clock }: Context, actor: Actor, { complaintId, reason }: Checked<'casebook.withdraw'>): Promise<void> {
  const why = cleanText(reason);
  if (why === '' || codePoints(why) > reasonLimit) refuseFaults([{ place: 'reason', message: `请写明原因，最多 ${reasonLimit} 字。` }]);
  await store.uow(async ({ db, append }) => {
    const found = await findComplaint(db, await scopeOf(db, actor), complaintId);
    if (found === null) throw new DeskError('NOT_FOUND');
    if (found.state.lesson === null) throw new DeskError('CONFLICT');
    await append([{ type: 'complaint.lesson-withdrawn', body: { reason: why }, stream: complaintId, occurredAt: clock(), actor: actor.staffId }]);
  });
}

/** The complaint where it may go into the library, and everybody of whom nothing may be said there. */
async function complaintFor(db: Executor, actor: Actor, id: string): Promise<{ readonly state: ComplaintState; readonly people: string[] }> {
  const found = await findComplaint(db, await scopeOf(db, actor), id);
  if (found === null) throw new DeskError('NOT_FOUND');
  const { state } = found;
  const refusal = lessonRefusal(state);
  if (refusal !== null) throw new DeskError('NOT_ALLOWED', [{ place: 'complaintId', message: refusal }]);
  const about = state.about.person === null ? [] : state.about.person.split(/[、，,；;/\s]+/).filter((name) => name !== '');
  const owners = state.handling.measures.map(({ owner }) => owner);
  return { state, people: [...new Set([...(await everyStaff(db)).map(({ name }) => name), ...about, ...owners])] };
}

/** Who complained; null for nobody, and where only the vault can tell: there the window takes the names out. */
async function personOf(context: Context, actor: Actor, digest: string | null): Promise<Identity | null> {
  return digest === null ? null : ((await openIdentities(context, actor, [digest])).get(digest) ?? null);
}

/** What the library says of one complaint, or of all cases found by words behind a question mark, as it stands on paper. */
export async function casesOnPaper(db: Executor, actor: Actor, of: string): Promise<SheetBlock[]> {
  const wanted = of.startsWith('?') ? { text: of.slice(1) } : { complaint: of };
  const cases = await named(db, await casesWith(db, await scopeOf(db, actor), wanted, mostOnPaper));
  if (cases.length === 0) throw new DeskError('NOT_FOUND');
  return caseBlocks(cases);
}

/** More than anybody reads at one training. */
const mostOnPaper = 30;
