import type { Channel } from '../../../../shared/domain/complaint/channel';
import type { SealedPerson } from '../../../../shared/ipc/intake';
import type { Severity } from '../../../../shared/domain/severity/severity';

/** The fields into which a person types, in the order of the conversation. */
export const textNames = [
  'received',
  'phone',
  'name',
  'unit',
  'contract',
  'department',
  'person',
  'facts',
  'demand',
  'onTheSpot',
  'promised',
] as const;

/** One of the fields into which a person types. */
export type TextName = (typeof textNames)[number];

/** The intake page as it stands: every text exactly as typed, times too. */
export interface IntakeForm extends Readonly<Record<TextName, string>> {
  readonly channel: Channel;
  /** Null until a person touches the chips: the proposal stands. */
  readonly criteria: readonly string[] | null;
  /** Null accepts the proposed severity; a chosen one stands even where it is the proposed one, which may be about to change. */
  readonly severity: Severity | null;
  readonly settled: boolean;
  /** Who complains, as an earlier window sealed it: nobody can read it until the vault is opened. Typing anew replaces it. */
  readonly sealed: { readonly person: SealedPerson; readonly ready: boolean } | null;
}

/** What a person can do to the page. */
export type IntakeAction =
  | { readonly type: 'typed'; readonly name: TextName; readonly text: string }
  | { readonly type: 'channel'; readonly channel: Channel }
  | { readonly type: 'toggled'; readonly id: string; readonly proposed: readonly string[] }
  | { readonly type: 'criteria-as-proposed' }
  | { readonly type: 'severity'; readonly severity: Severity | null }
  | { readonly type: 'settled'; readonly settled: boolean }
  | { readonly type: 'person-anew' }
  | { readonly type: 'replaced'; readonly form: IntakeForm };

/** The page before anything was typed. */
export const emptyForm: IntakeForm = {
  channel: 'walk-in',
  received: '',
  phone: '',
  name: '',
  unit: '',
  contract: '',
  department: '',
  person: '',
  facts: '',
  demand: '',
  criteria: null,
  severity: null,
  onTheSpot: '',
  promised: '',
  settled: false,
  sealed: null,
};

/** The page after what a person did. */
export function reduceIntake(form: IntakeForm, action: IntakeAction): IntakeForm {
  switch (action.type) {
    case 'typed':
      return { ...form, [action.name]: action.text };
    case 'channel':
      return { ...form, channel: action.channel };
    case 'toggled': {
      const ticked = form.criteria ?? action.proposed;
      const criteria = ticked.includes(action.id) ? ticked.filter((id) => id !== action.id) : [...ticked, action.id];
      return { ...form, criteria };
    }
    case 'criteria-as-proposed':
      return { ...form, criteria: null };
    case 'severity':
      return { ...form, severity: action.severity };
    case 'settled':
      return { ...form, settled: action.settled };
    case 'person-anew':
      return { ...form, sealed: null };
    case 'replaced':
      return action.form;
  }
}

/** Whether anything worth a draft was typed or chosen. */
export function isUntouched(form: IntakeForm): boolean {
  return (
    textNames.every((name) => form[name].trim() === '') &&
    (form.criteria === null || form.criteria.length === 0) &&
    form.severity === null &&
    form.sealed === null &&
    !form.settled
  );
}
