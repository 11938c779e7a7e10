import { paperTitle } from '../paper/registry';
import type { ReturnEvent } from './event';

/** A sheet that came back, in words for the timeline. */
export function returnEntry({ type, body }: ReturnEvent): { readonly title: string; readonly detail: string | null; readonly text: string | null } {
  if (type === 'complaint.sheet-withdrawn') return { title: '撤下扫描件', detail: '不作为签字件', text: `原因：${body.reason}` };
  const { form, version, page, how } = body;
  return { title: '收回签字表', detail: `${paperTitle(form)}，第 ${version} 版第 ${page} 页${how === 'hand' ? '，手工认领' : ''}`, text: null };
}
