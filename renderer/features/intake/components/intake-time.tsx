import type { ReactNode } from 'react';
import { TextField } from '../../../components/field';
import { readTypedTime, sayTime, showTypedTime } from '../../../lib/typed-time';
import { readings } from '../model/fields';
import { useDesk } from './intake-context';

interface IntakeTimeProps {
  readonly name: keyof typeof readings;
  readonly label: string;
  readonly placeholder: string;
  readonly hint?: ReactNode;
}

/** A time typed as people say it; it shows how it was read, and tidies itself up when left. */
export function IntakeTime({ name, label, placeholder, hint }: IntakeTimeProps) {
  const desk = useDesk();
  const text = desk.form[name];
  const now = new Date().toISOString();
  const reading = readings[name](now);
  const at = text === '' ? null : readTypedTime(text, reading);
  const tidy = at === null ? text : showTypedTime(at, reading);
  const said = at !== null && tidy !== text ? `即 ${sayTime(at, now)}` : undefined;
  return (
    <TextField
      bare
      label={label}
      placeholder={placeholder}
      hint={said ?? hint}
      fault={desk.faultAt(name)}
      value={text}
      data-place={name}
      onChange={(event) => desk.typed(name, event.target.value)}
      onBlur={() => {
        if (tidy !== text) desk.typed(name, tidy);
        desk.left(name);
      }}
    />
  );
}
