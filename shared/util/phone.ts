/** A telephone number that can be dialled, cut into the groups in which it is read out. */
export interface Phone {
  readonly kind: 'mobile' | 'landline' | 'service' | 'abroad';
  readonly groups: readonly string[];
  readonly extension: string | null;
}

const mobile = /^(?:\+86)?(1[3-9]\d)(\d{4})(\d{4})$/;
const service = /^(?:\+86)?([48]00)(\d{3})(\d{4})$/;
// Beijing and the 02x cities have three-digit area codes, all others four.
const landline = /^(?:\+86)?0?(10|2\d)(\d{4})(\d{4})$|^(?:\+86)?0?([3-9]\d{2})(\d{3,4})(\d{4})$/;
const nearby = /^(\+(?:852|853|886))(\d{4,5})(\d{4})$/;
const abroad = /^(\+[1-9]\d{0,2})(\d{3,8})(\d{4})$/;
const extensionMark = /(?:转|分机|ext\.?|#|x)(\d{1,6})$/i;

/** Reads a telephone number as people write it; null when it is none. */
export function parsePhone(text: string): Phone | null {
  const plain = text.normalize('NFKC').replace(/[\s\-‐-―−()·.,]/g, '');
  const extension = extensionMark.exec(plain)?.[1] ?? null;
  const digits = plain
    .replace(extensionMark, '')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^86(?=1[3-9]\d{9}$)/, '+86')
    // Long-distance habit: a nought before a mobile number.
    .replace(/^0(?=1[3-9]\d{9}$)/, '');
  const read = (kind: Phone['kind'], pattern: RegExp, prefix = ''): Phone | null => {
    const found = pattern.exec(digits)?.slice(1).filter((group) => group !== undefined);
    if (found === undefined) return null;
    const [first = '', ...rest] = found;
    return { kind, groups: [prefix + first, ...rest], extension };
  };
  const home = read('mobile', mobile) ?? read('service', service);
  if (home !== null) return home;
  if (/^(?:\+86|0)/.test(digits)) return read('landline', landline, '0');
  return read('abroad', nearby) ?? read('abroad', abroad);
}

/** A telephone number for reading out, such as 138 0000 1234; unchanged when it is none. */
export function zhPhone(text: string): string {
  const phone = parsePhone(text);
  if (phone === null) return text;
  const tail = phone.extension === null ? '' : ` 转 ${phone.extension}`;
  return phone.groups.join(' ') + tail;
}
