import { orNull } from '../../util/text';
import { dayOf } from '../../util/local-time';
import { zhDate, zhDateTime, zhShortDateTime } from '../../util/zh-date';
import { criterionOf, formLabel, severityName } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import type { Severity } from '../severity/severity';
import { roleLabel } from '../staff/role';
import { channelLabel } from './channel';
import type { About, Changes, DeadlineSet, StoredComplaintEvent, TakenIn } from './event';
import { attachmentEntry } from '../attachment/entry';
import { isAttachmentEvent } from '../attachment/fold';
import { alikeEntry } from '../alike/entry';
import { isAlikeEvent } from '../alike/relations';
import { casebookEntry } from '../casebook/entry';
import { isCasebookEvent } from '../casebook/fold';
import { handlingEntry } from '../handling/entries';
import { isHandling } from '../handling/fold';
import { escalationEntry } from '../escalation/entry';
import { returnEntry } from '../returns/entry';
import type { OldCase } from '../register/event';
import { oldCaseWords } from '../register/old-case';
import { isReturnEvent } from '../returns/fold';
import { applyEvent } from './fold';
import type { ComplaintState } from './state';
import { erasureEntry } from '../personal/erasure';
import { paperTitle } from '../paper/registry';

/** A line of what happened to a complaint. */
export interface TimelineEntry {
  readonly key: string;
  readonly at: string;
  readonly who: string;
  readonly kind: 'taken-in' | 'on-the-spot' | 'promised' | 'corrected' | 'printed' | 'deadlines-set' | 'escalated' | 'related' | 'returned' | 'attached' | 'lesson' | 'erased' | 'handled';
  /** What was done, such as 受理 or 打印. */
  readonly title: string;
  readonly detail: string | null;
  readonly text: string | null;
  readonly severity: Severity | null;
}

/** What happened to a complaint, the latest first; `names` are the staff's names by id. */
export function timelineOf(
  events: readonly StoredComplaintEvent[],
  names: ReadonlyMap<string, string>,
  policy: Policy,
  /** What is to be said of the event of an index besides, such as that its day had been sealed. */
  noteOf: (index: number) => string | null = () => null,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let state: ComplaintState | null = null;
  for (const [index, event] of events.entries()) {
    const from = entries.length;
    const common = { at: event.occurredAt, who: whoOf(event.actor, names), severity: null };
    if (event.type === 'complaint.taken-in') {
      entries.push(...intakeEntries(event.id, common, event.body, policy));
    } else if (event.type === 'complaint.form-printed') {
      const known = policy.forms.some(({ id }) => id === event.body.form);
      const detail = `${known ? formLabel(policy, event.body.form) : paperTitle(event.body.form)} 第 ${event.body.copy} 次`;
      entries.push({ ...common, key: event.id, kind: 'printed', title: '打印', detail, text: null });
    } else if (event.type === 'complaint.deadlines-set') {
      const lines = dueLines(state?.deadlines ?? [], event.body.deadlines, policy);
      const text = [...lines, `原因：${event.body.reason}`].join('\n');
      // Where only the moments of telling moved, there is nothing that anybody could see.
      if (lines.length > 0) entries.push({ ...common, key: event.id, kind: 'deadlines-set', title: '时限调整', detail: null, text });
    } else if (event.type === 'complaint.escalated') {
      entries.push({ ...common, key: event.id, kind: 'escalated', ...escalationEntry(event.body, names, policy) });
    } else if (event.type === 'complaint.withdrawn') {
      // Nobody finds the complaint again, so nobody reads this.
    } else if (isAlikeEvent(event)) {
      entries.push({ ...common, key: event.id, kind: 'related', ...alikeEntry(event) });
    } else if (isReturnEvent(event)) {
      entries.push({ ...common, key: event.id, kind: 'returned', ...returnEntry(event) });
    } else if (isCasebookEvent(event)) {
      entries.push({ ...common, key: event.id, kind: 'lesson', ...casebookEntry(event) });
    } else if (isAttachmentEvent(event)) {
      entries.push({ ...common, key: event.id, kind: 'attached', ...attachmentEntry(event, state) });
    } else if (event.type === 'complaint.person-erased') {
      entries.push({ ...common, key: event.id, kind: 'erased', ...erasureEntry(event.body) });
    } else if (isHandling(event)) {
      if (state !== null) entries.push({ ...common, key: event.id, kind: 'handled', ...handlingEntry(event, state, policy) });
    } else if (state !== null) {
      const lines = changeLines(state, event.body.changes, policy);
      const text = [...lines, `原因：${event.body.reason}`].join('\n');
      entries.push({ ...common, key: event.id, kind: 'corrected', title: '更正', detail: null, text });
    }
    const [note, noted] = [noteOf(index), entries[from]];
    if (note !== null && noted !== undefined) entries[from] = { ...noted, detail: [noted.detail, note].filter((part) => part !== null).join('，') };
    state = applyEvent(state, event);
  }
  return entries.reverse();
}

function whoOf(actor: string, names: ReadonlyMap<string, string>): string {
  return actor === 'clock' ? '系统' : (names.get(actor) ?? '已离岗人员');
}

function intakeEntries(
  key: string,
  common: Pick<TimelineEntry, 'at' | 'who' | 'severity'>,
  body: TakenIn,
  policy: Policy,
): TimelineEntry[] {
  const labels = body.criteria.map((id) => criterionOf(policy, id)?.label ?? id);
  const basis = labels.length > 0 ? `，依据：${labels.join('；')}` : '';
  if (body.old !== undefined) return oldEntries(key, common, body, body.old);
  const entries: TimelineEntry[] = [
    {
      ...common,
      key,
      kind: 'taken-in',
      title: '受理',
      detail: `${channelLabel[body.channel]}${basis}`,
      text: body.facts,
      severity: body.severity,
    },
  ];
  if (body.onTheSpot !== null || body.settled) {
    const detail = body.settled ? '客户当场满意' : null;
    entries.push({ ...common, key: `${key}:spot`, kind: 'on-the-spot', title: '现场处理', detail, text: body.onTheSpot });
  }
  if (body.promisedAt !== null) {
    const text = `承诺 ${zhShortDateTime(body.promisedAt)} 前答复客户。`;
    entries.push({ ...common, key: `${key}:promise`, kind: 'promised', title: '承诺答复', detail: null, text });
  }
  return entries;
}

/** What came out of an old register: when it was received and closed there, and when it was brought in here. */
function oldEntries(key: string, common: Pick<TimelineEntry, 'at' | 'who' | 'severity'>, { channel, facts, receivedAt, severity }: TakenIn, old: OldCase): TimelineEntry[] {
  const said = oldCaseWords(old);
  const then = (by: string | null) => ({ ...common, who: by ?? '原登记表' });
  return [
    { ...then(old.receiver), key, kind: 'taken-in', at: receivedAt, title: '受理', detail: `${zhDate(dayOf(receivedAt))}，${channelLabel[channel]}`, text: facts, severity },
    ...(said === '' && old.closedAt === null ? [] : [{ ...then(old.handledBy), key: `${key}:old`, kind: 'handled' as const, at: old.closedAt ?? common.at, title: old.closedAt === null ? '原登记表所记' : '办结', detail: old.closedAt === null ? null : zhDate(dayOf(old.closedAt)), text: orNull(said) }]),
    { ...common, key: `${key}:in`, kind: 'taken-in', title: '导入', detail: `旧登记表第 ${old.line} 行`, text: null },
  ];
}

function changeLines(before: ComplaintState, changes: Changes, policy: Policy): string[] {
  const lines: string[] = [];
  const add = (label: string, from: string, to: string): void => {
    lines.push(`${label}：${from} → ${to}`);
  };
  const time = (at: string | null): string => (at === null ? '未填' : zhShortDateTime(at));
  const ticked = (ids: readonly string[]): string =>
    ids.map((id) => criterionOf(policy, id)?.label ?? id).join('、') || '未勾选';
  if (changes.channel !== undefined) add('方式', channelLabel[before.channel], channelLabel[changes.channel]);
  if (changes.receivedAt !== undefined) add('受理时间', time(before.receivedAt), time(changes.receivedAt));
  if (changes.about !== undefined) add('对象', aboutText(before.about), aboutText(changes.about));
  if (changes.criteria !== undefined) add('情形', ticked(before.criteria), ticked(changes.criteria));
  if (changes.severity !== undefined) add('等级', severityName(policy, before.severity), severityName(policy, changes.severity));
  if (changes.handler !== undefined) add('处理', roleLabel[before.handler], roleLabel[changes.handler]);
  if (changes.promisedAt !== undefined) add('承诺答复', time(before.promisedAt), time(changes.promisedAt));
  // Who complains stays sealed and long texts stay in their events, so only their change is told.
  if (changes.identity !== undefined) lines.push('客户资料已更正');
  if (changes.facts !== undefined) lines.push('内容已更正');
  if (changes.demand !== undefined) lines.push('要求已更正');
  if (changes.onTheSpot !== undefined) lines.push('现场处理已更正');
  return lines;
}

/** Clocks that stand as before are not told. */
function dueLines(before: readonly DeadlineSet[], after: readonly DeadlineSet[], { limits }: Policy): string[] {
  const times = (sets: readonly DeadlineSet[]) => new Map(sets.map(({ clock, dueAt }) => [clock, zhDateTime(dueAt)]));
  const [was, is] = [times(before), times(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((clock) => {
    const label = limits.find((limit) => limit.clock === clock)?.label ?? clock;
    const [from, to] = [was.get(clock) ?? '未定', is.get(clock) ?? '未定'];
    return from === to ? [] : [`${label}：${from} → ${to}`];
  });
}

function aboutText({ department, person }: About): string {
  return [department, person].filter((part) => part !== null).join(' ') || '未填';
}
