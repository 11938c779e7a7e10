import { zhPhone } from '../../util/phone';
import type { Identity } from '../complaint/event';
import { cleanLine } from './clean-text';
import type { FormModel } from './model';

/** Who complains as the form shows it; null for somebody who left nothing of themselves. */
export function personFields(identity: Identity | null): Pick<FormModel['fields'], 'complainant' | 'phone' | 'unit' | 'contract'> {
  const words = (value: string | null | undefined): string => cleanLine(value ?? '');
  return {
    complainant: identity === null ? '匿名' : words(identity.name),
    phone: zhPhone(words(identity?.phone)),
    unit: words(identity?.unit),
    contract: words(identity?.contract),
  };
}

/** A form whose places for who complains are filled in. */
export function withPerson(model: FormModel, identity: Identity): FormModel {
  return { ...model, fields: { ...model.fields, ...personFields(identity) } };
}
