import { z } from 'zod';
import { incidentAct } from '../domain/incident/act';
import { isoTime, leading, method, nothing, recordId, signedIn, typedLine, done } from './method';

const doneBy = z.strictObject({ who: z.string(), at: isoTime });

const number = z.strictObject({ label: typedLine, number: typedLine });

/** An incident as lists show it. */
export const incidentRow = z.strictObject({
  id: recordId,
  playbook: z.string(),
  title: z.string(),
  startedAt: isoTime,
  told: z.boolean(),
  endedAt: isoTime.nullable(),
  stepCount: z.number().int(),
  doneCount: z.number().int(),
  /** The complaints it concerns, a draft among them. */
  complaints: z.array(recordId),
});

/** A playbook that a customer's words call for. */
export const playbookHint = z.strictObject({
  playbook: z.string(),
  title: z.string(),
  /** The words that call for it. */
  quote: z.string(),
  /** The first thing to do. */
  first: z.string(),
});

const view = z.strictObject({
  id: recordId,
  playbook: z.string(),
  title: z.string(),
  started: doneBy,
  /** The project manager knows. */
  told: doneBy.nullable(),
  ended: doneBy.nullable(),
  /** The project managers of the office, by name. */
  managers: z.array(z.string()),
  steps: z.array(z.strictObject({ id: z.string(), text: z.string(), done: doneBy.nullable() })),
  /** The complaints it concerns that were taken in by now. */
  complaints: z.array(z.strictObject({ id: recordId, number: z.string() })),
});

/** An incident as lists show it. */
export type IncidentRow = z.output<typeof incidentRow>;
/** An incident with everything that was done. */
export type IncidentView = z.output<typeof view>;
/** A playbook that a customer's words call for. */
export type PlaybookHint = z.output<typeof playbookHint>;

/** 预案: incidents that are under way, and the numbers to call. */
export const incidentMethods = {
  'incident.list': method(signedIn, nothing, z.strictObject({ open: z.array(incidentRow), ended: z.array(incidentRow) })),
  'incident.get': method(signedIn, z.strictObject({ id: recordId }), view),
  /** Starting twice with one id, or by the same playbook for the same complaint, gives one incident. */
  'incident.start': method(
    signedIn,
    z.strictObject({ id: recordId, playbook: z.string().max(64), complaint: recordId.nullable() }),
    z.strictObject({ id: recordId }),
  ),
  /** Refused with NOT_ALLOWED and a sentence where it may not be done. */
  'incident.act': method(signedIn, z.strictObject({ id: recordId, act: incidentAct }), done),
  'incident.numbers': method(signedIn, nothing, z.array(number)),
  'incident.setNumbers': method(leading, z.strictObject({ numbers: z.array(number).max(100) }), done),
} as const;
