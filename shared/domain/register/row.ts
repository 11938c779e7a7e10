import { z } from 'zod';
import { instant, text } from '../../util/schema';
import { channels } from '../complaint/channel';
import { lineLimit, longTextLimit } from '../complaint/check-intake';
import { aboutSchema } from '../complaint/event';
import { severities } from '../severity/severity';
import { oldCaseBody } from './event';

const line = text.max(lineLimit * 2);
const long = text.max(longTextLimit * 2);

/** One line of an old register, read: everything but who complained. */
export const registerRow = oldCaseBody.omit({ import: true }).extend({
  receivedAt: instant,
  channel: z.enum(channels),
  about: aboutSchema,
  facts: long,
  demand: long.nullable(),
  /** Null where the register names none: the words propose one. */
  severity: z.enum(severities).nullable(),
  number: line.nullable(),
  receiver: line.nullable(),
  handledBy: line.nullable(),
  archive: line.nullable(),
  handled: long.nullable(),
  answer: long.nullable(),
  cause: long.nullable(),
});

/** One line of an old register, read: everything but who complained. */
export type RegisterRow = z.infer<typeof registerRow>;
