import { checkIdentity } from '../../../../shared/domain/complaint/check-intake';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import type { SealedPerson } from '../../../../shared/ipc/intake';
import type { Before, Keeping } from '../../../bridge/kept';
import { readTypedTime, showTypedTime } from '../../../lib/typed-time';
import { type Changes, changesOf, personChange, readingOf, type Typed, typedOf, type TypedPerson, typedPerson } from './correction';

/** Who complained as typed, and what that started from; null where that was before. */
export interface PersonEdit {
  readonly start: TypedPerson | null;
  readonly typed: TypedPerson;
}

/** Who complained as typed before, sealed since, and whether it may be saved as it is. */
export interface SealedEdit {
  readonly person: SealedPerson;
  readonly ready: boolean;
}

/** The dialog as it is filled in, and what it started from. */
export interface Filled {
  readonly start: Typed;
  readonly now: string;
  readonly version: number;
  readonly typed: Typed;
  readonly person: PersonEdit | null;
  readonly sealed: SealedEdit | null;
  readonly reason: string;
}

const nobody = { name: null, phone: null, unit: null, contract: null };

/** The dialog as it opens. */
export function filledFrom(complaint: ComplaintDetail): Filled {
  const now = new Date().toISOString();
  const start = typedOf(complaint, now);
  return { start, now, version: complaint.version, typed: start, person: null, sealed: null, reason: '' };
}

/** What is changed so far, ready to be sent. */
export function changesIn({ start, typed, now, person, sealed }: Filled): Changes {
  const identity = person === null ? undefined : personChange(person.start, person.typed);
  return {
    ...changesOf(start, typed, now),
    ...(identity !== undefined && { identity }),
    ...(sealed !== null && { identity: nobody, sealed: sealed.person }),
  };
}

/** Nothing was filled in yet. */
export function isUntouched(filled: Filled): boolean {
  return filled.reason.trim() === '' && Object.keys(changesIn(filled)).length === 0;
}

/** What is kept of it while it is typed. */
export function keepingOf({ person, sealed, ...body }: Filled): Keeping {
  const typed = person === null ? undefined : personChange(person.start, person.typed);
  if (typed !== undefined) return { body, person: typed, ready: checkIdentity(typed).length === 0 };
  return sealed === null ? { body } : { body, sealed: sealed.person, ready: sealed.ready };
}

/** What was typed before, as the dialog shows it now; a time that was read stays that time, since 今天 is another day by now. */
export function recalledCorrection({ body, identity, sealed, ready }: Before, complaint: ComplaintDetail): Filled {
  const fresh = filledFrom(complaint);
  const before = JSON.parse(body) as Pick<Filled, 'start' | 'typed' | 'version' | 'now' | 'reason'>;
  const times = (typed: Typed): Typed => {
    const shown = (name: 'receivedAt' | 'promisedAt') => {
      const at = readTypedTime(typed[name], readingOf(name, before.now));
      return at === null ? typed[name] : showTypedTime(at, readingOf(name, fresh.now));
    };
    return { ...typed, receivedAt: shown('receivedAt'), promisedAt: shown('promisedAt') };
  };
  return {
    ...fresh,
    start: times({ ...fresh.start, ...before.start }),
    typed: times({ ...fresh.typed, ...before.typed }),
    version: before.version,
    reason: before.reason,
    person: identity === null ? null : { start: null, typed: typedPerson(identity) },
    sealed: sealed === null || sealed === undefined ? null : { person: sealed, ready },
  };
}

