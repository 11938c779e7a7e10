import { ChipDay, ChipSelect, ChipText } from '../../../components/chip-fields';
import type { Narrowing } from '../model/filter';

interface RarerFiltersProps {
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
  readonly people: readonly (readonly [id: string, name: string])[];
  /** Lists of closed cases wait for nobody and have nothing due. */
  readonly withDue: boolean;
}

/** The conditions about people and days, in lines of their own under the others. */
export function RarerFilters({ narrowing, onChange, people, withDue }: RarerFiltersProps) {
  const set = (change: Partial<Narrowing>) => onChange({ ...narrowing, ...change });
  return (
    <>
      <div className="filters-line" role="group" aria-label="人员">
        <span className="filters-word">人员</span>
        {withDue && <ChipSelect label="轮到谁办" value={narrowing.turnOf ?? null} choices={people} onChange={(turnOf) => set({ turnOf })} />}
        <ChipSelect label="受理人" value={narrowing.takenInBy ?? null} choices={people} onChange={(takenInBy) => set({ takenInBy })} />
        <ChipText label="对象人员" value={narrowing.person ?? null} onChange={(person) => set({ person })} />
      </div>
      <div className="filters-line" role="group" aria-label="受理日期">
        <span className="filters-word">受理</span>
        <ChipDay label="从，如 11-1" value={narrowing.receivedFrom ?? null} onChange={(receivedFrom) => set({ receivedFrom })} />
        <ChipDay label="到，如 昨天" value={narrowing.receivedTo ?? null} onChange={(receivedTo) => set({ receivedTo })} />
      </div>
      {withDue && (
        <div className="filters-line" role="group" aria-label="到期日期">
          <span className="filters-word">到期</span>
          <ChipDay toward="future" label="从，如 今天" value={narrowing.dueFrom ?? null} onChange={(dueFrom) => set({ dueFrom })} />
          <ChipDay toward="future" label="到，如 周五" value={narrowing.dueTo ?? null} onChange={(dueTo) => set({ dueTo })} />
        </div>
      )}
    </>
  );
}
