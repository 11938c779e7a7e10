import { caseWords, type CaseWords } from '../../../shared/domain/paper/case-words';
import { blankSheet, filledSheet, type SheetHead } from '../../../shared/domain/paper/make';
import { withPersonOn } from '../../../shared/domain/paper/person';
import type { Paper } from '../../../shared/domain/paper/registry';
import type { Sheet } from '../../../shared/domain/paper/sheet';
import { salesOffice } from '../../../shared/policies/sales-office';
import { exampleFacts, exampleHandling, exampleState, longText } from './example';

/** How much there is to say. */
export const amounts = ['short', 'long', 'absurd'] as const;

const head: SheetHead = { office: exampleFacts.office, printedAt: exampleFacts.printedAt };
const longest = '云栖花园四期滨河东区住宅及配套商业服务用房综合开发建设项目第一标段一号楼二号楼三号楼';
const farHead: SheetHead = { ...head, office: { project: [...longest].slice(0, 40).join(''), deskName: [...longest].reverse().slice(0, 40).join('') } };

/** A blank paper of the example office. */
export function exampleBlankPaper(paper: Paper): Sheet {
  return blankSheet(paper, salesOffice, head);
}

/** A paper filled from a record with little, much or absurdly much in it. */
export function examplePaper(paper: Paper, amount: (typeof amounts)[number]): Sheet {
  const tasks = ['sheet', 'carry-out', 'repair', 'interim'].map((task) => ({ task, text: '已到现场查看并拍照。', by: 'staff-3', at: '2026-11-21T04:00:00.000Z' }));
  const words = caseWords({ ...exampleState, handling: { ...exampleHandling, tasks, amount: 860 } }, exampleFacts);
  const sheet = filledSheet(paper, amount === 'short' ? words : more(words, amount === 'long' ? 400 : 3_000), { ...(amount === 'absurd' ? farHead : head), copy: 1, version: 1 });
  const far = Array.from({ length: 30 }, (_, index) => `补充${index}`).join('');
  return withPersonOn(sheet, amount === 'absurd' ? { name: `${far}名𠮷`, phone: `${far}号`, unit: `${far}房`, contract: `${far}同` } : exampleFacts.identity);
}

/** The same record with so many characters in each of its texts, numbered so that a lost one shows. */
function more(words: CaseWords, length: number): CaseWords {
  const text = (word: string): string => `${word}：${longText(length)}末`;
  const kept = new Set(['number', 'receivedAt', 'receiver', 'promisedAt', 'penalty']);
  const entries = Object.entries(words).map(([key, value]) => [key, typeof value === 'string' && !kept.has(key) ? text(key) : value]);
  const handling = Object.fromEntries(Object.keys(words.handling).map((key) => [key, text(key)]));
  const rows = Array.from({ length: 9 }, (_, index) => [`2026-11-2${index} 10:00`, '电话', '满意', longText(length / 4), '周晓岚']);
  return { ...(Object.fromEntries(entries) as unknown as CaseWords), handling: handling as CaseWords['handling'], visits: rows, measures: rows, task: (...stages) => text(stages.join('')) };
}
