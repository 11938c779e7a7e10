import { zhShortDateTime } from '../../shared/util/zh-date';

/** Says that what stands here was typed earlier and not finished. */
export function FromBefore({ before }: { readonly before: { readonly updatedAt: string } | null }) {
  return before === null ? null : <p className="muted">接着上次没写完的（{zhShortDateTime(before.updatedAt)}）。</p>;
}
