import { z } from 'zod';
import { kebabId } from '../../util/schema';
import { roles } from '../staff/role';
import { label, ruleId } from './terms';

// Words, never patterns: a policy may come from a file, and a pattern could stall the desk.
const words = z.string().min(1).max(40);
const fragment = z.union([words, z.array(words).min(1).max(80)]);

/** What a text must say to suggest a criterion: fragments in this order, close together, within one sentence. */
export const cueSchema = z.strictObject({
  /** Each fragment is one wording, or several of which one is enough. */
  say: z.array(fragment).min(1).max(6),
  /** Wordings around the place that take it back, such as 没有人受伤. */
  except: z.array(words).max(60).exactOptional(),
  /** Wordings that take it back wherever they stand: who complains does not only ask. */
  unless: z.array(words).max(60).exactOptional(),
  /** The most characters from the first fragment to the end of the last. */
  within: z.int().min(1).max(200).exactOptional(),
});

/** A circumstance that the desk ticks. */
export const criterionSchema = z.strictObject({
  id: kebabId,
  label,
  /** `severity` takes part in the severity, `attention` asks for somebody's attention, `class` is counted apart. */
  kind: z.enum(['severity', 'attention', 'class']),
  /** The rule of the source, or `office-choice`. */
  source: z.union([ruleId, z.literal('office-choice')]),
  /** Raised by a clock; nobody ticks it. */
  automatic: z.literal(true).exactOptional(),
  /** Out of use: neither ticked nor suggested, and rules that ask for it never hold. */
  off: z.literal(true).exactOptional(),
  /** Whoever must be told at once. */
  tell: z.union([z.enum(roles), z.array(z.enum(roles)).min(1)]).exactOptional(),
  cues: z.array(cueSchema).max(60),
});

/** A circumstance that the desk ticks. */
export type Criterion = z.infer<typeof criterionSchema>;
/** What a text must say to suggest a criterion. */
export type Cue = z.infer<typeof cueSchema>;
