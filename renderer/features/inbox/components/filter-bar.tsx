import type { ReactNode, RefObject } from 'react';
import { type Channel, channelLabel, channels } from '../../../../shared/domain/complaint/channel';
import { Chip } from '../../../components/chip';
import { ChipSelect } from '../../../components/chip-fields';
import type { useChoices } from '../api/use-choices';
import { everything, isNarrowed, type Narrowing, rarerSet, toggled } from '../model/filter';
import { RarerFilters } from './rarer-filters';
import './filter-bar.css';

interface FilterBarProps {
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
  readonly choices: ReturnType<typeof useChoices>;
  /** What was kept, at the end of the row. */
  readonly children?: ReactNode;
  /** Lists of closed cases have nothing due. */
  readonly withDue: boolean;
  readonly first: RefObject<HTMLDivElement | null>;
  /** The conditions about people and days are in sight. */
  readonly more: boolean;
  readonly onMore: () => void;
}

/** The conditions of a list, as chips. */
export function FilterBar({ narrowing, onChange, choices, withDue, first, more, onMore, children }: FilterBarProps) {
  const set = rarerSet(narrowing);
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
      {choices.departments.length > 0 && (
        <ChipSelect label="部门" value={narrowing.department} choices={choices.departments} onChange={(department) => onChange({ ...narrowing, department })} />
      )}
      {withDue && choices.stages.length > 0 && (
        <ChipSelect label="环节" value={narrowing.stage ?? null} choices={choices.stages} onChange={(stage) => onChange({ ...narrowing, stage })} />
      )}
      <Chip on={more || set > 0} keys=";" onToggle={onMore}>
        人员、日期{set > 0 ? ` ${set}` : ''}
      </Chip>
      {isNarrowed(narrowing) && (
        <button type="button" className="chips-clear" onClick={() => onChange(everything)}>
          清除
        </button>
      )}
      {children}
      {more && <RarerFilters narrowing={narrowing} onChange={onChange} people={choices.people} withDue={withDue} />}
    </div>
  );
}
