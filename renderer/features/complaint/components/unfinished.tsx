import { actionNames } from '../../../../shared/domain/handling/catalogue';
import type { ActionId } from '../../../../shared/domain/handling/input';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { zhShortDateTime } from '../../../../shared/util/zh-date';
import { useKeptList } from '../../../bridge/kept';
import { Button } from '../../../components/button';
import { useLeisure } from '../../../lib/leisure';

interface UnfinishedProps {
  readonly complaint: ComplaintDetail;
  readonly onAct: (id: ActionId) => void;
  readonly onCorrect: () => void;
}

/** What this person began to write here and did not save, each a key away; a step that somebody else did meanwhile opens all the same, with the words in it. */
export function Unfinished({ complaint, onAct, onCorrect }: UnfinishedProps) {
  const here = useKeptList(useLeisure()).flatMap((text) => {
    if (text.complaint !== complaint.id) return [];
    const what = text.place.slice(complaint.id.length + 1);
    if (what === 'correction') return [{ ...text, label: '更正', keys: 'E', go: onCorrect }];
    const action = actionNames.find(({ id }) => id === what);
    return action === undefined ? [] : [{ ...text, label: action.label, keys: action.key, go: () => onAct(action.id) }];
  });
  if (here.length === 0) return null;
  return (
    <section className="unfinished" aria-label="上次没写完的">
      {here.map(({ place, updatedAt, label, keys, go }) => (
        <p key={place} className="reading-line">
          <span>
            上次没写完：{label}（{zhShortDateTime(updatedAt)}）
          </span>
          <Button keys={keys} onClick={go}>
            继续填写
          </Button>
        </p>
      ))}
    </section>
  );
}
