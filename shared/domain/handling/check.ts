import { longTextLimit } from '../complaint/check-intake';
import type { ComplaintState } from '../complaint/state';
import type { Policy } from '../policy/schema';
import { codePoints } from '../../util/graphemes';
import { dayOf, dayText } from '../../util/local-time';
import { amount } from '../../util/schema';
import { cleanLine, cleanText } from '../../util/text';
import { penaltyChoices } from '../policy/lookup';
import { stageLine } from '../policy/stages';
import type { ActInput } from './input';
import { severitiesBeyond } from './actions';
import { standingStep } from './moves';
import { askedClasses } from './needs';

/** Something wrong with what was filled in: the field, and a sentence for the person. */
export interface ActFault {
  readonly place: string;
  readonly message: string;
}

/** The most characters of a reason, counted as code points. */
export const reasonLimit = 500;
const lineLimit = 60;
const skewMs = 5 * 60_000;
const yearMs = 366 * 86_400_000;

const oneLine = new Set(['ground', 'department', 'unit', 'owner', 'person', 'archiveNumber']);

/** What was filled in as it is kept: cleaned texts, everything else as it is. */
export function cleanAct(input: ActInput): ActInput {
  const cleaned = Object.entries(input).map(([name, value]) => {
    if (typeof value !== 'string' || name === 'action') return [name, value];
    return [name, oneLine.has(name) ? cleanLine(value) : cleanText(value)];
  });
  return Object.fromEntries(cleaned) as ActInput;
}

/** Everything that keeps a cleaned act from being recorded; empty when it may be. */
export function checkAct(input: ActInput, state: ComplaintState, policy: Policy, now: string): readonly ActFault[] {
  switch (input.action) {
    case 'route':
      return [...reason(input.reason, '请写明转办原因。'), ...line('department', input.department ?? '', null)];
    case 'promise':
      return [...promised(input.promisedAt, now), ...reason(input.reason, '请写明为什么承诺这个时间。')];
    case 'pause':
      return [...paused(input.until, input.ground, policy, now), ...reason(input.reason, '请写明客户怎样同意、为什么暂停。')];
    case 'resume':
      return reason(input.reason, '请写明为什么提前恢复。');
    case 'judge':
      return long('explanation', input.explanation, '请写明认定的理由，答复客户时要说明。');
    case 'price':
      return [...(amount.safeParse(input.amount).success ? [] : [fault('amount', '请填写金额，最多到分，如 1200 或 1200.50。')]), ...reason(input.reason, '请写明金额的依据。')];
    case 'classify':
      return askedClasses(stageLine(policy, state)).flat().includes(input.class) ? [] : [fault('class', '请选择一个类别。')];
    case 'task':
      return long('text', input.text, '请写明做了什么、结果怎样。');
    case 'opinion':
      return [
        ...long('text', input.text, '请填写处理意见。'),
        ...(input.valid === null ? findingOwed(state, policy) : long('explanation', input.explanation, '请写明认定的理由，答复客户时要说明。')),
      ];
    case 'decide':
      return long('text', input.text, input.approved ? '请填写意见。' : '请写明退回的原因和要求。');
    case 'answer':
      return [...long('text', input.text, '请填写答复内容。'), ...answered(input.answeredAt, state, now)];
    case 'withdraw':
      return reason(input.reason, '请写明为什么撤回，例如：并未告知客户。');
    case 'verdict':
      return long('demand', input.demand, input.verdict === 'dissatisfied' ? '请写下客户还有什么要求。' : null);
    case 'cause':
      return [
        ...(policy.causes.some(({ id }) => id === input.category) ? [] : [fault('category', '请选择原因类别。')]),
        ...long('text', input.text, '请填写原因分析。'),
      ];
    case 'measure':
      return [
        ...long('text', input.text, '请填写措施内容。'),
        ...line('unit', input.unit, '请填写责任单位。'),
        ...line('owner', input.owner, '请填写责任人。'),
        ...due(input.dueOn, now),
      ];
    case 'verify':
      return long('text', input.text, '请写明验证的情况。');
    case 'penalty':
      return penalty(input.choice, input.person, input.reason, state, policy);
    case 'close':
      return [];
    case 'visit':
      return visit(input, state, policy);
    case 'archive':
      return line('archiveNumber', input.archiveNumber, '请填写归档号。');
    case 'reopen':
      return reason(input.reason, '请写明重新受理的原因。');
    case 'raise':
    case 'lower':
      return [
        ...(severitiesBeyond(state, input.action, policy).some((one) => one === input.severity)
          ? []
          : [fault('severity', input.action === 'raise' ? '请选择更高的等级。' : '请选择更低的等级。')]),
        ...reason(input.reason, '请写明调整等级的原因。'),
      ];
    case 'confirm':
      return input.confirmed ? long('reason', input.reason, null, reasonLimit) : reason(input.reason, '请写明不同意的原因。');
  }
}

function findingOwed(state: ComplaintState, policy: Policy): ActFault[] {
  const owed = state.handling.judgement === null && standingStep(state, policy)?.needs.includes('validity') === true;
  return owed ? [fault('valid', `请判定${policy.validity.valid}还是${policy.validity.invalid}。`)] : [];
}

function fault(place: string, message: string): ActFault {
  return { place, message };
}

function long(place: string, text: string, blank: string | null, limit = longTextLimit): ActFault[] {
  if (text === '') return blank === null ? [] : [fault(place, blank)];
  const length = codePoints(text);
  return length > limit ? [fault(place, `最多 ${limit} 字，现有 ${length} 字，请删减后再保存。`)] : [];
}

function reason(text: string, blank: string): ActFault[] {
  return long('reason', text, blank, reasonLimit);
}

function line(place: string, text: string, blank: string | null): ActFault[] {
  return long(place, text, blank, lineLimit);
}

function promised(at: string, now: string): ActFault[] {
  const ahead = Date.parse(at) - Date.parse(now);
  if (ahead <= 0) return [fault('promisedAt', '承诺的时间已经过去，请填以后的时间。')];
  return ahead > yearMs ? [fault('promisedAt', '承诺的时间在一年以后，请检查年份。')] : [];
}

function paused(until: string, ground: string, { pausing }: Policy, now: string): ActFault[] {
  const { grounds = [], longestDays = 0 } = pausing ?? {};
  const ahead = Date.parse(until) - Date.parse(now);
  return [
    ...(grounds.includes(ground) ? [] : [fault('ground', '请选择处理制度允许的情形。')]),
    ...(ahead <= 0 ? [fault('until', '暂停到的时间已经过去，请填以后的时间。')] : []),
    ...(ahead > longestDays * 86_400_000 ? [fault('until', `一次最多暂停 ${longestDays} 天，到时再看是否继续。`)] : []),
  ];
}

function answered(at: string | null, { receivedAt }: ComplaintState, now: string): ActFault[] {
  if (at === null) return [];
  if (Date.parse(at) > Date.parse(now) + skewMs) return [fault('answeredAt', '答复的时间还没有到，请检查日期和时间。')];
  return at < receivedAt ? [fault('answeredAt', '答复的时间早于受理时间，请检查。')] : [];
}

function due(day: string, now: string): ActFault[] {
  if (day < dayText(dayOf(now))) return [fault('dueOn', '完成日期已经过去，请填今天或以后的日期。')];
  return Date.parse(day) - Date.parse(now) > 3 * yearMs ? [fault('dueOn', '完成日期在三年以后，请检查年份。')] : [];
}

function penalty(choice: readonly string[], person: string, why: string, { severity }: ComplaintState, policy: Policy): ActFault[] {
  if (choice.length === 0) return reason(why, '不处罚也请写明原因。');
  const offered = penaltyChoices(policy, severity).map(({ set }) => set);
  const known = offered.some((set) => set.length === choice.length && set.every((label, at) => label === choice[at]));
  return [
    ...(known ? [] : [fault('choice', '请选择处理制度规定的处理方式。')]),
    ...line('person', person, '请填写受处理的人员。'),
    ...long('reason', why, null, reasonLimit),
  ];
}

function visit({ how, outcome, text }: Extract<ActInput, { action: 'visit' }>, { handling }: ComplaintState, { closing }: Policy): ActFault[] {
  if (how === 'exempt') {
    const { visitExemptions: reasons } = closing;
    return reasons.length === 0
      ? [fault('how', '按处理制度，每件投诉都要回访。')]
      : long('text', text, `请写明免回访的原因，如${reasons.join('、')}。`);
  }
  if (outcome === null) return [fault('outcome', '请选择回访的结果。')];
  const unreached = handling.visits.length === 0 ? '请写下联系的情况。' : '请写下这次联系的情况。';
  return long('text', text, outcome === 'satisfied' ? null : outcome === 'unreachable' ? unreached : '请写下客户的意见。');
}
