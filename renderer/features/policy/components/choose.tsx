interface ChooseProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few, without a label in sight: the column says what it is. */
export function Choose<T extends string>({ label, value, choices, onChange }: ChooseProps<T>) {
  return (
    <select className="control policy-choose" aria-label={label} value={value} onChange={(event) => onChange(event.target.value as T)}>
      {choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
