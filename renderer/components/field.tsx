import { type ComponentProps, type ReactNode, useId } from 'react';
import './field.css';

interface Labelled {
  readonly label: string;
  /** A word of help under the field. */
  readonly hint?: ReactNode;
  /** Why what stands here cannot be saved. */
  readonly fault?: string | undefined;
  /** The label is read aloud but not shown. */
  readonly bare?: boolean;
}

interface FieldShell extends Labelled {
  readonly children: (ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined }) => ReactNode;
}

/** A label, a control and what there is to say about it. */
export function Field({ label, hint, fault, bare = false, children }: FieldShell) {
  const id = useId();
  const about = fault !== undefined || hint !== undefined ? `${id}-about` : undefined;
  return (
    <div className="field">
      <label className={bare ? 'hidden-text' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': fault !== undefined ? true : undefined })}
      {about !== undefined && (
        <p id={about} className={fault === undefined ? 'field-hint' : 'field-fault'} role={fault === undefined ? undefined : 'alert'}>
          {fault ?? hint}
        </p>
      )}
    </div>
  );
}

/** One line of text. */
export function TextField({ label, hint, fault, bare, ...rest }: Labelled & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} fault={fault} bare={bare ?? false}>
      {(ids) => <input type="text" autoComplete="off" spellCheck={false} {...rest} {...ids} className="control" />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, fault, bare, ...rest }: Labelled & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} fault={fault} bare={bare ?? false}>
      {(ids) => <textarea spellCheck={false} rows={3} {...rest} {...ids} className="control control-area" />}
    </Field>
  );
}

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T extends string> extends Labelled {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

/** One of a few named things. */
export function SelectField<T extends string>({ label, hint, fault, bare, value, choices, onChange }: SelectProps<T>) {
  return (
    <Field label={label} hint={hint} fault={fault} bare={bare ?? false}>
      {(ids) => (
        <select {...ids} className="control" value={value} onChange={(event) => onChange(event.target.value as T)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
