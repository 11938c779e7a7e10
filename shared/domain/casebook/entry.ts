import type { CasebookEvent } from './event';

/** What happened in the case library, in words for the timeline. */
export function casebookEntry({ type, body }: CasebookEvent): { readonly title: string; readonly detail: string | null; readonly text: string | null } {
  if (type === 'complaint.lesson-withdrawn') return { title: '移出案例库', detail: null, text: `原因：${body.reason}` };
  return { title: '收入案例库', detail: body.title, text: body.lesson };
}
