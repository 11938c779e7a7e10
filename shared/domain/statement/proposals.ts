import { barsOf, percentOf, personFigures, ratesOf } from '../report/figures';
import { countOf, type MarkKind } from '../report/mark';
import { percentText } from '../report/words';
import type { Severity } from '../severity/severity';
import { severities } from '../severity/severity';
import type { StatementFacts, StatementTexts } from './facts';
import type { StatementKind } from './kind';

/** How a number of one name moved against the period before. */
interface Change {
  readonly name: string;
  readonly now: number;
  readonly before: number;
}

const moved = ({ now, before }: Change): number => now - before;
const told = ({ name, now, before }: Change): string => `“${name}”${String(now)} 件，上期 ${String(before)} 件`;

function changesOf({ figures: { counts, before } }: StatementFacts, kind: MarkKind): readonly Change[] {
  const earlier = new Map(barsOf(before, kind).map((bar) => [bar.mark, bar]));
  const now = barsOf(counts, kind);
  const gone = [...earlier.values()].filter(({ mark }) => !now.some((bar) => bar.mark === mark));
  const all = [...now.map(({ name, count, mark }) => ({ name, now: count, before: earlier.get(mark)?.count ?? 0 })), ...gone.map(({ name, count }) => ({ name, now: 0, before: count }))];
  return all.sort((one, other) => Math.abs(moved(other)) - Math.abs(moved(one)) || (one.name < other.name ? -1 : 1));
}

/** The largest changes up and down in words; empty where nothing moved. */
function movesIn(facts: StatementFacts, kind: MarkKind, what: string): string[] {
  const changes = changesOf(facts, kind);
  const [up] = changes.filter((change) => moved(change) > 0);
  const [down] = changes.filter((change) => moved(change) < 0);
  return [...(up === undefined ? [] : [`${what}增加最多的是${told(up)}。`]), ...(down === undefined ? [] : [`${what}减少最多的是${told(down)}。`])];
}

/** What could be written beside the figures, from the largest changes against the period before; people go on from it. */
export function proposedTexts(kind: StatementKind, facts: StatementFacts): StatementTexts {
  if (kind === 'monthly-classes') return { notes: movesIn(facts, 'class', '各类投诉中').join('\n') };
  if (kind === 'weekly-report') return { repairs: '', problems: lateWords(facts), plan: planWords(facts) };
  return {
    trend: [allWords(facts), ...movesIn(facts, 'class', '各类投诉中')].join('\n'),
    causes: causeWords(facts),
    people: peopleWords(facts),
    measures: measureWords(facts),
    proposals: proposals(facts).join('\n'),
  };
}

function allWords({ figures: { counts, before }, names }: StatementFacts): string {
  const [now, earlier] = [countOf(counts, 'all'), countOf(before, 'all')];
  if (now === 0 && earlier === 0) return '本期和上期都没有受理投诉。';
  const against = now === earlier ? '与上期持平' : `比上期${now > earlier ? '多' : '少'} ${String(Math.abs(now - earlier))} 件`;
  const grave = severities.filter((severity: Severity) => countOf(counts, 'severity', severity) > 0).map((severity) => `${names[severity]} ${String(countOf(counts, 'severity', severity))} 件`);
  return `本期受理 ${String(now)} 件，${against}${grave.length === 0 ? '' : `；其中${grave.join('、')}`}。`;
}

function causeWords(facts: StatementFacts): string {
  const causes = barsOf(facts.figures.counts, 'cause');
  const total = causes.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return '';
  const [first] = causes;
  return [`最多的原因是“${first!.name}”，占已分析的 ${percentText({ part: first!.count, whole: total })}。`, ...movesIn(facts, 'cause', '各种原因中')].join('\n');
}

function peopleWords(facts: StatementFacts): string {
  const people = personFigures(facts.figures.counts).filter(({ count }) => count > 1);
  const several = people.length === 0 ? [] : [`被投诉两次以上的：${people.slice(0, 5).map(({ name, count }) => `${name} ${String(count)} 件`).join('、')}，列入当月考评。`];
  return [...movesIn(facts, 'department', '各部门中'), ...several].join('\n');
}

function measureWords({ figures: { counts } }: StatementFacts): string {
  const open = countOf(counts, 'measures', 'open');
  return open === 0 ? '' : `还有 ${String(open)} 件投诉的措施没有验证有效，请责任部门按期完成。`;
}

/** A rate that fell by more is worth a word. */
const worthPoints = 5;

function proposals(facts: StatementFacts): string[] {
  const { figures: { counts, before } } = facts;
  const [now, earlier] = [ratesOf(counts), ratesOf(before)];
  const fell = (id: 'timely' | 'satisfied'): boolean => {
    const [one, other] = [percentOf(now[id]), percentOf(earlier[id])];
    return one !== null && other !== null && other - one > worthPoints;
  };
  const late = barsOf(counts, 'overran')[0];
  const [worst] = changesOf(facts, 'department').filter((change) => moved(change) > 0 && change.name !== '未指明');
  const repeat = countOf(counts, 'repeat');
  const found = [
    ...(fell('timely') || late !== undefined ? [`${late === undefined ? '及时率下降' : `“${late.name}”超过时限 ${String(late.count)} 件`}，请逐件核对卡在哪一步。`] : []),
    ...(worst === undefined ? [] : [`请${worst.name}就增加的投诉作专项分析，提出改进办法。`]),
    ...(repeat === 0 ? [] : [`重复投诉 ${String(repeat)} 件，请由原承办人的上一级复核。`]),
    ...(fell('satisfied') ? ['满意率下降，请抽查回访记录。'] : []),
  ];
  return found.map((text, index) => `${String(index + 1)}．${text}`);
}

function lateWords({ figures: { overdue } }: StatementFacts): string {
  return overdue === 0 ? '' : `现有 ${String(overdue)} 件超过时限，请有关部门优先办理。`;
}

function planWords({ figures: { counts }, left }: StatementFacts): string {
  const open = countOf(counts, 'open') + left;
  return open === 0 ? '' : `继续办理未办结的 ${String(open)} 件。`;
}
