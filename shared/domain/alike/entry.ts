import type { AlikeEvent } from './event';

/** A relation in words for the timeline; which complaint the other one is, its own list tells to those who may see it. */
export function alikeEntry({ type, body }: AlikeEvent): { readonly title: string; readonly detail: string | null; readonly text: string | null } {
  const text = body.reason === null ? null : `原因：${body.reason}`;
  switch (type) {
    case 'complaint.linked':
      return { title: '关联', detail: '与另一件投诉关联', text };
    case 'complaint.unlinked':
      return { title: '取消关联', detail: '不再与另一件投诉关联', text };
    case 'complaint.merged':
      return body.side === 'main'
        ? { title: '归并', detail: '另一件投诉归并到这件', text }
        : { title: '归并', detail: '归并到另一件投诉，这件的时限停止', text };
    case 'complaint.unmerged':
      return body.side === 'main'
        ? { title: '撤销归并', detail: '归并到这件的投诉已分开', text }
        : { title: '撤销归并', detail: '恢复单独办理，时限照原来的算', text };
  }
}
