import { parsePhone } from '../../util/phone';

/** Why somebody cannot be written down like this; null when they can. */
export function customerFault({ name, phone, idNumber }: { readonly name: string; readonly phone: string | null; readonly idNumber: string | null }): string | null {
  if (name.trim() === '') return '请填姓名。';
  if (phone !== null && parsePhone(phone) === null) return '电话号码不对，请再看一遍。';
  if (idNumber !== null && !isIdNumber(idNumber)) return '证件号码不对：身份证是 18 位，最后一位要对得上。';
  return null;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether a text may be an identity number; other papers than the identity card have shorter ones of letters and digits. */
function isIdNumber(text: string): boolean {
  const plain = text.toUpperCase();
  if (!/^\d{17}[\dX]$/.test(plain)) return /^[A-Z0-9()]{6,15}$/.test(plain);
  const sum = weights.reduce((total, weight, at) => total + weight * Number(plain[at]), 0);
  return '10X98765432'[sum % 11] === plain[17];
}
