import { z } from 'zod';
import { kebabId } from '../../util/schema';
import { channels } from '../complaint/channel';
import type { Channel } from '../complaint/channel';
import { severities, type Severity } from '../severity/severity';
import { conditionSchema, metBy } from './condition';

const money = z.number().min(0).max(1_000_000_000);

/** The cases that a stage or a time limit concerns: everything named must fit. */
export const scopeSchema = z.strictObject({
  severities: z.array(z.enum(severities)).min(1).exactOptional(),
  channels: z.array(z.enum(channels)).min(1).exactOptional(),
  /** Circumstances and classes that must be ticked. */
  when: conditionSchema.exactOptional(),
  /** Circumstances and classes of which none may be ticked. */
  without: z.array(kebabId).min(1).exactOptional(),
  /** As it was judged; a case counts as valid until then. */
  valid: z.boolean().exactOptional(),
  /** In yuan; a case without an amount counts as nothing. */
  above: money.exactOptional(),
  upTo: money.exactOptional(),
});

/** The cases that a stage or a time limit concerns. */
export type Scope = z.infer<typeof scopeSchema>;

/** What a scope looks at; what is not known yet may be left out. */
export interface ScopeCase {
  readonly severity: Severity;
  readonly channel?: Channel;
  readonly criteria?: readonly string[];
  readonly handling?: { readonly judgement?: { readonly valid: boolean } | null; readonly amount?: number | null };
}

/** Whether a scope takes a case in; no scope takes in every case. */
export function inScope(scope: Scope | undefined, { severity, channel, criteria = [], handling }: ScopeCase): boolean {
  if (scope === undefined) return true;
  const amount = handling?.amount ?? 0;
  return (
    (scope.severities?.includes(severity) ?? true) &&
    (scope.channels === undefined || channel === undefined || scope.channels.includes(channel)) &&
    (scope.when === undefined || metBy(scope.when, new Set(criteria)) !== null) &&
    !(scope.without?.some((id) => criteria.includes(id)) ?? false) &&
    (scope.valid === undefined || (handling?.judgement?.valid ?? true) === scope.valid) &&
    (scope.above === undefined || amount > scope.above) &&
    (scope.upTo === undefined || amount <= scope.upTo)
  );
}
