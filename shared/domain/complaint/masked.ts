import { maskName, maskPhone } from '../../util/mask';
import type { Identity } from './event';

/** Who complains as lists show it. The unit stays readable: the desk tells cases apart by it, and alone it names nobody. */
export function maskedIdentity({ name, phone, unit, contract }: Identity): Identity {
  return {
    name: name === null ? null : maskName(name),
    phone: phone === null ? null : maskPhone(phone),
    unit,
    contract: contract === null ? null : maskEnd(contract),
  };
}

/** Of a contract number only the beginning can be read. */
function maskEnd(text: string): string {
  const letters = [...text.trim()];
  const kept = Math.min(3, Math.floor(letters.length / 2));
  return letters.slice(0, kept).join('') + '*'.repeat(4);
}
