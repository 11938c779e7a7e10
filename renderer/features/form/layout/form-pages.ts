import type { FormModel } from '../../../../shared/domain/form/model';
import { COMPLAINT_FORM_TITLE } from '../../../../shared/domain/form/title';
import { loadFormFonts } from '../fonts/form-fonts';
import { formWords } from '../components/words';
import { domLineBreaker } from './line-breaker';
import { paginate, type FormPages } from './paginate';

/** Cuts a form into pages exactly as they are drawn, once the typefaces it needs are there. */
export async function layOutForm(model: FormModel): Promise<FormPages> {
  await loadFormFonts(printedText(model), boldText(model));
  const host = document.createElement('div');
  host.className = 'paper-probe';
  host.setAttribute('aria-hidden', 'true');
  document.body.append(host);
  try {
    return paginate(model, domLineBreaker(host));
  } finally {
    host.remove();
  }
}

/** Reads the typefaces of everything that stands on every form. */
export async function loadCommonFonts(): Promise<void> {
  const words = formWords();
  await loadFormFonts(`${words}0123456789年月日周一二三四五六，。、；：（）`, `${words}${COMPLAINT_FORM_TITLE}`);
}

function printedText(model: FormModel): string {
  const boxes = Object.values(model.boxes).flatMap((group) => group.map((box) => box.label));
  const { fields, receivedAt, promisedAt, privacy, printedAt, copy, version } = model;
  return [...Object.values(fields), ...boxes, receivedAt, promisedAt, privacy, printedAt, copy, version, formWords()].join('');
}

function boldText(model: FormModel): string {
  return COMPLAINT_FORM_TITLE + model.fields.project + formWords();
}
