import type { Identity } from '../complaint/event';
import { lineLimit, longTextLimit } from '../complaint/check-intake';
import type { Severity } from '../severity/severity';
import type { Mapping, TableFault } from '../table/columns';
import { codePoints } from '../../util/graphemes';
import { parsePhone } from '../../util/phone';
import { cleanLine, cleanText, orNull } from '../../util/text';
import { registerLabel } from './columns';
import { momentAt, type OldMoment, readChannel, readMoment, readSeverity, readStatus, readVerdict } from './read-cells';
import type { RegisterRow } from './row';

/** A line of the file as it is read. */
export interface RegisterLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** The columns that only continue a merged cell of a line above. */
  readonly under?: readonly number[];
}

/** What reading a register needs to know besides its cells. */
export interface RegisterHelp {
  readonly mapping: Mapping;
  readonly from1904: boolean;
  /** What the policy in force calls its severities. */
  readonly severityNames: Readonly<Partial<Record<Severity, string>>>;
  readonly now: string;
}

/** What is worth knowing before an import and keeps nothing from coming in. */
export type RegisterNote = 'phone' | 'severity' | 'channel' | 'verdict' | 'closed-undated';

/** A line, read. */
export interface ReadLine {
  /** Null where something is wrong with it. */
  readonly read: { readonly row: RegisterRow; readonly person: Identity } | null;
  readonly faults: readonly TableFault[];
  readonly notes: readonly RegisterNote[];
}

const earliest = '1999-12-31T16:00:00.000Z';

/** Reads one line of an old register; every fault is named by line and column, and nothing is guessed that changes what was. */
export function readRegisterRow({ line, cells, under = [] }: RegisterLine, { mapping, from1904, severityNames, now }: RegisterHelp): ReadLine {
  const faults: TableFault[] = [];
  const notes = new Set<RegisterNote>();
  const wrong = (id: string, message: string): null => {
    faults.push({ line, column: registerLabel(id), message });
    return null;
  };
  const raw = (id: string): string => (mapping[id] === undefined ? '' : (cells[mapping[id]] ?? ''));
  const limited = (id: string, text: string, limit: number): string | null => {
    if (codePoints(text) > limit) return wrong(id, `太长，最多 ${limit} 字`);
    return orNull(text);
  };
  const short = (id: string): string | null => limited(id, cleanLine(raw(id)), lineLimit);
  const long = (id: string): string | null => limited(id, cleanText(raw(id)), longTextLimit);
  const moment = (id: string): OldMoment | null => {
    const text = cleanLine(raw(id));
    if (text === '') return null;
    const found = readMoment(text, from1904);
    if (found === null) return wrong(id, `“${text.slice(0, 20)}”看不懂，请写成 2024-03-05 或 2024-03-05 14:30`);
    const at = momentAt({ ...found, minute: found.minute ?? 0 });
    if (at < earliest) return wrong(id, `日期早于 2000 年（${text.slice(0, 20)}），可能是空日期或 Excel 的日期起点不对`);
    return at > now ? wrong(id, `日期在今天以后（${text.slice(0, 20)}）`) : found;
  };
  // A merged cell says the same for all its lines where it is a day or a department; what happened is each line's own.
  for (const id of ['facts', 'number', 'phone', 'name']) if (mapping[id] !== undefined && under.includes(mapping[id])) wrong(id, '和上一行是合并单元格，请在 Excel 里取消合并，每行各填各的');

  const received = moment('received');
  if (received === null && cleanLine(raw('received')) === '') wrong('received', '没有填');
  const facts = long('facts');
  if (facts === null && cleanText(raw('facts')) === '') wrong('facts', '没有填');
  const channel = readChannel(cleanLine(raw('channel')));
  if (channel === null) notes.add('channel');
  const severity = severityOf(cleanLine(raw('severity')), severityNames, wrong);
  if (severity === null) notes.add('severity');
  const verdict = readVerdict(cleanLine(raw('verdict')));
  if (verdict === undefined) notes.add('verdict');
  const closed = closedOf(received, moment('closed'), cleanLine(raw('status')), { now, wrong, dated: cleanLine(raw('closed')) !== '', noted: () => notes.add('closed-undated') });
  const person = { name: short('name'), phone: phoneOf(short('phone'), wrong, () => notes.add('phone')), unit: short('unit'), contract: short('contract') };
  const about = { department: short('department'), person: short('person') };
  const said = verdict === undefined ? [raw('answer'), `客户意见：${raw('verdict')}`] : [raw('answer')];
  const answer = limited('answer', cleanText(said.filter((part) => part.trim() !== '').join('\n')), longTextLimit);
  const row = {
    line, channel: channel ?? 'walk-in', about, severity, verdict: verdict ?? null, answer,
    demand: long('demand'), number: short('number'), receiver: short('receiver'), handled: long('handled'),
    handledBy: short('handledBy'), cause: long('cause'), archive: short('archive'),
  } as const;
  if (faults.length > 0 || received === null || facts === null) return { read: null, faults, notes: [] };
  return {
    read: { row: { ...row, facts, receivedAt: earlier(momentAt(received), now), timed: received.minute !== null, closedAt: closed }, person },
    faults,
    notes: [...notes],
  };
}

type Wrong = (id: string, message: string) => null;

function severityOf(text: string, names: RegisterHelp['severityNames'], wrong: Wrong): Severity | null {
  if (text === '') return null;
  return readSeverity(text, names) ?? wrong('severity', `“${text.slice(0, 20)}”看不懂，请写${[...new Set(Object.values(names))].join('、')}，或者空着`);
}

/** Excel turns long numbers into 1.38E+10, and then the last digits are gone. */
function phoneOf(phone: string | null, wrong: Wrong, noted: () => void): string | null {
  if (phone === null) return null;
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(phone)) return wrong('phone', '号码被 Excel 改成了科学计数，后几位已经丢了。请把这一列设成文本，重新填写');
  if (parsePhone(phone) === null) noted();
  return phone;
}

interface ClosedHelp {
  readonly now: string;
  readonly wrong: Wrong;
  readonly dated: boolean;
  readonly noted: () => void;
}

/** When it was closed; null for one that goes on. A day alone is never before the hour of receipt. */
function closedOf(received: OldMoment | null, closed: OldMoment | null, status: string, { now, wrong, dated, noted }: ClosedHelp): string | null {
  const says = status === '' ? dated : readStatus(status);
  if (says === undefined) return wrong('status', `“${status.slice(0, 20)}”看不懂，请写已办结或办理中`);
  if (!says || received === null) return null;
  const receivedAt = momentAt(received);
  if (closed === null) {
    if (dated) return null;
    noted();
    return earlier(receivedAt, now);
  }
  if (closed.day < received.day) return wrong('closed', '办结日期早于受理日期');
  const closedAt = momentAt(closed);
  if (closed.minute !== null && received.minute !== null && closedAt < receivedAt) return wrong('closed', '办结时间早于受理时间');
  return earlier(closedAt < receivedAt ? receivedAt : closedAt, now);
}

/** Noon of today may still be to come. */
function earlier(at: string, now: string): string {
  return at < now ? at : now;
}
