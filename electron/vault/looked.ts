import { pinyin } from 'pinyin-pro';

/** What of a person is looked through. */
export interface Looked {
  readonly name: string;
  readonly initials: string;
  readonly digits: string;
}

/** A person as they are looked through. */
export function lookedOf(name: string, phone: string | null): Looked {
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', surname: 'head', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase();
  return { name: name.replace(/\s/g, '').toLowerCase(), initials, digits: (phone ?? '').replace(/\D/g, '') };
}

/** How well somebody is what was typed: `first` where the name begins so or the initials are those, `then` where something else of them fits. */
export type Fit = 'first' | 'then' | null;

/** What was typed, as it is compared. */
export function wantedOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** Compares people with what was typed: part of a name, the initials of its pinyin, or the end of a phone number. */
export function fits(wanted: string): (looked: Looked) => Fit {
  const digits = /^[\d-]{3,}$/.test(wanted) ? wanted.replaceAll('-', '') : null;
  return ({ name, initials, digits: phone }) => {
    if (name.startsWith(wanted) || initials === wanted) return 'first';
    return name.includes(wanted) || initials.startsWith(wanted) || (digits !== null && phone.endsWith(digits)) ? 'then' : null;
  };
}
