/** The end of a phone number is also that of a complaint's. */
const shortTail = /^[\d\s-]{3,6}$/;
const name = /^(?=.*\p{L})[\p{L}\s·]{2,20}$/u;
const tail = /^[\d\s-]{3,20}$/;

/** Whether somebody may be meant by a text: two letters of a name or of its pinyin's initials, three digits of a phone number. */
export function looksLikePerson(text: string): boolean {
  return name.test(text) || tail.test(text);
}

/**
 * Whether main is asked for the words, too. It may not learn names and numbers of customers, so what the vault knows as one
 * is kept from it; a few digits tell nobody.
 */
export function asksWords(text: string, named: number | null): boolean {
  return named === 0 || shortTail.test(text);
}
