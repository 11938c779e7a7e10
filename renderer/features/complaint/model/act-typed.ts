import { dayOf, dayText } from '../../../../shared/util/local-time';
import { readTypedTime, showTypedTime } from '../../../lib/typed-time';
import { readingFor } from './act';
import type { ActField, ActTyped } from './act-fields';

/** The dialog of a step as it is filled in. */
export interface ActFilled {
  readonly typed: ActTyped;
  /** The state of the case that whoever types has seen. */
  readonly revision: number;
  /** When the dialog was opened: what 明天 is counted from. */
  readonly now: string;
}

/** What was typed before, as the dialog shows it `now`: a field that is new starts as it does, and a time that was read stays that time, since 明天 is another day by now. */
export function recalled(body: string, fields: readonly ActField[], fresh: ActFilled): ActFilled {
  const before = JSON.parse(body) as ActFilled;
  const typed = fields.map((field): [string, string] => {
    const { name, start } = field;
    const text = before.typed[name];
    return [name, typeof text === 'string' ? sameTime(field, text, before.now, fresh.now) : start];
  });
  return { typed: Object.fromEntries(typed), revision: before.revision, now: fresh.now };
}

function sameTime({ kind }: ActField, text: string, then: string, now: string): string {
  if (kind !== 'time-ahead' && kind !== 'time-back' && kind !== 'day') return text;
  const at = readTypedTime(text, readingFor(kind, then));
  if (at === null) return text;
  return kind === 'day' ? dayText(dayOf(at)) : showTypedTime(at, readingFor(kind, now));
}
