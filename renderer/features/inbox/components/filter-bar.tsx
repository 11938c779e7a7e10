import type { RefObject } from 'react';
import { type Channel, channelLabel, channels } from '../../../../shared/domain/complaint/channel';
import { Chip } from '../../../components/chip';
import { ChipSelect } from '../../../components/chip-fields';
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
        value={narrowing.channel}
        choices={channels.map((channel) => [channel, channelLabel[channel]])}
        onChange={(value) => onChange({ ...narrowing, channel: value as Channel | null })}
      />
      {departments.length > 0 && (
        <ChipSelect
          label="部门"
          value={narrowing.department}
          choices={departments.map((name) => [name, name])}
          onChange={(value) => onChange({ ...narrowing, department: value })}
        />
      )}
      {isNarrowed(narrowing) && (
        <button type="button" className="chips-clear" onClick={() => onChange(everything)}>
          清除
        </button>
      )}
    </div>
  );
}
