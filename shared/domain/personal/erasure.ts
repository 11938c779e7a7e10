import { z } from 'zod';
import { sha256, text } from '../../util/schema';

/** Why somebody's data is erased: they asked for it, or its time has come. */
export const erasureGrounds = ['request', 'retention'] as const;

/** Why somebody's data is erased. */
export type ErasureGround = (typeof erasureGrounds)[number];

/** The bodies of the events by which the customer of a complaint is erased, by type. */
export const erasureEventBodies = {
  /** Names what was destroyed, by digest: whatever brings it back, such as an older backup, is undone by this event again. */
  'complaint.person-erased': z.strictObject({ why: z.enum(erasureGrounds), reason: text, identities: z.array(sha256), papers: z.array(sha256) }),
} as const;

/** What is recorded when the customer of a complaint is erased. */
export type PersonErased = z.infer<(typeof erasureEventBodies)['complaint.person-erased']>;

/** An event by which the customer of a complaint is erased. */
export interface ErasureEvent {
  readonly type: 'complaint.person-erased';
  readonly body: PersonErased;
}

/** That the customer of a complaint was erased. */
export interface Erased {
  readonly why: ErasureGround;
  readonly at: string;
  /** The names of all papers that were destroyed. */
  readonly papers: readonly string[];
  /** They left their name anew since. */
  readonly anew: boolean;
}

/** An erasure in words for the timeline. */
export function erasureEntry({ why, reason, papers }: PersonErased): { readonly title: string; readonly detail: string; readonly text: string } {
  const gone = papers.length === 0 ? '' : `，连同存档的纸面 ${String(papers.length)} 份`;
  return { title: '删除客户资料', detail: `${why === 'request' ? '应客户要求' : '保存期满'}${gone}`, text: `原因：${reason}` };
}

/** How a complaint stands after its customer was erased, perhaps again. */
export function erasedBy({ occurredAt, body }: { readonly occurredAt: string; readonly body: PersonErased }, before: Erased | null): Erased {
  return { why: body.why, at: occurredAt, papers: [...(before?.papers ?? []), ...body.papers], anew: false };
}
