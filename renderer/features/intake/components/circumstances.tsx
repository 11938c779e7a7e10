import { type KeyboardEvent, useRef, useState } from 'react';
import type { Circumstance } from '../api/office';
import './circumstances.css';

interface CircumstancesProps {
  readonly all: readonly Circumstance[];
  readonly ticked: readonly string[];
  /** The ticks are still the proposal's: nobody has touched them. */
  readonly proposed: boolean;
  readonly onToggle: (id: string) => void;
  /** Gives up own ticks for the proposal's. */
  readonly onPropose: () => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The circumstances as chips: one stop for Tab, arrows go along, Space ticks. */
export function Circumstances({ all, ticked, proposed, onToggle, onPropose }: CircumstancesProps) {
  const [current, setCurrent] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const buttons = [...(group.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div ref={group} className="circumstances" role="group" aria-label="情形" data-place="criteria" tabIndex={-1} onKeyDown={onKeyDown}>
      {all.map(({ id, label }, at) => {
        const on = ticked.includes(id);
        return (
          <button
            key={id}
            type="button"
            className={on && proposed ? 'circumstance circumstance-proposed' : 'circumstance'}
            aria-pressed={on}
            aria-label={label}
            aria-description={on && proposed ? '建议' : undefined}
            tabIndex={at === Math.min(current, all.length - 1) ? 0 : -1}
            onFocus={() => setCurrent(at)}
            onClick={() => onToggle(id)}
          >
            {label}
          </button>
        );
      })}
      {!proposed && (
        <button type="button" className="circumstance-reset" tabIndex={-1} onClick={onPropose}>
          恢复建议的情形
        </button>
      )}
    </div>
  );
}
