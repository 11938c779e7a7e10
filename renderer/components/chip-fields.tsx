import { type KeyboardEvent, useState } from 'react';
import { dayOf, dayText, instantAt, parseDay } from '../../shared/util/local-time';
import { readTypedTime } from '../lib/typed-time';
import './chip.css';

interface ChipSelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string | null) => void;
}

/** A condition out of a few; the first choice is none. */
export function ChipSelect({ label, value, choices, onChange }: ChipSelectProps) {
  return (
    <select
      className="chip chip-select"
      aria-label={label}
      data-on={value !== null}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{label}</option>
      {choices.map(([choice, text]) => (
        <option key={choice} value={choice}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface ChipTextProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A condition that is typed. It holds once one has stopped in it: by Enter, or by going on. */
export function ChipText({ label, value, onChange }: ChipTextProps) {
  return <Typed label={label} shown={value ?? ''} read={(text) => text} onChange={onChange} />;
}

interface ChipDayProps extends ChipTextProps {
  /** Where a bare weekday lies; what is looked for mostly lies behind. */
  readonly toward?: 'past' | 'future';
}

/** A day as a condition, typed as people say it: 11-20, 昨天, 上周一. */
export function ChipDay({ label, value, onChange, toward = 'past' }: ChipDayProps) {
  const read = (text: string): string | null => {
    const at = readTypedTime(text, { now: new Date().toISOString(), toward, dayOnly: 0 });
    return at === null ? null : dayText(dayOf(at));
  };
  return <Typed label={label} shown={value === null ? '' : shownDay(value)} read={read} onChange={onChange} />;
}

function shownDay(day: string): string {
  const year = dayText(dayOf(new Date().toISOString())).slice(0, 4);
  return day.startsWith(year) ? day.slice(5) : dayText(dayOf(instantAt(parseDay(day), 0)));
}

interface TypedProps extends Omit<ChipTextProps, 'value'> {
  readonly shown: string;
  /** What was typed as it counts; null when it cannot be read. */
  readonly read: (text: string) => string | null;
}

function Typed({ label, shown, read, onChange }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && typed.trim() !== '' && read(typed.trim()) === null;
  const settle = () => {
    const text = typed?.trim();
    if (text === undefined || unread) return;
    setTyped(null);
    if (text !== shown) onChange(text === '' ? null : read(text));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    settle();
  };
  return (
    <input
      className="chip chip-text"
      aria-label={label}
      aria-invalid={unread ? true : undefined}
      data-on={shown !== ''}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      value={typed ?? shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  );
}
