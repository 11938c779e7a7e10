import { z } from 'zod';
import { kebabId } from '../../util/schema';
import { severities } from '../severity/severity';
import { label, ruleId } from './terms';

/** When a case may be closed, and when it comes back. */
export const closingSchema = z.strictObject({
  customerAgrees: z.boolean(),
  causeAndMeasures: z.boolean(),
  /** For which severities 《客户投诉意见处理表》 must be back signed; without it for none. */
  signedSheet: z.array(z.enum(severities)).min(1).exactOptional(),
  /** Before the archive; before closing itself, where no clock counts the visit from closing. */
  returnVisit: z.boolean(),
  /** Why a return visit may be left out; without any it never may. */
  visitExemptions: z.array(label).max(10),
  /** A declined visit counts once so many days have passed without the customer coming back. */
  quietDays: z.int().min(1).max(366).exactOptional(),
  /** Where a case goes on that does not satisfy the customer or is taken up again. */
  again: kebabId,
  reopening: z.strictObject({
    /** So many days after closing; later it is a new complaint. Without it, always. */
    withinDays: z.int().min(1).max(3660).exactOptional(),
    /** Clocks that had stopped begin anew, or keep the time they had. */
    clocks: z.enum(['anew', 'kept']),
  }),
  rules: z.array(ruleId).min(1),
});
