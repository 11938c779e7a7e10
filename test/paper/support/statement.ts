import { sheetOf } from '../../../shared/domain/paper/make';
import { paperOf } from '../../../shared/domain/paper/registry';
import type { Sheet } from '../../../shared/domain/paper/sheet';
import { markOf } from '../../../shared/domain/report/mark';
import { statementBlocks } from '../../../shared/domain/statement/blocks';
import { classLines } from '../../../shared/domain/statement/classes';
import type { StatementFacts } from '../../../shared/domain/statement/facts';
import { type StatementKind, statementTexts } from '../../../shared/domain/statement/kind';
import { exampleFacts } from './example';

const names = Array.from({ length: 60 }, (_, index) => `第${String(index + 1)}项`);

/** More than a page of everything that a report holds. */
const facts: StatementFacts = {
  figures: {
    counts: new Map([
      [markOf('all'), 120],
      [markOf('closed'), 70],
      [markOf('timely'), 41],
      [markOf('measures', 'open'), 7],
      [markOf('severity', 'minor'), 88],
      [markOf('severity', 'major'), 32],
      ...names.flatMap((name, index) => [
        [markOf('cause', `原因${name}`), 1 + (index % 9)] as const,
        [markOf('department', `部门${name}`), 1 + (index % 7)] as const,
        [markOf('person', `人员${name}`), 2] as const,
        [markOf('graded', `人员${name}`, 'minor'), 2] as const,
        [markOf('penalty', `人员${name}`, '警告、书面检讨'), 1] as const,
        [markOf('time', `环节${name}`, 30 + index), 3] as const,
      ]),
    ]),
    before: new Map([[markOf('all'), 90]]),
    from: '2026-10-01',
    to: '2026-10-31',
    trend: [1, 8, 15, 22, 29].map((day) => ({ from: `2026-10-${String(day).padStart(2, '0')}`, to: `2026-10-${String(Math.min(31, day + 6)).padStart(2, '0')}`, major: day, important: 3, minor: 12, internal: 1, closed: 9, timely: 8 })),
    projects: {},
    ages: [],
    overdue: 4,
  },
  names: { major: '重大', important: '重要', minor: '轻微', internal: '内部' },
  measures: names.map((name) => ({ number: `TS-${name}`, text: `措施${name}`, owner: '工程部', dueOn: '11-20', state: '落实中' })),
  cases: names.map((name) => ({ number: `TS-${name}`, title: `事项${name}`, department: '工程部', pending: '待部门负责人意见', due: '11-02 18:00' })),
  more: 60,
  left: 11,
  classes: classLines(names.map((name) => `\nall\nseverity:minor\nclass:类别${name}\ncause:原因${name}\n`), []),
};

/** A report of the example office with more in it than one page holds. */
export function exampleStatement(kind: StatementKind): Sheet {
  const texts = Object.fromEntries(statementTexts[kind].map(([id, title]) => [id, `${title}写了这些。\n还有一行。`]));
  return sheetOf(paperOf(kind)!, { office: exampleFacts.office, printedAt: exampleFacts.printedAt }, { blank: false, meta: [], blocks: [...statementBlocks(kind, facts, texts)] });
}
