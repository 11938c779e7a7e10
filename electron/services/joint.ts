import { whyNot } from '../../shared/domain/handling/actions';
import type { InputOf } from '../../shared/domain/handling/input';
import { titleOf } from '../../shared/domain/complaint/title';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import { checkAct, cleanAct } from '../../shared/domain/handling/check';
import { type JointCase, type JointPart, planJoint, planWithdrawal } from '../../shared/domain/joint/plan';
import type { WorkCalendar } from '../../shared/domain/calendar/calendar';
import type { Checked } from '../../shared/ipc/contract';
import { type JointOne, mostTogether } from '../../shared/ipc/joint';
import { DeskError } from '../../shared/ipc/wire';
import { type Complaint, findComplaint } from '../db/repositories/complaints';
import { answeredTogether, positionOf } from '../db/repositories/events';
import type { Executor } from '../db/schema';
import { scopeOf } from '../db/scope';
import { caseBasis } from './case-basis';
import { type Actor, refuseFaults, type ServiceContext } from './context';

/** Which of several complaints may be answered by this person now. */
export function lookJointly({ store, clock, calendar }: ServiceContext, actor: Actor, ids: readonly string[]): Promise<JointOne[]> {
  return store.read(async (db) => {
    const cases = await casesOf(db, actor, ids, calendar(), clock());
    return cases.map(({ state, basis: { actor: person, policy, now, staff } }) => {
      const why = whyNot('answer', state, person, policy, now, staff);
      return line(state, why === null ? null : `${why}。`);
    });
  });
}

/** Gives one explanation to all of several complaints that may be answered, all of them or none, each with its own record. */
export async function explainJointly(
  { store, clock, calendar }: ServiceContext,
  actor: Actor,
  { id, ids, text, how, answeredAt }: Checked<'joint.explain'>,
): Promise<JointOne[]> {
  const now = clock();
  const answer = { action: 'answer', text, how, answeredAt } satisfies InputOf<'answer'>;
  return store.uow(async ({ db, append }) => {
    const cases = await casesOf(db, actor, ids, calendar(), now);
    const [first] = cases;
    if (first === undefined) throw new DeskError('NOT_FOUND');
    // What is wrong with the words themselves is wrong for all of them.
    refuseFaults(checkAct(cleanAct(answer), first.state, first.basis.policy, now).filter(({ place }) => place === 'text').map((fault) => ({ ...fault })));
    const parts = planJoint(cases, answer, id);
    await append(parts.flatMap(({ state, events }) => (events ?? []).map((event) => ({ ...event, stream: state.id, occurredAt: now, actor: actor.staffId }))));
    return parts.map(({ state, why }) => line(state, why));
  });
}

/** What is taken back together with one answer: the events of the others, each beside its stream, and how it went in words. */
export async function withdrawnTogether(
  db: Executor,
  actor: Actor,
  one: Complaint,
  own: JointCase,
  reason: string,
  calendar: WorkCalendar,
): Promise<{ parts: readonly JointPart[]; note: string | null }> {
  const { joint, at } = one.state.handling.answers.at(-1) ?? {};
  const answered = one.events.findLast(({ type, occurredAt }) => type === 'complaint.answered' && occurredAt === at);
  const position = answered === undefined ? null : await positionOf(db, answered.id);
  if (joint === undefined || position === null) return { parts: planWithdrawal([own], reason, ''), note: null };
  const ids = await answeredTogether(db, { position, joint: joint.id, most: mostTogether });
  const others = await casesOf(db, actor, ids.filter((id) => id !== one.state.id), calendar, own.basis.now);
  const parts = planWithdrawal([own, ...others.filter(({ state }) => state.handling.answers.at(-1)?.joint?.id === joint.id)], reason, joint.id);
  const left = parts.filter(({ why }) => why !== null);
  const many = parts.length - left.length;
  return { parts, note: `一起撤回了 ${many} 件${left.length > 0 ? `，${left.length} 件没有撤回：${left.map(({ state }) => state.number).join('、')}，客户已表态或已办到后面` : ''}。` };
}

async function casesOf(db: Executor, actor: Actor, ids: readonly string[], calendar: WorkCalendar, now: string): Promise<JointCase[]> {
  const scope = await scopeOf(db, actor);
  const cases: JointCase[] = [];
  for (const id of new Set(ids)) {
    const complaint = await findComplaint(db, scope, id);
    if (complaint === null) continue;
    const { office: _, ...basis } = await caseBasis(db, calendar, complaint.state.policy);
    const person = basis.staff.find((one) => one.id === actor.staffId && !one.left);
    if (person === undefined) throw new DeskError('NOT_ALLOWED');
    cases.push({ state: complaint.state, basis: { ...basis, actor: person, now } });
  }
  return cases;
}

function line({ id, number, facts }: ComplaintState, why: string | null): JointOne {
  return { id, number, title: titleOf(facts), why };
}
