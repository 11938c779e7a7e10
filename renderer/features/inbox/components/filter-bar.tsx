import type { RefObject } from 'react';
import { type Channel, channelLabel, channels } from '../../../../shared/domain/complaint/channel';
import { Chip } from '../../../components/chip';
import { everything, isNarrowed, type Narrowing, toggled } from '../model/filter';
import './filter-bar.css';

interface FilterBarProps {
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
  readonly departments: readonly string[];
  /** Lists of closed cases have nothing due. */
  readonly withDue: boolean;
  readonly first: RefObject<HTMLDivElement | null>;
}

/** The conditions of a list, as chips. */
export function FilterBar({ narrowing, onChange, departments, withDue, first }: FilterBarProps) {
  return (
    <div className="filters" role="group" aria-label="筛选" ref={first}>
      {withDue && (
        <>
          <Chip on={narrowing.due === null} onToggle={() => onChange({ ...narrowing, due: null })}>
            先到期 ↑
          </Chip>
          <Chip on={narrowing.due === 'overdue'} onToggle={() => onChange(toggled(narrowing, 'due', 'overdue'))}>
            超期
          </Chip>
          <Chip on={narrowing.due === 'today'} onToggle={() => onChange(toggled(narrowing, 'due', 'today'))}>
            今日到期
          </Chip>
        </>
      )}
      <ChipSelect
        label="方式"
        value={narrowing.channel ?? ''}
        choices={channels.map((channel) => [channel, channelLabel[channel]])}
        onChange={(value) => onChange({ ...narrowing, channel: value === '' ? null : (value as Channel) })}
      />
      {departments.length > 0 && (
        <ChipSelect
          label="部门"
          value={narrowing.department ?? ''}
          choices={departments.map((name) => [name, name])}
          onChange={(value) => onChange({ ...narrowing, department: value === '' ? null : value })}
        />
      )}
      {isNarrowed(narrowing) && (
        <button type="button" className="filters-clear" onClick={() => onChange(everything)}>
          清除
        </button>
      )}
    </div>
  );
}

interface ChipSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function ChipSelect({ label, value, choices, onChange }: ChipSelectProps) {
  return (
    <select className="chip chip-select" aria-label={label} data-on={value !== ''} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{label}</option>
      {choices.map(([choice, text]) => (
        <option key={choice} value={choice}>
          {text}
        </option>
      ))}
    </select>
  );
}
