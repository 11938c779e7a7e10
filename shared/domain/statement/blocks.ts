import { percentText } from '../report/words';
import { table } from '../paper/build';
import type { SheetBlock } from '../paper/sheet';
import { type Bar, barsOf, paretoOf, personFigures, ratesOf, stageTimes } from '../report/figures';
import { countOf } from '../report/mark';
import { severities } from '../severity/severity';
import { zhDuration } from '../../util/zh-date';
import { rule } from '../paper/build';
import type { StatementBlocks, StatementFacts, StatementTexts } from './facts';
import { type StatementKind, statementTexts } from './kind';

const heading = (text: string): SheetBlock => ({ kind: 'heading', text });
const words = (text: string): SheetBlock[] => text.split('\n').filter((line) => line.trim() !== '').map((line) => ({ kind: 'text', text: line }));
const nothing = (text: string): SheetBlock => ({ kind: 'text', text });

/** What a report says, figures, charts and what people wrote, as blocks that flow over pages. */
export function statementBlocks(kind: StatementKind, facts: StatementFacts, texts: StatementTexts): StatementBlocks {
  const written = (id: string): SheetBlock[] => words(texts[id] ?? '');
  const sign: SheetBlock = { kind: 'marks', marks: [rule('编制人', 30), rule('审核人', 30), { kind: 'date' }] };
  if (kind === 'monthly-classes') return [classTable(facts), ...section(kind, texts), sign];
  if (kind === 'weekly-report')
    return [heading('本周情况'), weekTable(facts), heading('本周受理的投诉'), ...caseTable(facts), ...section(kind, texts), sign];
  return [
    heading('一、总体情况'),
    overviewTable(facts),
    ...trendBars(facts),
    ...written('trend'),
    heading('二、主要原因'),
    ...causeBars(facts),
    ...written('causes'),
    heading('三、各环节用时'),
    ...stageTable(facts),
    heading('四、部门和人员'),
    ...plainBars(barsOf(facts.figures.counts, 'department'), '这段时间没有写明部门的投诉。'),
    ...peopleTable(facts),
    ...written('people'),
    heading('五、措施和落实'),
    ...measureTable(facts),
    ...written('measures'),
    heading('六、建议'),
    ...written('proposals'),
    sign,
  ];
}

function section(kind: StatementKind, texts: StatementTexts): SheetBlock[] {
  return statementTexts[kind].flatMap(([id, title]) => ((texts[id] ?? '').trim() === '' ? [] : [heading(title), ...words(texts[id] ?? '')]));
}

const signedNumber = (change: number): string => (change === 0 ? '持平' : change > 0 ? `+${String(change)}` : String(change));

/** What came in and the rates, against the period before. */
export function overviewTable({ figures: { counts, before, overdue }, names }: Pick<StatementFacts, 'figures' | 'names'>): SheetBlock {
  const [now, earlier] = [ratesOf(counts), ratesOf(before)];
  const count = (title: string, one: number, other: number): string[] => [title, `${String(one)} 件`, `${String(other)} 件`, signedNumber(one - other)];
  const rates = [['timely', '及时率'], ['closed', '关闭率'], ['visited', '回访率'], ['satisfied', '满意率'], ['measures', '措施完成率']] as const;
  return table([['指　标', 2.4], ['本期', 1.3, 'center'], ['上期', 1.3, 'center'], ['增减', 1, 'center']], [
    count('受理', countOf(counts, 'all'), countOf(before, 'all')),
    ...severities.map((severity) => count(`其中${names[severity]}`, countOf(counts, 'severity', severity), countOf(before, 'severity', severity))),
    count('重复投诉', countOf(counts, 'repeat'), countOf(before, 'repeat')),
    count('超期上报', countOf(counts, 'escalated'), countOf(before, 'escalated')),
    ...rates.map(([id, title]) => [title, `${percentText(now[id])}（${String(now[id].part)}/${String(now[id].whole)}）`, percentText(earlier[id]), '']),
    ['编制时超期', `${String(overdue)} 件`, '', ''],
  ], { rowMm: 6 });
}

/** Intake over time, by severity. */
export function trendBars({ figures: { trend }, names }: Pick<StatementFacts, 'figures' | 'names'>): SheetBlock[] {
  const bars = trend.map((part) => {
    const parts = severities.map((severity) => part[severity]);
    return { name: part.from === part.to ? part.from.slice(5) : `${part.from.slice(5)}～${part.to.slice(5)}`, parts, note: `${String(parts.reduce((sum, one) => sum + one, 0))} 件` };
  });
  return bars.length === 0 ? [] : [{ kind: 'bars', series: severities.map((severity) => names[severity]), bars }];
}

const mostBars = 12;

/** Bars, the longest of them, or words where there are none. */
export function plainBars(bars: readonly (Bar & { readonly note?: string })[], empty: string): SheetBlock[] {
  if (bars.length === 0) return [nothing(empty)];
  const shown = bars.slice(0, mostBars).map(({ name, count, note }) => ({ name, parts: [count], note: note ?? `${String(count)} 件` }));
  return [{ kind: 'bars', series: ['件数'], bars: shown }, ...(bars.length > mostBars ? [nothing(`另有 ${String(bars.length - mostBars)} 项，件数更少。`)] : [])];
}

/** Causes with what they add up to. */
export function causeBars({ figures: { counts } }: Pick<StatementFacts, 'figures'>): SheetBlock[] {
  return plainBars(paretoOf(barsOf(counts, 'cause')).map((bar) => ({ ...bar, note: `${String(bar.count)} 件，累计 ${bar.upTo.toFixed(0)}%` })), '这段时间的投诉还没有做原因分析。');
}

/** How long cases stood at each stage. */
export function stageTable({ figures: { counts } }: Pick<StatementFacts, 'figures'>): SheetBlock[] {
  const times = stageTimes(counts);
  if (times.length === 0) return [nothing('还没有走完任何一个环节的投诉。')];
  return [table([['环　节', 2.4], ['中位数', 1.4, 'center'], ['九成以内', 1.4, 'center'], ['件数', 0.8, 'center']], times.map(({ name, median, ninetieth, count }) => [name, zhDuration(median), zhDuration(ninetieth), String(count)]), { rowMm: 6 })];
}

/** Who was complained about, and what was decided. */
export function peopleTable({ figures: { counts }, names }: Pick<StatementFacts, 'figures' | 'names'>): SheetBlock[] {
  const people = personFigures(counts);
  if (people.length === 0) return [nothing('这段时间没有写明被投诉人的投诉。')];
  return [table([['被投诉人', 1.4], ['件数', 0.7, 'center'], ['等级', 2], ['考评和处理', 2.6]], people.slice(0, 40).map(({ name, count, bySeverity, penalties }) => [
    name,
    String(count),
    severities.flatMap((severity) => (bySeverity[severity] === undefined ? [] : [`${names[severity]} ${String(bySeverity[severity])}`])).join('，'),
    penalties.map(({ choice, count: times }) => `${choice}（${String(times)} 次）`).join('，') || '未作处理',
  ]), { rowMm: 6 })];
}

function measureTable({ figures: { counts }, measures }: StatementFacts): SheetBlock[] {
  const [done, open] = [countOf(counts, 'measures', 'done'), countOf(counts, 'measures', 'open')];
  const all = done + open;
  if (all === 0) return [nothing('这段时间的投诉还没有定措施。')];
  const summary = nothing(`定了措施的投诉 ${String(all)} 件，都已验证有效的 ${String(done)} 件，还在落实的 ${String(open)} 件。`);
  return [summary, table([['编号', 1.6], ['措　施', 3.4], ['责任', 1.3], ['完成日期', 1.1, 'center'], ['状态', 1.1, 'center']], measures.map(({ number, text, owner, dueOn, state }) => [number, text, owner, dueOn, state]), { rowMm: 6 })];
}

function weekTable({ figures: { counts, before, overdue }, names, left }: StatementFacts): SheetBlock {
  const line = (title: string, now: number, earlier: number | null): string[] => [title, `${String(now)} 件`, earlier === null ? '' : `${String(earlier)} 件`];
  return table([['', 2.4], ['本周', 1.2, 'center'], ['上周', 1.2, 'center']], [
    line('受理', countOf(counts, 'all'), countOf(before, 'all')),
    ...severities.map((severity) => line(`其中${names[severity]}`, countOf(counts, 'severity', severity), countOf(before, 'severity', severity))),
    line('受理中已办结', countOf(counts, 'closed'), countOf(before, 'closed')),
    line('受理中未办结', countOf(counts, 'open'), countOf(before, 'open')),
    line('更早受理、未办结', left, null),
    line('编制时超期', overdue, null),
    line('客户表示满意', countOf(counts, 'pleased'), countOf(before, 'pleased')),
  ], { rowMm: 6 });
}

function caseTable({ cases, more }: StatementFacts): SheetBlock[] {
  if (cases.length === 0) return [nothing('本周没有受理投诉。')];
  return [
    table([['编号', 1.7], ['投诉事项', 3.2], ['责任部门', 1.2], ['进度', 1.6], ['预计完成', 1.4]], cases.map(({ number, title, department, pending, due }) => [number, title, department, pending, due]), { rowMm: 6 }),
    ...(more > 0 ? [nothing(`另有 ${String(more)} 件没有列出。`)] : []),
  ];
}

function classTable({ classes, names }: StatementFacts): SheetBlock {
  return table([['类　别', 2.4], ...severities.map((severity) => [names[severity], 0.8, 'center'] as const), ['合计', 0.9, 'center'], ['有效', 0.8, 'center'], ['按时', 0.8, 'center'], ['办结', 0.8, 'center'], ['满意', 0.8, 'center'], ['比上月', 0.9, 'center'], ['主要原因', 2.6]],
    classes.map(({ name, counts, total, valid, timely, closed, pleased, before, cause }) => [name, ...[...counts, total, valid, timely, closed, pleased].map(String), signedNumber(total - before), cause]), { rowMm: 7 });
}
