import type { Policy } from '../policy/schema';

/** How near a paper is: due at the stage of the case, named by its policy, or just there. */
export const offers = ['now', 'named', 'other'] as const;
/** How near a paper is to a case. */
export type Offer = (typeof offers)[number];

/** What a policy says of a paper; `stage` is where the case stands, null for none. A paper without stages is kept from the first to the last. */
export function offerOf({ forms }: Pick<Policy, 'forms'>, paper: string, stage: string | null): Offer {
  const form = forms.find(({ id }) => id === paper);
  if (form === undefined) return 'other';
  return stage !== null && (form.stages?.includes(stage) ?? true) ? 'now' : 'named';
}
