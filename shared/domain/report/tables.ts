import { channelLabel } from '../complaint/channel';
import { type Cell, column, type Table } from '../export/table';
import { verdictLabel } from '../handling/choices';
import { type Severity, severities } from '../severity/severity';
import { type Bar, barsOf, heatOf, paretoOf, percentOf, personFigures, type Rate, ratesOf, stageTimes } from './figures';
import { countOf, type MarkCounts } from './mark';
import { periodFrom, periodWords } from './period';

/** Figures as they are asked for, whoever they are shown to. */
export interface FigureFacts {
  readonly counts: MarkCounts;
  readonly before: MarkCounts;
  readonly from: string;
  readonly to: string;
  readonly trend: readonly ({ readonly from: string; readonly to: string; readonly closed: number; readonly timely: number } & Readonly<Record<Severity, number>>)[];
  readonly projects: Readonly<Record<string, number>>;
  readonly ages: readonly { readonly label: string; readonly count: number }[];
  readonly overdue: number;
}

/** What stands in the place of a building that is not known. */
export const noBuilding = '未记楼栋';

/** What the office calls its severities. */
export type SeverityWords = Readonly<Record<Severity, string>>;

const rateTitles = { timely: '及时率', closed: '关闭率', visited: '回访率', satisfied: '满意率', measures: '措施完成率' } as const;

/** Everything that 统计 shows, as tables: the same numbers under the same names. */
export function figureTables(facts: FigureFacts, names: SeverityWords): readonly Table[] {
  const { counts } = facts;
  const bars = (name: string, of: string, some: readonly Bar[]): Table => ({ name, columns: [column(of, 'text', 30), column('件数', 'number')], rows: some.map(({ name: bar, count }) => [bar, count]) });
  return [
    overview(facts),
    trendTable(facts, names),
    timelyTable(facts),
    { name: '原因', columns: [column('原因', 'text', 30), column('件数', 'number'), column('累计占比', 'share')], rows: paretoOf(barsOf(counts, 'cause')).map(({ name, count, upTo }) => [name, count, upTo / 100]) },
    stageTable(counts),
    bars('超过的时限', '时限', barsOf(counts, 'overran')),
    bars('部门', '部门', barsOf(counts, 'department')),
    personTable(counts, names),
    bars('情形', '情形', barsOf(counts, 'class')),
    bars('渠道', '渠道', barsOf(counts, 'channel', (value) => channelLabel[value as keyof typeof channelLabel])),
    bars('客户意见', '意见', barsOf(counts, 'opinion', (value) => verdictLabel[value as keyof typeof verdictLabel])),
    bars('楼栋', '楼栋', barsOf(counts, 'building', (value) => value, noBuilding)),
    { name: '未办结的时长', columns: [column('受理到今天', 'text', 16), column('件数', 'number')], rows: facts.ages.map(({ label, count }) => [label, count]) },
    { name: '项目', columns: [column('项目', 'text', 30), column('件数', 'number')], rows: Object.entries(facts.projects) },
    heatTable(counts),
  ];
}

function overview({ counts, before, overdue, from, to }: FigureFacts): Table {
  const [now, earlier] = [ratesOf(counts), ratesOf(before)];
  const share = (rate: Rate): Cell => {
    const percent = percentOf(rate);
    return percent === null ? null : percent / 100;
  };
  const count = (title: string, kind: 'all' | 'repeat' | 'escalated'): Cell[] => [title, countOf(counts, kind), null, null, countOf(before, kind), null];
  return {
    name: '概览',
    columns: [column('指标', 'text', 40), column('件数', 'number'), column('其中基数', 'number'), column('比率', 'share'), column('上期件数', 'number'), column('上期比率', 'share')],
    rows: [
      [`受理日 ${periodWords(periodFrom(from, to))}`, null, null, null, null, null],
      count('受理', 'all'),
      count('重复投诉', 'repeat'),
      count('超期上报', 'escalated'),
      ...(Object.keys(rateTitles) as (keyof typeof rateTitles)[]).map((id): Cell[] => [rateTitles[id], now[id].part, now[id].whole, share(now[id]), earlier[id].part, share(earlier[id])]),
      ['现在超期', overdue, null, null, null, null],
    ],
  };
}

function trendTable({ trend }: FigureFacts, names: SeverityWords): Table {
  return {
    name: '受理趋势',
    columns: [column('从', 'day', 12), column('到', 'day', 12), ...severities.map((severity) => column(names[severity], 'number')), column('合计', 'number')],
    rows: trend.map((part) => [part.from, part.to, ...severities.map((severity) => part[severity]), severities.reduce((sum, severity) => sum + part[severity], 0)]),
  };
}

function timelyTable({ trend }: FigureFacts): Table {
  return {
    name: '及时率',
    columns: [column('从', 'day', 12), column('到', 'day', 12), column('已办结', 'number'), column('其中及时', 'number'), column('及时率', 'share')],
    rows: trend.map(({ from, to, closed, timely }) => [from, to, closed, timely, closed === 0 ? null : timely / closed]),
  };
}

const hourMs = 3_600_000;

function stageTable(counts: MarkCounts): Table {
  return {
    name: '各环节用时',
    columns: [column('环节', 'text', 24), column('中位数（小时）', 'hours', 16), column('九成以内（小时）', 'hours', 18), column('件数', 'number')],
    rows: stageTimes(counts).map(({ name, median, ninetieth, count }) => [name, median / hourMs, ninetieth / hourMs, count]),
  };
}

function personTable(counts: MarkCounts, names: SeverityWords): Table {
  return {
    name: '被投诉人',
    columns: [column('被投诉人', 'text', 20), column('件数', 'number'), ...severities.map((severity) => column(names[severity], 'number')), column('考评处理', 'text', 40)],
    rows: personFigures(counts).map(({ name, count, bySeverity, penalties }) => [
      name, count, ...severities.map((severity) => bySeverity[severity] ?? 0), penalties.map(({ choice, count: times }) => `${choice} ${times} 次`).join('，'),
    ]),
  };
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

function heatTable(counts: MarkCounts): Table {
  return {
    name: '受理时间',
    columns: [column('星期', 'text', 8), ...Array.from({ length: 24 }, (_, hour) => column(`${hour} 点`, 'number', 7))],
    rows: heatOf(counts).map((hours, day) => [weekdays[day] ?? '', ...hours]),
  };
}
