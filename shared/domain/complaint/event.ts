import { z } from 'zod';
import { instant, kebabId, sha256, text } from '../../util/schema';
import { type AttachmentEvent, attachmentEventBodies } from '../attachment/event';
import { type AlikeEvent, alikeEventBodies } from '../alike/event';
import { type CasebookEvent, casebookEventBodies } from '../casebook/event';
import { deadlineSetSchema } from '../deadline/deadline-set';
import { type Escalated, escalationEventBodies } from '../escalation/event';
import { type HandlingEvent, handlingEventBodies } from '../handling/event';
import type { IncidentEvent } from '../incident/event';
import { oldCaseBody, withdrawnBody } from '../register/event';
import { type ReturnEvent, returnEventBodies } from '../returns/event';
import type { SalesEvent } from '../sales/event';
import { type ErasureEvent, erasureEventBodies } from '../personal/erasure';
import { severities } from '../severity/severity';
import type { OfficeEvent } from '../staff/event';
import { roles } from '../staff/role';
import type { VaultEvent } from '../vault/event';
import { channels } from './channel';

/** Who complains. Never part of an event: events carry the digest of the sealed record. */
export const identitySchema = z.strictObject({
  name: text.nullable(),
  phone: text.nullable(),
  unit: text.nullable(),
  contract: text.nullable(),
});

/** Who complains. */
export type Identity = z.infer<typeof identitySchema>;

/** Whom or what a complaint is about. */
export const aboutSchema = z.strictObject({
  department: text.nullable(),
  person: text.nullable(),
});

/** Whom or what a complaint is about. */
export type About = z.infer<typeof aboutSchema>;

export type { DeadlineSet } from '../deadline/deadline-set';

const correctable = {
  channel: z.enum(channels),
  receivedAt: instant,
  identity: sha256.nullable(),
  about: aboutSchema,
  facts: text,
  demand: text.nullable(),
  criteria: z.array(kebabId),
  severity: z.enum(severities),
  handler: z.enum(roles),
  onTheSpot: text.nullable(),
  promisedAt: instant.nullable(),
  /** Of the unit, for counting; null where none can be told. The unit itself stays sealed. */
  building: text.nullable(),
};

/** What is recorded when the desk takes a complaint in. */
export const takenInBody = z.strictObject({
  number: text,
  project: text,
  policy: z.strictObject({ id: kebabId, version: z.int().min(1) }),
  ...correctable,
  /** Events from before buildings were counted have none. */
  building: correctable.building.exactOptional(),
  proposed: z.strictObject({ severity: z.enum(severities), criteria: z.array(kebabId) }),
  settled: z.boolean(),
  /** Who is told at once by the policy's criteria, whoever handles it. */
  tell: z.array(z.enum(roles)).exactOptional(),
  /** Where the policy starts it; events from before this was written down began at the default policy's stages. */
  stage: kebabId.exactOptional(),
  deadlines: z.array(deadlineSetSchema),
  /** What an old register said of it, where it came out of one. */
  old: oldCaseBody.exactOptional(),
});

/** What a correction may change; only what changed is there. */
export const changesSchema = z.strictObject({
  channel: correctable.channel.exactOptional(),
  receivedAt: correctable.receivedAt.exactOptional(),
  identity: correctable.identity.exactOptional(),
  about: correctable.about.exactOptional(),
  facts: correctable.facts.exactOptional(),
  demand: correctable.demand.exactOptional(),
  criteria: correctable.criteria.exactOptional(),
  severity: correctable.severity.exactOptional(),
  handler: correctable.handler.exactOptional(),
  onTheSpot: correctable.onTheSpot.exactOptional(),
  promisedAt: correctable.promisedAt.exactOptional(),
  building: correctable.building.exactOptional(),
});

/** What is recorded when something taken in was wrong; `deadlines` is the whole set as it stands afterwards. */
export const correctedBody = z.strictObject({
  changes: changesSchema,
  reason: text,
  deadlines: z.array(deadlineSetSchema),
  /** Where it stands afterwards, when a changed severity takes its stage out of the line. */
  stage: kebabId.exactOptional(),
  /** Who is told at once afterwards, when the criteria changed. */
  tell: z.array(z.enum(roles)).exactOptional(),
});

/** What is recorded when a form went to paper. */
export const formPrintedBody = z.strictObject({
  form: kebabId,
  copy: z.int().min(1),
  version: z.int().min(1),
  pdf: sha256,
  pages: z.int().min(1),
  printer: text.nullable(),
});

/** What is recorded when due times move without a correction, as by a new notice; `deadlines` is the whole set afterwards. */
export const deadlinesSetBody = z.strictObject({ deadlines: z.array(deadlineSetSchema), reason: text });

/** The bodies of the events of a complaint, by type. */
export const complaintEventBodies = {
  'complaint.taken-in': takenInBody,
  'complaint.corrected': correctedBody,
  'complaint.form-printed': formPrintedBody,
  'complaint.deadlines-set': deadlinesSetBody,
  'complaint.withdrawn': withdrawnBody,
  ...escalationEventBodies,
  ...handlingEventBodies,
  ...alikeEventBodies,
  ...returnEventBodies,
  ...casebookEventBodies,
  ...attachmentEventBodies,
  ...erasureEventBodies,
} as const;

/** What is recorded when the desk takes a complaint in. */
export type TakenIn = z.infer<typeof takenInBody>;
/** What a correction changes. */
export type Changes = z.infer<typeof changesSchema>;
/** What is recorded when something taken in was wrong. */
export type Corrected = z.infer<typeof correctedBody>;
/** What is recorded when a form went to paper. */
export type FormPrinted = z.infer<typeof formPrintedBody>;
/** What is recorded when due times move without a correction. */
export type DeadlinesSet = z.infer<typeof deadlinesSetBody>;

/** An event of a complaint. */
export type ComplaintEvent =
  | { readonly type: 'complaint.taken-in'; readonly body: TakenIn }
  | { readonly type: 'complaint.corrected'; readonly body: Corrected }
  | { readonly type: 'complaint.form-printed'; readonly body: FormPrinted }
  | { readonly type: 'complaint.deadlines-set'; readonly body: DeadlinesSet }
  | { readonly type: 'complaint.escalated'; readonly body: Escalated }
  | { readonly type: 'complaint.withdrawn'; readonly body: z.infer<typeof withdrawnBody> }
  | AlikeEvent
  | ReturnEvent
  | CasebookEvent
  | AttachmentEvent
  | ErasureEvent
  | HandlingEvent;

/** What the store adds to every event. */
export interface Envelope {
  readonly id: string;
  readonly site: string;
  readonly siteSeq: number;
  /** The id of the complaint, or `office`. */
  readonly stream: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** The id of a member of the staff, `setup`, or `clock` for what time itself brought about. */
  readonly actor: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** What of the envelope a state may depend on; a rebuild reads no more of millions of events. */
export type FoldEnvelope = Omit<Envelope, 'id' | 'site' | 'recordedAt' | 'prevHash' | 'hash'>;

/** An event of a complaint as it is folded. */
export type FoldedComplaintEvent = FoldEnvelope & ComplaintEvent;

/** An event of a complaint as the log holds it. */
export type StoredComplaintEvent = Envelope & ComplaintEvent;

/** Any event as the log holds it. */
export type StoredEvent = Envelope & (ComplaintEvent | OfficeEvent | IncidentEvent | VaultEvent | SalesEvent);
