import type { Channel } from '../../../../shared/domain/complaint/channel';
import type { Severity } from '../../../../shared/domain/severity/severity';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import type { Input } from '../../../../shared/ipc/contract';
import type { PersonView } from '../../../../shared/ipc/identity';
import { readTypedTime, showTypedTime, type TimeReading } from '../../../lib/typed-time';

/** What a correction changes. */
export type Changes = Input<'complaint.correct'>['changes'];

/** The two times of the dialog. */
export type TimeName = 'receivedAt' | 'promisedAt';

/** How the times of the dialog are read: what was received lies behind, what was promised ahead, by closing time. */
export function readingOf(name: TimeName, now: string): TimeReading {
  return name === 'receivedAt' ? { now, toward: 'past', dayOnly: null } : { now, toward: 'future', dayOnly: 18 * 60 };
}

/** Who complained, as typed. */
export type TypedPerson = { readonly [K in keyof PersonView]: string };

/** The fields of the correction dialog as they stand in it. */
export interface Typed {
  readonly channel: Channel;
  readonly receivedAt: string;
  readonly department: string;
  readonly person: string;
  readonly facts: string;
  readonly demand: string;
  readonly criteria: readonly string[];
  readonly severity: Severity;
  readonly onTheSpot: string;
  readonly promisedAt: string;
}

/** A complaint as the dialog starts from it; `now` decides how short its times are written. */
export function typedOf(complaint: ComplaintDetail, now: string): Typed {
  const time = (name: TimeName) => {
    const at = complaint[name];
    return at === null ? '' : showTypedTime(at, readingOf(name, now));
  };
  return {
    channel: complaint.channel,
    receivedAt: time('receivedAt'),
    department: complaint.about.department ?? '',
    person: complaint.about.person ?? '',
    facts: complaint.facts,
    demand: complaint.demand ?? '',
    criteria: complaint.criteria,
    severity: complaint.severity,
    onTheSpot: complaint.onTheSpot ?? '',
    promisedAt: time('promisedAt'),
  };
}

/** A revealed person as the dialog starts from it. */
export function typedPerson(person: PersonView): TypedPerson {
  return { name: person.name ?? '', phone: person.phone ?? '', unit: person.unit ?? '', contract: person.contract ?? '' };
}

/** Times that cannot be read; what was emptied is none, but a complaint was always received at some time. */
export function unreadTimes(typed: Typed, now: string): readonly TimeName[] {
  const unread = (name: TimeName) => typed[name].trim() !== '' && readTypedTime(typed[name], readingOf(name, now)) === null;
  const names = (['receivedAt', 'promisedAt'] as const).filter(unread);
  return typed.receivedAt.trim() === '' ? ['receivedAt', ...names] : names;
}

/** Only what the person changed, ready to be sent. */
export function changesOf(start: Typed, typed: Typed, now: string): Changes {
  const differs = (key: keyof Typed) => String(start[key]) !== String(typed[key]);
  const changes: Changes = {};
  if (differs('channel')) changes.channel = typed.channel;
  if (differs('receivedAt')) changes.receivedAt = readTypedTime(typed.receivedAt, readingOf('receivedAt', now));
  if (differs('department') || differs('person')) changes.about = { department: filled(typed.department), person: filled(typed.person) };
  if (differs('facts')) changes.facts = typed.facts;
  if (differs('demand')) changes.demand = filled(typed.demand);
  if (differs('criteria')) changes.criteria = [...typed.criteria];
  if (differs('severity')) changes.severity = typed.severity;
  if (differs('onTheSpot')) changes.onTheSpot = filled(typed.onTheSpot);
  if (differs('promisedAt')) changes.promisedAt = readTypedTime(typed.promisedAt, readingOf('promisedAt', now));
  return changes;
}

/** The same for who complained; undefined when nothing changed. What it started from is not known of what was typed before. */
export function personChange(start: TypedPerson | null, typed: TypedPerson): PersonView | undefined {
  const same = start !== null && (Object.keys(start) as (keyof TypedPerson)[]).every((key) => start[key] === typed[key]);
  if (same) return undefined;
  return { name: filled(typed.name), phone: filled(typed.phone), unit: filled(typed.unit), contract: filled(typed.contract) };
}

/** What a field holds now, for showing it when somebody else changed it meanwhile; undefined when nobody did. */
export function meanwhile(start: Typed, newest: Typed, key: keyof Typed, words: (value: string) => string = (value) => value): string | undefined {
  if (String(start[key]) === String(newest[key])) return undefined;
  const value = newest[key];
  const parts = (typeof value === 'string' ? [value] : value).map(words).filter((part) => part !== '');
  return `他人刚改为：${parts.join('、') || '（空）'}`;
}

function filled(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
