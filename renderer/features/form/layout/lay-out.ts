import type { FormModel } from '../../../../shared/domain/form/model';
import { isComplaintForm, type PaperModel } from '../../../../shared/domain/paper/model';
import type { Sheet } from '../../../../shared/domain/paper/sheet';
import { formWords } from '../components/words';
import { loadFormFonts } from '../fonts/form-fonts';
import { layOutForm, probing } from './form-pages';
import type { FormPages } from './paginate';
import type { SetPage } from './set-page';
import { setSheet } from './sheet-pages';

/** A paper cut into pages. */
export type LaidOut =
  | { readonly kind: 'form'; readonly model: FormModel; readonly pages: FormPages; readonly count: number }
  | { readonly kind: 'sheet'; readonly model: Sheet; readonly pages: readonly SetPage[]; readonly count: number };

/** Cuts a paper into pages exactly as they are drawn, once the typefaces it needs are there. */
export async function layOut(model: PaperModel): Promise<LaidOut> {
  if (isComplaintForm(model)) {
    const pages = await layOutForm(model);
    return { kind: 'form', model, pages, count: pages.count };
  }
  const words = wordsIn(model).join('') + formWords();
  await loadFormFonts(words, words);
  const pages = probing((breakLines) => setSheet(model, breakLines));
  return { kind: 'sheet', model, pages, count: pages.length };
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('data:') ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
