import { z } from 'zod';
import { channels } from '../domain/complaint/channel';
import { severities } from '../domain/severity/severity';
import { roles } from '../domain/staff/role';
import { playbookHint } from './incident';
import { digest, isoTime, method, recordId, typedLine, typedText, withCustomers } from './method';

/** Who complains, as typed. */
export const identity = z.strictObject({
  name: typedLine.nullable(),
  phone: typedLine.nullable(),
  unit: typedLine.nullable(),
  contract: typedLine.nullable(),
});

/** Who complains, sealed in the window to the vault's key. */
export const sealedPerson = z.strictObject({
  digest,
  box: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length >= 48 && value.length <= 100_000),
  /** The building of the unit, which only the window can read. */
  building: z.string().max(40).nullish(),
});

/** Who complains, sealed in the window to the vault's key: the name of the record and its box. */
export type SealedPerson = z.output<typeof sealedPerson>;

/** The fields of the intake page, as typed. */
export const intakeFields = z.strictObject({
  channel: z.enum(channels),
  /** Null means now. */
  receivedAt: isoTime.nullable(),
  identity,
  /** In place of `identity` where there is a vault. */
  sealed: sealedPerson.nullish(),
  about: z.strictObject({ department: typedLine.nullable(), person: typedLine.nullable() }),
  facts: typedText,
  demand: typedText.nullable(),
  /** Ticked criteria; null until a person touches them: the proposal stands. */
  criteria: z.array(z.string().max(64)).max(64).nullable(),
  /** Null accepts the proposed severity. */
  severity: z.enum(severities).nullable(),
  onTheSpot: typedText.nullable(),
  promisedAt: isoTime.nullable(),
  settled: z.boolean(),
});

const fault = z.strictObject({ place: z.string(), message: z.string() });

const deadline = z.strictObject({
  clock: z.string(),
  label: z.string(),
  /** Null when the calendar does not know the year or the event is still to come. */
  dueAt: isoTime.nullable(),
  /** How the time came about, or why there is none. */
  sentence: z.string(),
  /** When it began to run; null while that has not come yet. */
  begunAt: isoTime.nullable(),
  /** Day by day what counted and what did not, and why; empty where a due time is not counted in days. */
  days: z.array(z.strictObject({ day: z.string(), label: z.string(), counted: z.boolean() })),
  /** When somebody is told of it before and after it runs out, in the order of time. */
  points: z.array(z.strictObject({ id: z.string(), at: isoTime, whom: z.string(), what: z.string(), toldAt: isoTime.nullable() })),
  /** When it stood still, or will. */
  pauses: z.array(z.strictObject({ from: isoTime, to: isoTime, reason: z.string() })),
});

/** What the side of the intake page shows while one types. */
export const proposal = z.strictObject({
  criteria: z.array(z.strictObject({ id: z.string(), label: z.string(), sentence: z.number().int(), quote: z.string() })),
  severity: z.enum(severities),
  reasons: z.array(z.string()),
  handler: z.enum(roles),
  handlerReason: z.string(),
  deadlines: z.array(deadline),
  /** Things to do at once, such as telling the project manager. */
  attention: z.array(z.string()),
  /** Playbooks that the words call for. */
  playbooks: z.array(playbookHint),
  faults: z.array(fault),
});

/** The intake page's fields. */
export type IntakeFields = z.output<typeof intakeFields>;
/** The live proposal beside them. */
export type Proposal = z.output<typeof proposal>;
/** A time limit with its account. */
export type DeadlineView = z.output<typeof deadline>;
/** The schema of a time limit with its account. */
export const deadlineView = deadline;

/** 登记. */
export const intakeMethods = {
  'intake.propose': method(withCustomers, intakeFields, proposal),
  /** Saving twice with one draft id stores one complaint. `visible` says whether whoever saves may see it. */
  'intake.save': method(
    withCustomers,
    z.strictObject({ draftId: recordId, fields: intakeFields }),
    z.strictObject({ id: recordId, number: z.string(), visible: z.boolean() }),
  ),
} as const;
