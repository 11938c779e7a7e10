import { dayOf, minuteOf, weekdayOf } from '../../util/local-time';
import type { ComplaintState } from '../complaint/state';
import { isClosedElsewhere } from '../register/old-case';
import { isVisited } from '../handling/closing';
import { causeLabel, clockLabel, criterionOf, stageLabel } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import { bucketOf } from './duration';
import { type Mark, markOf, unnamed } from './mark';

/** The name of the way from receipt to closing among the times of the stages. */
export const wholeWay = '从受理到办结';
/** The name of the way from receipt to the first answer. */
export const firstAnswer = '首次答复客户';

/**
 * Everything that a complaint is counted by. Names stand as its policy gives them, so cases of several policies add up by
 * what people call a thing. One that goes on under another is counted there, and here only as merged.
 */
export function marksOf(state: ComplaintState, policy: Policy | undefined): readonly Mark[] {
  if (state.relations.mergedInto !== null) return [markOf('merged')];
  const { about, building, closedAt } = state;
  const received = dayOf(state.receivedAt);
  return [
    markOf('all'),
    markOf('severity', state.severity),
    markOf('channel', state.channel),
    ...(state.old?.timed === false ? [] : [markOf('hour', weekdayOf(received), Math.floor(minuteOf(state.receivedAt) / 60))]),
    markOf('department', about.department ?? unnamed),
    markOf('building', building ?? unnamed),
    ...(about.person === null ? [] : [markOf('person', about.person), markOf('graded', about.person, state.severity)]),
    ...state.criteria.map((id) => markOf('class', (policy && criterionOf(policy, id)?.label) ?? id)),
    ...(closedAt === null ? [markOf('open')] : closedMarks(state)),
    ...workMarks(state, policy),
    ...timeMarks(state, policy),
    ...customerMarks(state),
  ];
}

function closedMarks(state: ComplaintState): Mark[] {
  // No clock of this desk ran for it, and nobody here owes a visit.
  if (isClosedElsewhere(state)) return [markOf('closed'), markOf('visit', 'exempt')];
  const last = state.handling.visits.at(-1);
  const visit = last === undefined ? 'owed' : last.how === 'exempt' ? 'exempt' : isVisited(state) ? 'done' : 'owed';
  return [markOf('closed'), markOf(state.handling.overran.length > 0 ? 'late' : 'timely'), markOf('visit', visit)];
}

function workMarks({ handling, escalations }: ComplaintState, policy: Policy | undefined): Mark[] {
  const { judgement, cause, measures, penalty, overran, reopened } = handling;
  const planned = measures.filter(({ verified }) => verified?.effective !== false);
  return [
    ...(judgement === null ? [] : [markOf('finding', judgement.valid ? 'valid' : 'invalid')]),
    ...overran.map((clock) => markOf('overran', policy === undefined ? clock : clockLabel(policy, clock))),
    ...(escalations.some(({ at, dueAt }) => at >= dueAt) ? [markOf('escalated')] : []),
    ...(cause === null ? [] : [markOf('cause', policy === undefined ? cause.category : causeLabel(policy, cause.category))]),
    ...(measures.length === 0 ? [] : [markOf('measures', planned.length > 0 && planned.every(({ verified }) => verified !== null) ? 'done' : 'open')]),
    ...(penalty === null || penalty.person === null || penalty.choice.length === 0 ? [] : [markOf('penalty', penalty.person, penalty.choice.join('、'))]),
    ...(reopened > 0 ? [markOf('reopened')] : []),
  ];
}

/** How long it stood at each stage that it has left, all stays together, and how long the whole took. */
function timeMarks({ handling, receivedAt, closedAt, old }: ComplaintState, policy: Policy | undefined): Mark[] {
  const { path, archived, answers } = handling;
  const [first] = answers;
  const spent = new Map<string, number>();
  const received = Date.parse(receivedAt);
  let came = path.length < 2 && archived === null && old === null ? received : Date.parse(path[0]?.at ?? receivedAt);
  for (let at = 0; at < path.length; at += 1) {
    const left = path[at + 1]?.at ?? archived?.at;
    if (left === undefined) break;
    const [name, gone] = [path[at]!.stage, Date.parse(left)];
    spent.set(name, (spent.get(name) ?? 0) + Math.max(0, gone - came));
    came = gone;
  }
  const marks: Mark[] = [];
  for (const [stage, ms] of spent) marks.push(markOf('time', policy === undefined ? stage : stageLabel(policy, stage), bucketOf(ms)));
  if (first !== undefined) marks.push(markOf('time', firstAnswer, bucketOf(Math.max(0, Date.parse(first.answeredAt) - received))));
  // A register of days alone does not tell how long what was closed on the same day took.
  if (closedAt !== null && (old === null || closedAt !== receivedAt)) marks.push(markOf('time', wholeWay, bucketOf(Math.max(0, Date.parse(closedAt) - received))));
  return marks;
}

/** Criteria by which a policy says that the customer comes again. */
const again = 'raised-repeatedly';

function customerMarks({ handling, criteria, relations }: ComplaintState): Mark[] {
  const asked = handling.visits.filter(({ outcome }) => outcome === 'satisfied' || outcome === 'dissatisfied').at(-1);
  const said = handling.verdicts.at(-1);
  const opinion = asked !== undefined && (said === undefined || asked.at >= said.at) ? asked.outcome : (said?.verdict ?? null);
  const repeated = criteria.includes(again) || relations.parts.length > 0 || handling.reopened > 0;
  const heard = opinion === null ? [] : [markOf('opinion', opinion), ...(opinion === 'dissatisfied' ? [] : [markOf('pleased')])];
  return [...heard, ...(repeated ? [markOf('repeat')] : [])];
}
