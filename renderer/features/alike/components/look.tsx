import { zhStamp } from '../../../../shared/util/zh-date';
import { Busy } from '../../../components/busy';
import { LongText } from '../../../components/long-text';
import { useLook } from '../api/use-alike';

/** A closer look at another complaint: what was said, and what happened last. */
export function Look({ id }: { readonly id: string }) {
  const { data, error } = useLook(id);
  if (data === undefined) return error === null ? <Busy /> : <p className="muted">{error.message}</p>;
  const [last] = data.timeline;
  return (
    <div className="alike-look">
      <LongText text={data.facts} />
      {data.demand !== null && <LongText text={`要求：${data.demand}`} />}
      {last !== undefined && (
        <p className="muted">
          {zhStamp(last.at)} {last.who} {last.title}
          {data.pending === '' ? '' : `，现在${data.pending}`}
        </p>
      )}
    </div>
  );
}
