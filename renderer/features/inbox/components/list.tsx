import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import type { Line } from '../model/lines';
import type { Marks } from '../model/marks';
import { Row } from './row';
import './list.css';

interface ListProps {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly chosen: string | null;
  readonly marks: Marks;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onChoose: (id: string) => void;
  readonly onOpen: () => void;
  readonly onStep: (by: number) => void;
  /** The end came into sight. */
  readonly onEnd: () => void;
}

/** About what stands above and below the list: with it the rows are drawn at once, not first none and then what fits. */
const headHeight = 209;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };

/** A list of any length: only what is in sight is drawn. */
export function List({ label, lines, chosen, marks, box, onChoose, onOpen, onStep, onEnd }: ListProps) {
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (lines[index]?.kind === 'head' ? 28 : 54),
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 4,
    initialRect: { width: 0, height: window.innerHeight - headHeight },
  });
  const drawn = virtual.getVirtualItems();
  const atEnd = (drawn.at(-1)?.index ?? 0) >= lines.length - 10;
  const chosenAt = lines.findIndex((line) => line.kind === 'row' && line.row.id === chosen);

  useEffect(() => {
    if (atEnd) onEnd();
  }, [atEnd, lines.length, onEnd]);
  useEffect(() => {
    // What stands for reading before anybody scrolled is in sight.
    if (chosenAt < 0 || (virtual.scrollOffset === 0 && (virtual.measurementsCache[chosenAt]?.end ?? Infinity) <= (virtual.scrollRect?.height ?? 0))) return;
    // The head above the first row of a severity comes into sight with it.
    virtual.scrollToIndex(lines[chosenAt - 1]?.kind === 'head' ? chosenAt - 1 : chosenAt, { align: 'auto' });
    virtual.scrollToIndex(chosenAt, { align: 'auto' });
    // Only a new choice moves the list; new lines do not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <div
      ref={box}
      className="list-rows"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={chosenAt >= 0 ? `row-${chosen}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="list-length" style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          const place = { transform: `translateY(${item.start}px)` };
          if (line.kind === 'head')
            return (
              <div key={item.key} role="presentation" className="list-line row-head" style={place}>
                {line.text}
              </div>
            );
          return (
            <div
              key={item.key}
              id={`row-${line.row.id}`}
              role="option"
              aria-selected={line.row.id === chosen}
              aria-checked={marks.has(line.row.id)}
              aria-posinset={line.position + 1}
              aria-setsize={-1}
              className="list-line row"
              style={place}
              onClick={() => onChoose(line.row.id)}
              onDoubleClick={onOpen}
            >
              <Row row={line.row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyOf(line: Line | undefined): string {
  if (line === undefined) return 'none';
  return line.kind === 'head' ? `head-${line.text}` : line.row.id;
}
