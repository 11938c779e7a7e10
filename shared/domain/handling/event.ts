import { z } from 'zod';
import { amount, instant, kebabId, localDay, text } from '../../util/schema';
import { deadlineSetSchema } from '../deadline/deadline-set';
import { severities } from '../severity/severity';
import { roles } from '../staff/role';
import { answerWays, measureKinds, verdicts, visitOutcomes, visitWays } from './choices';

/** Where a step leaves the complaint; written down, so that a changed policy never moves what was done before. */
const after = {
  stage: kebabId,
  /** The whole set of clocks as it stands afterwards. */
  deadlines: z.array(deadlineSetSchema),
  /** Clocks that had stopped and begin anew with this step. */
  restarted: z.array(kebabId).exactOptional(),
};

/** One explanation for many: which, and with how many complaints. */
const jointOf = z.strictObject({ id: z.uuid(), count: z.int().min(2) });

/** The bodies of the events of handling, by type. */
export const handlingEventBodies = {
  'complaint.routed': z.strictObject({ handler: z.enum(roles), department: text.nullable(), reason: text, ...after }),
  'complaint.promised': z.strictObject({ promisedAt: instant, reason: text, ...after }),
  /** Clocks that may stand still do until then, or until they are resumed. */
  'complaint.paused': z.strictObject({ until: instant, ground: text, reason: text, ...after }),
  'complaint.resumed': z.strictObject({ reason: text, ...after }),
  'complaint.judged': z.strictObject({ valid: z.boolean(), explanation: text, ...after }),
  /** A sum that decides who approves, in yuan. */
  'complaint.priced': z.strictObject({ amount, reason: text, ...after }),
  /** `criteria` is the whole list as it stands afterwards. */
  'complaint.classified': z.strictObject({ criteria: z.array(kebabId), ...after }),
  'complaint.task-done': z.strictObject({ task: kebabId, text, ...after }),
  'complaint.opinion-given': z.strictObject({ text, department: text.nullable(), ...after }),
  'complaint.decided': z.strictObject({ approved: z.boolean(), text, ...after }),
  'complaint.answered': z.strictObject({
    text,
    how: z.enum(answerWays),
    answeredAt: instant,
    /** One explanation for many: which, and how many complaints it answered. */
    joint: jointOf.exactOptional(),
    ...after,
  }),
  /** The last answer was none: it reached nobody, or said what was not so. `joint` says that many were taken back together. */
  'complaint.answer-withdrawn': z.strictObject({ reason: text, joint: jointOf.exactOptional(), ...after }),
  'complaint.verdict-recorded': z.strictObject({ verdict: z.enum(verdicts), demand: text.nullable(), ...after }),
  'complaint.cause-analysed': z.strictObject({ category: kebabId, text, ...after }),
  'complaint.measure-planned': z.strictObject({ kind: z.enum(measureKinds), text, unit: text, owner: text, dueOn: localDay, ...after }),
  /** A measure is named by its place among those of the complaint, beginning at 1. */
  'complaint.measure-verified': z.strictObject({ measure: z.int().min(1), effective: z.boolean(), text, ...after }),
  /** An empty choice means that nobody is punished, for the reason given. */
  'complaint.penalty-decided': z.strictObject({ choice: z.array(text), person: text.nullable(), reason: text.nullable(), ...after }),
  'complaint.closed': z.strictObject({ ...after }),
  'complaint.return-visited': z.strictObject({ how: z.enum(visitWays), outcome: z.enum(visitOutcomes).nullable(), text: text.nullable(), ...after }),
  'complaint.archived': z.strictObject({ archiveNumber: text, ...after }),
  'complaint.reopened': z.strictObject({ reason: text, ...after }),
  /** `criterion` is the automatic one by which a clock raised it. */
  'complaint.severity-raised': z.strictObject({ severity: z.enum(severities), handler: z.enum(roles), reason: text, criterion: kebabId.exactOptional(), ...after }),
  'complaint.lowering-proposed': z.strictObject({ severity: z.enum(severities), reason: text, ...after }),
  /** `severity` and `handler` are as they stand afterwards, whatever was decided. */
  'complaint.lowering-decided': z.strictObject({ confirmed: z.boolean(), severity: z.enum(severities), handler: z.enum(roles), reason: text.nullable(), ...after }),
} as const;

type Bodies = typeof handlingEventBodies;

/** The type of an event of handling. */
export type HandlingEventType = keyof Bodies;

/** What one event of handling says. */
export type HandlingBody<T extends HandlingEventType> = z.infer<Bodies[T]>;

/** An event of handling. */
export type HandlingEvent = { [T in HandlingEventType]: { readonly type: T; readonly body: HandlingBody<T> } }[HandlingEventType];
