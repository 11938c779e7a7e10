import { lazy, type ReactNode, Suspense, useState } from 'react';
import { alikeReasonLabel } from '../../../../shared/domain/alike/rank';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import type { Related } from '../../../../shared/ipc/alike';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { useRelated } from '../api/use-alike';
import './alike.css';

const RelatedDialog = lazy(async () => ({ default: (await import('./related-dialog')).RelatedDialog }));

interface ComplaintRelatedProps {
  readonly complaint: ComplaintDetail;
  readonly onOpen: (id: string) => void;
  /** The dialog in which several complaints get one explanation. */
  readonly explain: (ids: readonly string[], onClose: () => void) => ReactNode;
}

/** The line of a complaint that tells of others: under which it goes on, which go on under it, which it looks like. */
export function ComplaintRelated({ complaint: { id, number }, onOpen, explain }: ComplaintRelatedProps) {
  const { data } = useRelated(id);
  const [shown, setShown] = useState(false);
  const [explaining, setExplaining] = useState<readonly string[] | null>(null);
  useKeys('这件投诉', [{ keys: 'Z', label: '相似与关联', run: () => setShown(true) }], data !== undefined);
  if (data === undefined) return null;
  const words = wordsOf(data);
  return (
    <>
      {words !== null && (
        <section className="related-line" aria-label="相似与关联">
          <span>{words}</span>
          <Button keys="Z" onClick={() => setShown(true)}>
            相似与关联
          </Button>
        </section>
      )}
      {shown && (
        <Suspense fallback={null}>
          <RelatedDialog id={id} number={number} related={data} onOpen={onOpen} onExplain={setExplaining} onClose={() => setShown(false)} />
        </Suspense>
      )}
      {explaining !== null && explain(explaining, () => setExplaining(null))}
    </>
  );
}

function wordsOf({ merged, main, parts, links, alike, group }: Related): string | null {
  const words: string[] = [];
  if (merged) words.push(main === null ? '已归并到另一件投诉' : `已归并到 ${main.number}`);
  if (parts.length > 0) words.push(`${parts.length} 件归并到这件：${parts.map(({ number }) => number).join('、')}`);
  if (links.length > 0) words.push(`已关联 ${links.length} 件`);
  if (group !== null) words.push(`${group.days} 天内 ${group.units} 户反映同一件事，可能是群诉`);
  const [first] = alike;
  if (first !== undefined) words.push(`像 ${first.row.number}（${first.reasons.map((reason) => alikeReasonLabel[reason]).join('、')}）${alike.length > 1 ? `等 ${alike.length} 件` : ''}`);
  return words.length === 0 ? null : `${words.join('；')}。`;
}
