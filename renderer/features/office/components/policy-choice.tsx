import { SelectField } from '../../../components/field';
import { usePolicyChoices } from '../api/use-policy-choices';
import { PolicyLimits } from './policy-limits';
import './policy-choice.css';

interface PolicyChoiceProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Chooses the policy by which the office handles complaints, with its time limits below. */
export function PolicyChoice({ value, onChange }: PolicyChoiceProps) {
  const choices = usePolicyChoices().data ?? [];
  const chosen = choices.find(({ id }) => id === value);
  if (chosen === undefined) return null;
  return (
    <div className="policy-choice">
      <SelectField
        label="处理制度"
        value={value}
        choices={choices.map(({ id, name, severities }) => ({ value: id, label: `${name}（${severities.join('、')}）` }))}
        onChange={onChange}
      />
      <details>
        <summary>{`“${chosen.name}”的时限（${chosen.limits.length} 项）`}</summary>
        <PolicyLimits policy={chosen} />
      </details>
    </div>
  );
}
