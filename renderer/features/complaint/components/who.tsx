import type { PersonView } from '../../../../shared/ipc/identity';
import { zhPhone } from '../../../../shared/util/phone';
import { useMasked } from '../../../bridge/masked';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { useReveal } from '../api/use-reveal';

/** Who complained: masked, and whole for half a minute on request. */
export function Who({ digest }: { readonly digest: string | null }) {
  const masked = useMasked(digest);
  const { person, trouble, reveal, hide } = useReveal(digest);
  const toggle = () => (person === null ? void reveal() : hide());
  useKeys('客户', [{ keys: 'X', label: '显示或隐藏客户资料', run: toggle }], digest !== null);
  if (digest === null) return <p className="reading-who">客户未留姓名与联系方式</p>;
  const text = person === null ? wordsOf(masked.data ?? null) : wordsOf({ ...person, phone: person.phone === null ? null : zhPhone(person.phone) });
  return (
    <p className="reading-who reading-line">
      <span>{text}</span>
      <Button kind="quiet" keys="X" onClick={toggle}>
        {person === null ? '显示' : '隐藏'}
        <span className="hidden-text">客户资料</span>
      </Button>
      {person !== null && <span className="muted">30 秒后自动隐藏</span>}
      {trouble !== null && <span role="alert">{trouble}</span>}
    </p>
  );
}

function wordsOf(person: PersonView | null): string {
  if (person === null) return '客户资料';
  const parts = [person.name, person.phone, person.unit, person.contract === null ? null : `合同 ${person.contract}`];
  return parts.filter((part) => part !== null && part !== '').join(' · ') || '客户资料';
}
