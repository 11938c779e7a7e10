import { codePoints } from '../../util/graphemes';
import { parsePhone } from '../../util/phone';
import { instant } from '../../util/schema';
import { hasUnprintable } from '../../util/text';
import { criterionOf } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import { type Channel, channels } from './channel';
import type { Identity } from './event';
import type { IntakeInput } from './intake';

/** The most characters of facts, demand and on-the-spot handling, counted as code points. */
export const longTextLimit = 20_000;

/** The most characters of a one-line field. */
export const lineLimit = 60;

/** What can be wrong with an intake. */
export type FaultCode =
  | 'blank' | 'too-long' | 'unprintable' | 'phone' | 'time' | 'future' | 'too-early' | 'too-far' | 'order' | 'criterion' | 'channel';

/** Something wrong with an intake: the field, a code, and a sentence for the person at the desk. */
export interface IntakeFault {
  readonly place: string;
  readonly code: FaultCode;
  readonly message: string;
}

// The clock of a second computer may run a little ahead.
const skewMs = 5 * 60_000;
const yearMs = 366 * 86_400_000;
const earliest = Date.parse('1999-12-31T16:00:00.000Z');

const longTexts = [
  ['facts', '投诉内容'],
  ['demand', '客户要求'],
  ['onTheSpot', '现场处理'],
] as const;

const lines = [
  ['identity', 'name', '投诉人'],
  ['identity', 'phone', '联系电话'],
  ['identity', 'unit', '房号'],
  ['identity', 'contract', '合同号'],
  ['about', 'department', '被投诉部门'],
  ['about', 'person', '被投诉人'],
] as const;

/** Everything that keeps an intake from being saved, in the order of the page; empty when it may be saved. */
export function checkIntake(input: IntakeInput, now: string, policy: Policy): readonly IntakeFault[] {
  return [
    ...checkChannel(input.channel),
    ...checkReceived(input.receivedAt, now),
    ...lines.flatMap(([part, field, label]) => {
      const values: Readonly<Record<string, string | null>> = input[part];
      return checkText(`${part}.${field}`, label, values[field] ?? null, lineLimit);
    }),
    ...checkPhone(input.identity.phone),
    ...(input.facts.trim() === '' ? [fault('facts', 'blank', '请填写投诉内容：什么时间、发生了什么。')] : []),
    ...longTexts.flatMap(([place, label]) => checkText(place, label, input[place], longTextLimit)),
    ...checkCriteria(input.criteria, policy),
    ...checkPromised(input),
  ];
}

/** What of who complains keeps an intake from being saved: where there is a vault only the window can look. */
export function checkIdentity(identity: Identity): readonly IntakeFault[] {
  return [
    ...lines.flatMap(([part, field, label]) => (part === 'identity' ? checkText(`${part}.${field}`, label, identity[field], lineLimit) : [])),
    ...checkPhone(identity.phone),
  ];
}

function fault(place: string, code: FaultCode, message: string): IntakeFault {
  return { place, code, message };
}

function checkChannel(channel: Channel): IntakeFault[] {
  return channels.includes(channel) ? [] : [fault('channel', 'channel', '请选择投诉方式：来访、来电、来信、网络或转来。')];
}

function checkReceived(receivedAt: string, now: string): IntakeFault[] {
  if (!instant.safeParse(receivedAt).success) return [fault('receivedAt', 'time', '受理时间看不懂，请重新填写日期和时间。')];
  const at = Date.parse(receivedAt);
  if (at > Date.parse(now) + skewMs) return [fault('receivedAt', 'future', '受理时间还没有到，请检查日期和时间。')];
  if (at < earliest) return [fault('receivedAt', 'too-early', '受理时间早于 2000 年，请检查年份。')];
  return [];
}

function checkText(place: string, label: string, value: string | null, limit: number): IntakeFault[] {
  if (value === null) return [];
  const length = codePoints(value);
  if (length > limit) {
    return [fault(place, 'too-long', `${label}最多 ${limit} 字，现有 ${length} 字，请删减后再保存。`)];
  }
  return hasUnprintable(value) ? [fault(place, 'unprintable', `${label}里有无法打印的字符，请删除后重新输入。`)] : [];
}

function checkPhone(phone: string | null): IntakeFault[] {
  if (phone === null || phone.trim() === '' || parsePhone(phone) !== null) return [];
  return [
    fault('identity.phone', 'phone', '电话看起来不对：请填 11 位手机号，或带区号的固定电话；客户不愿留时可以空着。'),
  ];
}

function checkCriteria(criteria: readonly string[], policy: Policy): IntakeFault[] {
  return criteria.flatMap((id, at) => {
    const criterion = criterionOf(policy, id);
    if (criterion === undefined) return [fault(`criteria[${at}]`, 'criterion', `本处理制度没有“${id}”这一情形。`)];
    if (criterion.off === true) return [fault(`criteria[${at}]`, 'criterion', `“${criterion.label}”已停用，请不要勾选。`)];
    if (criterion.automatic !== true) return [];
    return [fault(`criteria[${at}]`, 'criterion', `“${criterion.label}”到时自动认定，不需要勾选。`)];
  });
}

function checkPromised({ promisedAt, receivedAt }: IntakeInput): IntakeFault[] {
  if (promisedAt === null) return [];
  if (!instant.safeParse(promisedAt).success) return [fault('promisedAt', 'time', '承诺答复时间看不懂，请重新填写日期和时间。')];
  const after = Date.parse(promisedAt) - Date.parse(receivedAt);
  if (after < 0) return [fault('promisedAt', 'order', '承诺答复时间早于受理时间，请检查。')];
  if (after > yearMs) return [fault('promisedAt', 'too-far', '承诺答复时间在一年以后，请检查年份。')];
  return [];
}
