import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { sheetLabel } from '../../../../shared/domain/sales/sheet';
import { statusLabel } from '../../../../shared/domain/sales/status';
import type { UnitLine } from '../../../../shared/vault/sales';
import { type GridLine, linesOf, stepFrom } from '../model/grid';
import { shortMoney, statusShape } from '../model/texts';

interface UnitGridProps {
  readonly units: readonly UnitLine[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

const cellWidth = 118;
const floorWidth = 68;
const moving = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']);

/** 销控: units by building, floor and room. Only what is in sight is drawn, so any number of units stays smooth. */
export function UnitGrid({ units, chosen, onChoose }: UnitGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(6);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => setColumns(Math.max(1, Math.floor(((entry?.contentRect.width ?? 0) - floorWidth - 12) / cellWidth))));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const lines = useMemo(() => linesOf(units, columns), [units, columns]);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (lines[index]?.kind === 'building' ? 34 : 50),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
  });
  const chosenAt = useMemo(() => lines.findIndex((line) => line.kind === 'floor' && line.units.some(({ id }) => id === chosen)), [lines, chosen]);
  useEffect(() => {
    if (chosenAt >= 0) virtual.scrollToIndex(chosenAt, { align: 'auto' });
    // Only a new choice moves the grid.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!moving.has(event.key) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = stepFrom(lines, chosen, event.key);
    if (next !== null) onChoose(next);
  };
  return (
    <div
      ref={box}
      className="sales-grid"
      role="grid"
      aria-label="销控表"
      aria-rowcount={lines.length}
      tabIndex={0}
      data-scrolls
      aria-activedescendant={chosenAt >= 0 ? `unit-${chosen}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="sales-grid-length" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line === undefined ? null : (
            <div key={item.key} role="row" aria-rowindex={item.index + 1} className="sales-grid-line" style={{ transform: `translateY(${item.start}px)` }}>
              <Line line={line} chosen={item.index === chosenAt ? chosen : null} onChoose={onChoose} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const Line = memo(function Line({ line, chosen, onChoose }: { readonly line: GridLine; readonly chosen: string | null; readonly onChoose: (id: string) => void }) {
  if (line.kind === 'building')
    return (
      <span role="rowheader" className="sales-building">
        {line.title}
        <span className="muted"> {line.count} 套</span>
      </span>
    );
  return (
    <>
      <span role="rowheader" className="sales-floor">
        {line.label}
      </span>
      {line.units.map((unit) => (
        <Cell key={unit.id} unit={unit} chosen={unit.id === chosen} onChoose={onChoose} />
      ))}
    </>
  );
});

function Cell({ unit, chosen, onChoose }: { readonly unit: UnitLine; readonly chosen: boolean; readonly onChoose: (id: string) => void }) {
  const word = unit.sheet === null ? statusLabel[unit.status] : sheetLabel[unit.sheet];
  return (
    <div id={`unit-${unit.id}`} role="gridcell" aria-selected={chosen} className={`sales-unit sales-unit-${unit.status}`} onClick={() => onChoose(unit.id)}>
      <span className="sales-unit-head">
        <b>{unit.room}</b>
        <span>
          <i aria-hidden="true">{statusShape[unit.status]}</i> {word}
        </span>
      </span>
      <span className="sales-unit-facts">
        {unit.area / 100}㎡ {shortMoney(unit.listPrice)}
      </span>
    </div>
  );
}
