import { type Channel, channelLabel, channels } from '../../../../shared/domain/complaint/channel';
import { type Severity, severities } from '../../../../shared/domain/severity/severity';
import type { SearchFilter } from '../../../../shared/ipc/search';
import { ChipDay, ChipSelect, ChipText } from '../../../components/chip-fields';
import { useSeverityNames } from '../../../lib/severity-names';
import { usePeople } from '../api/use-people';

/** A search without conditions. */
export const noConditions: SearchFilter = { channel: null, severity: null, person: null, takenInBy: null, from: null, to: null };

interface ConditionsProps {
  readonly filter: SearchFilter;
  readonly onChange: (filter: SearchFilter) => void;
}

/** What a search is narrowed by, beside words. */
export function Conditions({ filter, onChange }: ConditionsProps) {
  const people = usePeople();
  const names = useSeverityNames();
  const set = (change: Partial<SearchFilter>) => onChange({ ...filter, ...change });
  return (
    <div className="find-conditions" role="group" aria-label="条件">
      <ChipSelect
        label="等级"
        value={filter.severity}
        choices={severities.map((severity) => [severity, names[severity]])}
        onChange={(value) => set({ severity: value as Severity | null })}
      />
      <ChipSelect
        label="方式"
        value={filter.channel}
        choices={channels.map((channel) => [channel, channelLabel[channel]])}
        onChange={(value) => set({ channel: value as Channel | null })}
      />
      <ChipSelect label="受理人" value={filter.takenInBy} choices={people} onChange={(takenInBy) => set({ takenInBy })} />
      <ChipText label="对象人员" value={filter.person} onChange={(person) => set({ person })} />
      <ChipDay label="从，如 11-1" value={filter.from} onChange={(from) => set({ from })} />
      <ChipDay label="到，如 昨天" value={filter.to} onChange={(to) => set({ to })} />
      {Object.values(filter).some((value) => value !== null) && (
        <button type="button" className="chips-clear" onClick={() => onChange(noConditions)}>
          清除
        </button>
      )}
    </div>
  );
}
