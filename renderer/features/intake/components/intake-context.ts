import { createContext, useContext } from 'react';
import type { Place } from '../model/faults';
import { emptyForm, type IntakeForm, type TextName } from '../model/intake-form';

/** What the fields of the page share. */
export interface IntakeDesk {
  readonly form: IntakeForm;
  readonly typed: (name: TextName, text: string) => void;
  /** A person has left a field: what is wrong there may be said now. */
  readonly left: (place: Place) => void;
  readonly faultAt: (place: Place) => string | undefined;
}

/** Carries the page to its fields. */
export const IntakeContext = createContext<IntakeDesk>({
  form: emptyForm,
  typed: () => undefined,
  left: () => undefined,
  faultAt: () => undefined,
});

/** The page, for its fields. */
export function useDesk(): IntakeDesk {
  return useContext(IntakeContext);
}
