import { useMasked } from '../../../bridge/masked';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { useReveal } from '../api/use-reveal';
import { type TypedPerson, typedPerson } from '../model/correction';
import type { PersonEdit, SealedEdit } from '../model/correction-typed';

interface PersonFieldsProps {
  readonly digest: string | null;
  readonly edit: PersonEdit | null;
  /** What was typed before and lies sealed since. */
  readonly sealed: SealedEdit | null;
  readonly onEdit: (edit: PersonEdit) => void;
  readonly faultOf: (key: keyof TypedPerson) => string | undefined;
}

const labels: readonly (readonly [key: keyof TypedPerson, label: string])[] = [
  ['phone', '客户电话'],
  ['name', '客户姓名'],
  ['unit', '房号'],
  ['contract', '合同编号'],
];
const empty: TypedPerson = { name: '', phone: '', unit: '', contract: '' };

/** Who complained stays masked in a correction until somebody means to correct it. */
export function PersonFields({ digest, edit, sealed, onEdit, faultOf }: PersonFieldsProps) {
  const masked = useMasked(digest);
  const { read, trouble } = useReveal(digest);
  const begin = async () => {
    const person = digest === null ? null : await read('更正客户资料');
    if (digest !== null && person === null) return;
    const start = person === null ? empty : typedPerson(person);
    onEdit({ start, typed: start });
  };
  if (edit !== null)
    return (
      <div className="correction-pair" data-sealed={digest ?? undefined}>
        {labels.map(([key, label], index) => (
          <TextField
            key={key}
            label={label}
            autoFocus={index === 0}
            value={edit.typed[key]}
            fault={faultOf(key)}
            onChange={(event) => onEdit({ ...edit, typed: { ...edit.typed, [key]: event.target.value } })}
          />
        ))}
      </div>
    );
  if (sealed !== null)
    return (
      <div className="correction-group">
        <span className="field-label">客户</span>
        <p className="reading-line">
          <span>{sealed.ready ? '上次填的客户资料已锁上，保存更正时照用。' : '上次填的客户资料还不完整，请重新填写。'}</span>
          <Button kind="quiet" onClick={() => onEdit({ start: null, typed: empty })}>
            重新填写
          </Button>
        </p>
      </div>
    );
  const words = [masked.data?.name, masked.data?.phone, masked.data?.unit].filter(Boolean).join(' · ');
  return (
    <div className="correction-group">
      <span className="field-label">客户</span>
      <p className="reading-line">
        <span>{digest === null ? '未留姓名与联系方式' : words || '客户资料'}</span>
        <Button kind="quiet" onClick={() => void begin()}>
          {digest === null ? '补填客户资料' : '更正客户资料'}
        </Button>
        {trouble !== null && <span role="alert">{trouble}</span>}
      </p>
    </div>
  );
}
