import { useState } from 'react';
import { wholeNumber } from '../model/edit';

interface NumberBoxProps {
  readonly label: string;
  /** Null is an empty box. */
  readonly value: number | null;
  readonly placeholder?: string;
  /** An empty box means something of its own. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A whole number as it is typed; what is none yet changes nothing. */
export function NumberBox({ label, value, placeholder, mayBeEmpty = false, onChange }: NumberBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : String(value));
  const change = (next: string) => {
    setTyped(next);
    const number = wholeNumber(next);
    if (number !== null || (mayBeEmpty && next.trim() === '')) onChange(number);
  };
  return (
    <input
      type="text"
      inputMode="numeric"
      className="control policy-number"
      aria-label={label}
      aria-invalid={typed !== null && wholeNumber(typed) === null && !(mayBeEmpty && typed.trim() === '') ? true : undefined}
      placeholder={placeholder}
      value={text}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setTyped(null)}
    />
  );
}
