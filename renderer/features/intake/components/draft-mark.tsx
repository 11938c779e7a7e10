import { dayOf } from '../../../../shared/util/local-time';
import { zhStamp } from '../../../../shared/util/zh-date';
import type { DraftState } from '../model/draft-keeper';

/** Whether what was typed is kept. */
export function DraftMark({ state }: { readonly state: DraftState }) {
  if (state.kind === 'none') return <span>填写时自动存草稿</span>;
  if (state.kind === 'kept') return <span>草稿 {stampWithSeconds(state.at)} 已存</span>;
  return (
    <strong className="draft-trouble" role="alert">
      草稿还没有存上：{state.message}
    </strong>
  );
}

function stampWithSeconds(at: string): string {
  const today = dayOf(at) === dayOf(new Date().toISOString());
  const clock = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 19);
  return today ? clock : zhStamp(at);
}
