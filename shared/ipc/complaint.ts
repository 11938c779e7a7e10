import { z } from 'zod';
import { channels } from '../domain/complaint/channel';
import { policyRef } from '../domain/policy/event';
import { erasureGrounds } from '../domain/personal/erasure';
import { severities } from '../domain/severity/severity';
import { roles } from '../domain/staff/role';
import { actInput } from '../domain/handling/input';
import { actChoices, actionOffer, handlingView } from './handling';
import { attachmentView } from './attachment';
import { incidentRow, playbookHint } from './incident';
import { deadlineView, intakeFields } from './intake';
import { digest, isoTime, method, recordId, signedIn, typedLine } from './method';

const stage = z.strictObject({
  id: z.string(),
  label: z.string(),
  status: z.enum(['done', 'now', 'ahead']),
});

const timelineEntry = z.strictObject({
  at: isoTime,
  who: z.string(),
  /** What was done, such as 受理, 打印, 更正. */
  title: z.string(),
  text: z.string().nullable(),
  severity: z.enum(severities).nullable(),
});

const print = z.strictObject({
  copy: z.number().int(),
  version: z.number().int(),
  /** What the paper is called. */
  title: z.string(),
  pdf: digest,
  pages: z.number().int(),
  printer: z.string().nullable(),
  at: isoTime,
  who: z.string(),
  /** Destroyed with the data of whoever complained. */
  gone: z.boolean(),
});

const returnedPage = z.strictObject({
  file: digest,
  /** What the paper is called. */
  title: z.string(),
  version: z.number().int(),
  page: z.number().int(),
  at: isoTime,
  who: z.string(),
  /** Why it was taken out again; null while it stands. */
  withdrawn: z.string().nullable(),
  gone: z.boolean(),
});

/** Everything the reading pane shows of one complaint, identity excepted. */
export const complaintDetail = z.strictObject({
  id: recordId,
  number: z.string(),
  title: z.string(),
  severity: z.enum(severities),
  /** What its policy calls the severities. */
  severityNames: z.record(z.enum(severities), z.string()),
  severityReasons: z.array(z.string()),
  /** The version of the policy that it was taken in under. */
  policy: policyRef,
  channel: z.enum(channels),
  receivedAt: isoTime,
  takenInAt: isoTime,
  takenInBy: z.string(),
  about: z.strictObject({ department: z.string().nullable(), person: z.string().nullable() }),
  facts: z.string(),
  demand: z.string().nullable(),
  criteria: z.array(z.string()),
  criteriaLabels: z.array(z.string()),
  onTheSpot: z.string().nullable(),
  promisedAt: isoTime.nullable(),
  settled: z.boolean(),
  handler: z.enum(roles),
  version: z.number().int(),
  closedAt: isoTime.nullable(),
  identity: digest.nullable(),
  /** When and why the data of whoever complained was erased. */
  erased: z.strictObject({ at: isoTime, why: z.enum(erasureGrounds) }).nullable(),
  stage: z.string(),
  pending: z.string(),
  stages: z.array(stage),
  deadlines: z.array(deadlineView),
  timeline: z.array(timelineEntry),
  prints: z.array(print),
  /** The pages that came back signed. */
  returns: z.array(returnedPage),
  /** What it teaches, as it stands in the case library; null while it is not there. */
  lesson: z.strictObject({ title: z.string(), story: z.string(), handled: z.string(), lesson: z.string() }).nullable(),
  attachments: z.array(attachmentView),
  /** Goes up with every step and correction, so that the second of two people is told of the first. */
  revision: z.number().int(),
  handling: handlingView,
  /** What the person who asks may do, in the order of a case. */
  actions: z.array(actionOffer),
  choices: actChoices,
  /** Incidents that concern it, the last begun first. */
  incidents: z.array(incidentRow),
  /** Playbooks that its words call for. */
  playbooks: z.array(playbookHint),
});

/** A complaint for reading. */
export type ComplaintDetail = z.output<typeof complaintDetail>;

const corrections = intakeFields.omit({ settled: true }).partial();

/** One complaint: reading, dated correction, and every step of handling. */
export const complaintMethods = {
  'complaint.get': method(signedIn, z.strictObject({ id: recordId }), complaintDetail),
  /** Refused with CONFLICT when somebody else changed the record since `expectedVersion`. */
  'complaint.correct': method(
    signedIn,
    z.strictObject({ id: recordId, expectedVersion: z.number().int().min(1), changes: corrections, reason: typedLine }),
    z.strictObject({ version: z.number().int() }),
  ),
  /** Refused with NOT_ALLOWED by the rules of the policy, with CONFLICT when somebody else was quicker. */
  'complaint.act': method(
    signedIn,
    z.strictObject({ id: recordId, expectedRevision: z.number().int().min(1), act: actInput }),
    /** `note` tells what else came of it. */
    z.strictObject({ revision: z.number().int(), stage: z.string(), note: z.string().nullable() }),
  ),
} as const;
