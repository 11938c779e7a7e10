import { checkIdentity } from '../../../../shared/domain/complaint/check-intake';
import type { DraftFields } from '../../../../shared/ipc/draft';
import type { IntakeFields } from '../../../../shared/ipc/intake';
import { readTypedTime, showTypedTime, type TimeReading } from '../../../lib/typed-time';
import { emptyForm, type IntakeForm } from './intake-form';

/** When offices close unless they say otherwise: the time meant by a promise that names only a day. */
const closingMinute = 18 * 60;

/** How the two typed times of the page are read. */
export const readings = {
  received: (now: string): TimeReading => ({ now, toward: 'past', dayOnly: null }),
  promised: (now: string): TimeReading => ({ now, toward: 'future', dayOnly: closingMinute }),
} as const;

/** A draft this much older than now is a conversation that was broken off, not one going on. */
const brokenOffMs = 10 * 60_000;

/** The page as the contract carries it; a time that cannot be read is left out, its fault is told apart. */
export function toFields(form: IntakeForm, now: string): IntakeFields {
  return {
    channel: form.channel,
    receivedAt: readTypedTime(form.received, readings.received(now)),
    identity: {
      name: orNull(form.name),
      phone: orNull(form.phone),
      unit: orNull(form.unit),
      contract: orNull(form.contract),
    },
    ...(form.sealed !== null && { sealed: form.sealed.person }),
    about: { department: orNull(form.department), person: orNull(form.person) },
    facts: form.facts,
    demand: orNull(form.demand),
    criteria: form.criteria === null ? null : [...form.criteria],
    severity: form.severity,
    onTheSpot: orNull(form.onTheSpot),
    promisedAt: readTypedTime(form.promised, readings.promised(now)),
    settled: form.settled,
  };
}

/** The page as a draft: what cannot be read as a time is kept as typed too. */
export function toDraft(form: IntakeForm, now: string): DraftFields {
  const fields = toFields(form, now);
  return { ...fields, sealedReady: form.sealed?.ready ?? checkIdentity(fields.identity).length === 0, typedTimes: { received: form.received, promised: form.promised } };
}

/**
 * A draft as the page shows it again. A time that was read comes back as that time, since 明天 is another day by now;
 * any other comes back as typed. One that lay for a while was received when it was last typed into.
 */
export function fromDraft(fields: DraftFields, updatedAt: string, now: string): IntakeForm {
  const old = Date.parse(now) - Date.parse(updatedAt) > brokenOffMs;
  const { received = '', promised = '' } = fields.typedTimes ?? {};
  const receivedAt = fields.receivedAt ?? (old && received.trim() === '' ? updatedAt : null);
  return {
    ...emptyForm,
    channel: fields.channel,
    received: receivedAt === null ? received : showTypedTime(receivedAt, readings.received(now)),
    name: fields.identity.name ?? '',
    phone: fields.identity.phone ?? '',
    unit: fields.identity.unit ?? '',
    contract: fields.identity.contract ?? '',
    department: fields.about.department ?? '',
    person: fields.about.person ?? '',
    facts: fields.facts,
    demand: fields.demand ?? '',
    criteria: fields.criteria,
    severity: fields.severity,
    onTheSpot: fields.onTheSpot ?? '',
    promised: fields.promisedAt === null ? promised : showTypedTime(fields.promisedAt, readings.promised(now)),
    settled: fields.settled,
    sealed: !fields.sealed ? null : { person: fields.sealed, ready: fields.sealedReady === true },
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
