import { type Ref } from 'react';
import { TextField } from './field';

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly hint?: string;
  readonly first?: boolean;
  readonly box?: Ref<HTMLInputElement>;
  readonly onChange: (value: string) => void;
}

/** A PIN, never shown: digits only. */
export function PinField({ label, value, fault, hint, first = false, box, onChange }: PinFieldProps) {
  return (
    <TextField
      ref={box}
      label={label}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={8}
      autoFocus={first}
      value={value}
      fault={fault}
      hint={hint}
      onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
    />
  );
}
