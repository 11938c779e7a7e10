import { type RefObject, useState } from 'react';
import { statusLabel, type UnitStatus, unitStatuses } from '../../../../shared/domain/sales/status';
import type { UnitLine } from '../../../../shared/vault/sales';
import { Chip } from '../../../components/chip';
import { useKeys } from '../../../lib/keys';
import { buildingsOf, countsOf, everything, type Narrowing } from '../model/grid';
import { statusShape } from '../model/texts';

interface FilterBarProps {
  readonly units: readonly UnitLine[];
  readonly narrowing: Narrowing;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

/** Narrows the grid: building, status, price and room. */
export function FilterBar({ units, narrowing, search, onNarrow }: FilterBarProps) {
  const [price, setPrice] = useState('');
  const counts = countsOf(units);
  const toggle = (status: UnitStatus) =>
    onNarrow({ ...narrowing, statuses: narrowing.statuses.includes(status) ? narrowing.statuses.filter((one) => one !== status) : [...narrowing.statuses, status] });
  const clear = () => {
    setPrice('');
    onNarrow(everything);
  };
  useKeys('销控', [
    ...unitStatuses.map((status, at) => ({ keys: String(at + 1), label: `只看${statusLabel[status]}`, run: () => toggle(status) })),
    { keys: '/', label: '查房号', run: () => search.current?.focus() },
    { keys: '0', label: '全部显示', run: clear },
  ]);
  const isNarrowed = narrowing !== everything;
  return (
    <div className="sales-filter" role="group" aria-label="筛选">
      <select className="chip chip-select sales-building-select" aria-label="楼栋" data-on={narrowing.building !== null} value={narrowing.building ?? ''} onChange={(event) => onNarrow({ ...narrowing, building: event.target.value || null })}>
        <option value="">全部楼栋</option>
        {buildingsOf(units).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {unitStatuses.map((status, at) => (
        <Chip key={status} on={narrowing.statuses.includes(status)} keys={String(at + 1)} onToggle={() => toggle(status)}>
          <i aria-hidden="true" className="sales-shape">
            {statusShape[status]}
          </i>
          {statusLabel[status]} {counts.get(status) ?? 0}
        </Chip>
      ))}
      <input
        className="chip chip-text"
        aria-label="总价不超过（万元）"
        placeholder="总价 ≤ 万元"
        inputMode="decimal"
        value={price}
        data-on={narrowing.upTo !== null}
        onChange={(event) => {
          setPrice(event.target.value);
          const upTo = Number(event.target.value);
          onNarrow({ ...narrowing, upTo: event.target.value.trim() !== '' && upTo > 0 ? upTo : null });
        }}
      />
      <input ref={search} className="chip chip-text" aria-label="查房号" placeholder="房号  /" value={narrowing.text} data-on={narrowing.text !== ''} onChange={(event) => onNarrow({ ...narrowing, text: event.target.value })} />
      {isNarrowed && (
        <button type="button" className="chips-clear" aria-keyshortcuts="0" onClick={clear}>
          全部显示 0
        </button>
      )}
    </div>
  );
}
