import type { FormModel } from '../../../../shared/domain/form/model';
import { COMPLAINT_FORM_TITLE } from '../../../../shared/domain/form/title';
import { loadFormFonts } from '../fonts/form-fonts';
import { formWords } from '../components/words';
import { domLineBreaker, type LineBreaker } from './line-breaker';
import { paginate, type FormPages } from './paginate';

/** Cuts a form into pages exactly as they are drawn, once the typefaces it needs are there. */
export async function layOutForm(model: FormModel): Promise<FormPages> {
  await loadFormFonts(printedText(model), boldText(model));
  return probing((breakLines) => paginate(model, breakLines));
}

/** Lends a line breaker that measures unseen on the page. */
export function probing<T>(work: (breakLines: LineBreaker) => T): T {
  const host = document.createElement('div');
  host.className = 'paper-probe';
  host.setAttribute('aria-hidden', 'true');
  document.body.append(host);
  try {
    return work(domLineBreaker(host));
  } finally {
    host.remove();
  }
}

// What people complain about uses few hundred characters again and again; their slices are worth having before a key is pressed.
const usualWords =
  '的一是不了在人有我他这个们来说到时要就和也会可都没好多年月日上下周二三四五六七八九十0123456789，。、；：？！“”（）—…' +
  '房屋楼栋单元号室户墙地窗门水电漏渗裂空鼓霉冷热梯车位花园绿化小区交付签约合同承诺宣传补差价退款定金首付贷款税费发票面积精装毛坯质量问题' +
  '销售置业顾问物业服务开发商公司客户业主领导部经理态度恶劣推诿拖延催促联系电话答复回复处理解决赔偿道歉维修整改要求希望尽快书面说明多次至今仍然未';

/** Reads the typefaces that nearly every form needs. */
export async function loadCommonFonts(): Promise<void> {
  const words = formWords();
  await loadFormFonts(words + usualWords, words + COMPLAINT_FORM_TITLE);
}

function printedText(model: FormModel): string {
  const boxes = Object.values(model.boxes).flatMap((group) => group.map((box) => box.label));
  const { fields, rules, receivedAt, promisedAt, privacy, printedAt, copy, version, dress } = model;
  return [...Object.values(fields), ...Object.values(rules), ...boxes, receivedAt, promisedAt, privacy, printedAt, copy, version, dress.company, dress.footer, dress.paperNumber, formWords()].join('');
}

function boldText(model: FormModel): string {
  return COMPLAINT_FORM_TITLE + model.fields.project + formWords();
}
