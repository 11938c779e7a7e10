import { SelectField, TextArea, TextField } from '../../../components/field';
import { Segmented } from '../../../components/segmented';
import { readTypedTime, sayTime } from '../../../lib/typed-time';
import { readingFor } from '../model/act';
import type { ActField as Spec } from '../model/act-fields';

interface ActFieldProps {
  readonly field: Spec;
  readonly value: string;
  readonly now: string;
  readonly first: boolean;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One field of an action's dialog. */
export function ActField({ field, value, now, first, fault, onChange }: ActFieldProps) {
  const { label, kind, options = [], hint, rows } = field;
  const common = { label, fault, hint, value };
  switch (kind) {
    case 'area':
      return <TextArea {...common} autoFocus={first} rows={rows ?? 4} onChange={(event) => onChange(event.target.value)} />;
    case 'select':
      return <SelectField {...common} choices={options} onChange={onChange} />;
    case 'choice':
      return (
        <div className="act-choice">
          <span className="field-label">{label}</span>
          <Segmented label={label} value={value} options={options} onChange={onChange} />
          {fault !== undefined && (
            <p className="field-fault" role="alert">
              {fault}
            </p>
          )}
        </div>
      );
    case 'line':
      return <TextField {...common} autoFocus={first} onChange={(event) => onChange(event.target.value)} />;
    case 'time-ahead':
    case 'time-back':
    case 'day':
      return <TextField {...common} hint={said(kind, value, now) ?? hint} autoFocus={first} onChange={(event) => onChange(event.target.value)} />;
  }
}

/** How a typed time is read, while one types. */
function said(kind: Spec['kind'], value: string, now: string): string | undefined {
  const at = readTypedTime(value, readingFor(kind, now));
  if (at === null) return undefined;
  const words = sayTime(at, now);
  return `即 ${kind === 'day' ? words.slice(0, words.lastIndexOf(' ')) : words}`;
}
