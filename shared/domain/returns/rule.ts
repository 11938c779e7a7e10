import type { ComplaintState } from '../complaint/state';
import { COMPLAINT_FORM, COMPLAINT_FORM_TITLE } from '../form/title';
import type { Policy } from '../policy/schema';
import type { ReturnedPage } from './state';

type Sheets = Pick<ComplaintState, 'returns' | 'prints' | 'version'>;

/** The pages of a paper that are back, those taken out again left out. */
export function pagesBack({ returns }: Pick<Sheets, 'returns'>, form: string = COMPLAINT_FORM): readonly ReturnedPage[] {
  return returns.filter((page) => page.form === form && page.withdrawn === null);
}

/** The last version of the record that is signed on 《客户投诉意见处理表》: its first page bears the signatures. Null while none is. */
export function signedVersion(state: Pick<Sheets, 'returns'>): number | null {
  const versions = pagesBack(state).flatMap(({ page, version }) => (page === 1 ? [version] : []));
  return versions.length === 0 ? null : Math.max(...versions);
}

/** Since when 《客户投诉意见处理表》 is printed and not back: the last print of a version of which no signed one is there. Null when none is out. */
export function outSince(state: Pick<Sheets, 'returns' | 'prints'>): string | null {
  // Most have no print, and this is asked of each complaint of a rebuild.
  if (state.prints.length === 0) return null;
  const last = state.prints.findLast(({ form }) => form === COMPLAINT_FORM);
  return last === undefined || (signedVersion(state) ?? 0) >= last.version ? null : last.at;
}

/** What of signed sheets the closing rule of a policy still wants, in words; null when nothing. A later correction makes a new version, which the customer has not signed. */
export function missingSheet(state: Sheets & Pick<ComplaintState, 'severity'>, { closing }: Pick<Policy, 'closing'>): string | null {
  if (closing.signedSheet?.includes(state.severity) !== true) return null;
  const signed = signedVersion(state);
  if (signed === null) return `收回签字的《${COMPLAINT_FORM_TITLE}》`;
  return signed < state.version ? `更正后（第 ${state.version} 版）重新签字的《${COMPLAINT_FORM_TITLE}》` : null;
}
