import { type KeyboardEvent, useId } from 'react';
import { Kbd } from './kbd';
import './segmented.css';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A shortcut shown beside the word. */
  readonly keys?: string;
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

/** One of a few options, all in sight: a radio group drawn as one bar. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  const name = useId();
  // A digit chooses directly while the bar has the focus.
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = /^\d$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (chosen === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange(chosen.value);
  };
  return (
    <div className="segmented" role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {options.map((option) => (
        <label key={option.value} className="segment">
          <input
            type="radio"
            className="segment-input"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
          {option.keys !== undefined && <Kbd keys={option.keys} />}
        </label>
      ))}
    </div>
  );
}
