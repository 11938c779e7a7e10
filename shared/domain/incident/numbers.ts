import { codePoints } from '../../util/graphemes';
import { cleanLine } from '../../util/text';

/** Whom to call, by what number. */
export interface EmergencyNumber {
  readonly label: string;
  readonly number: string;
}

/** The numbers before an office has set its own; those that only it can know are blank. */
export const usualNumbers: readonly EmergencyNumber[] = [
  { label: '公安', number: '110' },
  { label: '急救', number: '120' },
  { label: '消防', number: '119' },
  { label: '附近医院', number: '' },
  { label: '开发商负责人', number: '' },
  { label: '施工单位', number: '' },
  { label: '公司职能部门', number: '' },
];

/** Something wrong with the numbers: the line, and a sentence for the person. */
export interface NumberFault {
  readonly place: string;
  readonly message: string;
}

const mostLines = 20;
const lineLimit = 30;
const dialled = /^[\d+*#()（）\-—转 、/]{3,}$/;

/** The numbers as they are kept: cleaned, lines without a number left out. */
export function cleanNumbers(numbers: readonly EmergencyNumber[]): readonly EmergencyNumber[] {
  return numbers.map(({ label, number }) => ({ label: cleanLine(label), number: cleanLine(number.normalize('NFKC')) })).filter(({ number }) => number !== '');
}

/** Everything that keeps cleaned numbers from being set; empty when they may be. */
export function checkNumbers(numbers: readonly EmergencyNumber[]): readonly NumberFault[] {
  if (numbers.length === 0) return [{ place: 'numbers', message: '请至少填一个号码。' }];
  if (numbers.length > mostLines) return [{ place: 'numbers', message: `最多 ${mostLines} 个号码，请删减。` }];
  return numbers.flatMap(({ label, number }, at) => {
    const faults: NumberFault[] = [];
    if (label === '') faults.push({ place: `numbers[${at}].label`, message: '请写明是谁的号码。' });
    if (codePoints(label) > lineLimit) faults.push({ place: `numbers[${at}].label`, message: `最多 ${lineLimit} 字。` });
    if (!dialled.test(number) || codePoints(number) > lineLimit) faults.push({ place: `numbers[${at}].number`, message: '这个号码看起来不对，请检查。' });
    return faults;
  });
}
