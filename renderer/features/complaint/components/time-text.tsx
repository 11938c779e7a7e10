import { TextField } from '../../../components/field';
import { readTypedTime, sayTime, showTypedTime } from '../../../lib/typed-time';
import { readingOf, type TimeName } from '../model/correction';

interface TimeTextProps {
  readonly label: string;
  readonly name: TimeName;
  readonly now: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly hint: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A time typed as people say it; it shows how it was read, and tidies itself up when left. */
export function TimeText({ label, name, now, value, fault, hint, onChange }: TimeTextProps) {
  const reading = readingOf(name, now);
  const at = readTypedTime(value, reading);
  const tidy = at === null ? value : showTypedTime(at, reading);
  const said = at !== null && tidy !== value ? `即 ${sayTime(at, now)}` : undefined;
  return (
    <TextField
      label={label}
      placeholder="如 昨天 16:40、11-20 10:12"
      value={value}
      fault={fault}
      hint={said ?? hint}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => tidy !== value && onChange(tidy)}
    />
  );
}
