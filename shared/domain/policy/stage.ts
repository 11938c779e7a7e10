import { z } from 'zod';
import { kebabId } from '../../util/schema';
import { severities } from '../severity/severity';
import { roles } from '../staff/role';
import { scopeSchema } from './scope';
import { label } from './terms';

/**
 * What is done at a stage: a piece of work of the stage's own name (`task`), an opinion, a decision on what came
 * before it, an answer to the customer, the customer's verdict, cause and measures (`improve`), closing, the return
 * visit, the archive.
 */
export const stageActs = ['task', 'opinion', 'decide', 'answer', 'verdict', 'improve', 'close', 'visit', 'archive'] as const;

const need = z.union([z.enum(['validity', 'promise', 'amount']), z.strictObject({ oneOf: z.array(kebabId).min(2).max(20) })]);

const actor = z.strictObject({
  severities: z.array(z.enum(severities)).min(1).exactOptional(),
  /** `handler` is whoever the route chose. */
  role: z.union([z.enum(roles), z.literal('handler')]),
  /** What the case waits for; `{role}` stands for the role's name. */
  pending: label,
});

/** A stage of a policy. */
export const stageSchema = z.strictObject({
  id: kebabId,
  label,
  act: z.enum(stageActs),
  /** The cases that pass through it; the others pass it over. */
  only: scopeSchema.exactOptional(),
  /** What must be known before it is done: a finding, a promised time, a sum, or one of some classes. */
  needs: z.array(need).min(1).exactOptional(),
  /** The department whose head acts, where it is not the one complained about. */
  department: label.exactOptional(),
  /** The first that fits the severity acts; where none fits, the stage is passed over. */
  actors: z.array(actor).min(1),
});

/** A stage of a policy. */
export type Stage = z.infer<typeof stageSchema>;
/** What is done at a stage. */
export type StageAct = (typeof stageActs)[number];
/** What must be known before a stage is done. */
export type Need = z.infer<typeof need>;
