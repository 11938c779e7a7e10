import { channelLabel, type Channel } from '../complaint/channel';
import { verdictLabel } from '../handling/choices';
import { table } from '../paper/build';
import type { SheetBlock } from '../paper/sheet';
import type { Defined } from '../report/definitions';
import { barsOf, heatOf } from '../report/figures';
import { periodFrom, periodWords } from '../report/period';
import { noBuilding } from '../report/tables';
import { definitionOf, percentText } from '../report/words';
import { causeBars, overviewTable, peopleTable, plainBars, stageTable, trendBars } from './blocks';
import type { StatementFacts } from './facts';

/** What 统计 shows, and what it is narrowed to. */
export interface FigurePage extends Pick<StatementFacts, 'figures' | 'names'> {
  readonly project: string | null;
  /** What the policy is called. */
  readonly policy: string | null;
  readonly target: number;
}

const none = '这段时间没有。';
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** 统计 as it stands, for black and white: every chart with what it means under it. */
export function figureSheet(page: FigurePage): SheetBlock[] {
  const { figures, names, project, policy, target } = page;
  const { counts, from, to, ages, projects } = figures;
  const part = (title: string, about: Defined, ...blocks: readonly SheetBlock[]): SheetBlock[] => [{ kind: 'heading', text: title }, ...blocks, { kind: 'text', text: onPaper(about, target) }];
  const narrowed = [periodWords(periodFrom(from, to)), project ?? '全部项目', policy ?? '全部制度'].join(' · ');
  const named = (kind: 'overran' | 'department' | 'class') => plainBars(barsOf(counts, kind), none);
  return [
    { kind: 'text', text: `受理日 ${narrowed}。只含打印人能看到的投诉。` },
    overviewTable({ figures, names }),
    ...part('受理趋势', 'trend', ...trendBars({ figures, names })),
    ...part('及时率', 'timelyTrend', timelyTable(page)),
    ...part('原因', 'cause', ...causeBars({ figures })),
    ...part('各环节用时', 'stages', ...stageTable({ figures })),
    ...part('超过的时限', 'overran', ...named('overran')),
    ...part('部门', 'department', ...named('department')),
    ...part('被投诉人', 'person', ...peopleTable({ figures, names })),
    ...part('情形', 'class', ...named('class')),
    ...part('渠道', 'channel', ...plainBars(barsOf(counts, 'channel', (value) => channelLabel[value as Channel]), none)),
    ...part('客户意见', 'opinion', ...plainBars(barsOf(counts, 'opinion', (value) => verdictLabel[value as keyof typeof verdictLabel]), none)),
    ...part('未办结的时长', 'ages', ...plainBars(ages.map(({ label, count }) => ({ name: label, count, mark: '' })), none)),
    ...part('楼栋', 'building', ...plainBars(barsOf(counts, 'building', (value) => value, noBuilding), none)),
    ...(Object.keys(projects).length < 2 ? [] : part('项目', 'project', ...plainBars(Object.entries(projects).map(([name, count]) => ({ name, count, mark: '' })), none))),
    ...part('受理时间', 'heat', heatTable(page)),
  ];
}

/** What a figure means, where paper shows it otherwise than the screen. */
function onPaper(about: Defined, target: number): string {
  if (about === 'timelyTrend') return `按受理日分段，各段已办结投诉的及时率；没有办结的分段不列。目标 ${target}%。`;
  if (about === 'cause') return '按原因分析填写的类别计，从多到少排列。还没有分析的不计。';
  return about === 'heat' ? '按受理的星期和钟点计，格内是件数。' : definitionOf(about);
}

function timelyTable({ figures: { trend } }: FigurePage): SheetBlock {
  return table([['时　段', 2], ['已办结', 1, 'center'], ['其中及时', 1, 'center'], ['及时率', 1, 'center']],
    trend.filter(({ closed }) => closed > 0).map(({ from, to, closed, timely }) => [from === to ? from : `${from}～${to}`, String(closed), String(timely), percentText({ part: timely, whole: closed })]), { rowMm: 6 });
}

function heatTable({ figures: { counts } }: FigurePage): SheetBlock {
  const heat = heatOf(counts);
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => (hour >= 8 && hour < 21) || heat.some((day) => (day[hour] ?? 0) > 0));
  return table([['', 1.8], ...hours.map((hour) => [String(hour), 1, 'center'] as const)], heat.map((day, at) => [weekdays[at] ?? '', ...hours.map((hour) => (day[hour] === 0 ? '' : String(day[hour])))]), { rowMm: 6 });
}
