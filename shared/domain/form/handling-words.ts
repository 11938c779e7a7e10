import { answerWayLabel, verdictLabel, visitOutcomeLabel, visitWayLabel, type MeasureKind } from '../handling/choices';
import { causeLabel, findingWords } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import { standingAnswer } from '../handling/answered';
import type { Done, Handling, Measure } from '../handling/state';
import type { OldCase } from '../register/event';
import { withOldWords } from '../register/words';
import { zhNumericDateTime, zhStamp } from '../../util/zh-date';
import { cleanLine, cleanText } from './clean-text';
import { ruleWidths, type FieldId, type RuleId } from './fields';

/** The parts of the form that tell what was done after intake. */
export type HandlingField = Extract<FieldId, 'opinion' | 'decision' | 'answer' | 'verdict' | 'cause' | 'corrective' | 'preventive' | 'archive'>;

/** What the form says about handling; empty where the pen is still to write. */
export interface HandlingWords {
  readonly fields: Readonly<Record<HandlingField, string>>;
  readonly rules: Readonly<Record<RuleId, string>>;
  /** The labels of the boxes that are ticked. */
  readonly ticked: { readonly verdict: readonly string[]; readonly penalty: readonly string[]; readonly visit: readonly string[]; readonly visitResult: readonly string[] };
}

/** A form on which nothing was done yet. */
export const noHandling: HandlingWords = {
  fields: { opinion: '', decision: '', answer: '', verdict: '', cause: '', corrective: '', preventive: '', archive: '' },
  rules: { answeredBy: '', answeredHow: '', answeredAt: '', unit: '', person: '', dueOn: '', verified: '', visitor: '', visitedOn: '', archiveNumber: '' },
  ticked: { verdict: [], penalty: [], visit: [], visitResult: [] },
};

/** What was done, as it stands on paper: the last word of each step, with who recorded it; signatures stay with the pen. */
export function handlingWords(handling: Handling, nameOf: (staffId: string) => string, policy: Pick<Policy, 'causes' | 'validity'>, old: OldCase | null = null): HandlingWords {
  const opinion = handling.opinions.at(-1);
  const decision = handling.decisions.at(-1);
  const answer = standingAnswer({ handling });
  const verdict = handling.verdicts.at(-1);
  const visit = handling.visits.at(-1);
  const { measures, penalty, archived } = handling;
  const stamp = ({ by, at }: Done): string => `（${[nameOf(by), zhStamp(at)].filter((part) => part !== '').join(' ')}）`;
  const spare = new Spare();
  const rules = {
    answeredBy: answer === undefined ? '' : spare.onRule('answeredBy', nameOf(answer.by)),
    answeredHow: answer === undefined ? '' : spare.onRule('answeredHow', answerWayLabel[answer.how]),
    answeredAt: answer === undefined ? '' : zhNumericDateTime(answer.answeredAt),
    ...measureRules(measures),
    visitor: visit === undefined || visit.how === 'exempt' ? '' : spare.onRule('visitor', nameOf(visit.by)),
    visitedOn: visit === undefined || visit.how === 'exempt' ? '' : zhStamp(visit.at).slice(0, 5),
    archiveNumber: archived === null ? '' : spare.onRule('archiveNumber', archived.archiveNumber),
  };
  return {
    fields: withOldWords({
      opinion: opinion === undefined ? '' : cleanText(opinion.text) + stamp(opinion),
      decision: decision === undefined ? '' : `${decision.approved ? '同意。' : '退回重提意见。'}${cleanText(decision.text)}${stamp(decision)}`,
      answer: answer === undefined ? '' : cleanText(answer.text),
      verdict: cleanText(verdict?.demand ?? ''),
      cause: causeWords(handling, policy),
      corrective: measureWords(measures, 'corrective'),
      preventive: measureWords(measures, 'preventive'),
      archive: archiveWords(handling, spare.words),
    }, old),
    rules,
    ticked: {
      verdict: verdict === undefined ? [] : [verdictLabel[verdict.verdict]],
      penalty: penalty === null ? [] : penalty.choice.length === 0 ? ['不处罚'] : penalty.choice,
      visit: visit === undefined ? [] : [visitWayLabel[visit.how]],
      visitResult: visit?.outcome === 'satisfied' || visit?.outcome === 'dissatisfied' ? [visitOutcomeLabel[visit.outcome]] : [],
    },
  };
}

/** Whether words have room on a rule; every sign counts as wide as the widest of its kind. */
export function fitsRule(rule: RuleId, text: string): boolean {
  let mm = 0;
  for (const sign of text) mm += widthOf(sign);
  return mm <= ruleWidths[rule];
}

function widthOf(sign: string): number {
  if (sign > '\u00ff' || /[MWm@%]/.test(sign)) return 3.5;
  return /[A-Z]/.test(sign) ? 2.7 : 2;
}

/** What has no room on its rule, to be told where there is room. */
class Spare {
  readonly words: string[] = [];

  onRule(rule: RuleId, text: string): string {
    const line = cleanLine(text);
    if (fitsRule(rule, line)) return line;
    this.words.push(`${ruleNames[rule] ?? ''}：${line}`);
    return '';
  }
}

const ruleNames: Partial<Record<RuleId, string>> = { answeredBy: '答复人', answeredHow: '答复方式', visitor: '回访人', archiveNumber: '归档号' };

function causeWords({ judgement, cause }: Handling, policy: Pick<Policy, 'causes' | 'validity'>): string {
  const judged = judgement === null ? '' : `${findingWords(policy, judgement.valid)}：${cleanText(judgement.explanation)}\n`;
  const found = cause === null ? '' : `${causeLabel(policy, cause.category)}：${cleanText(cause.text)}`;
  return (judged + found).trim();
}

/** With one measure its owner stands on the rules below; with more, each tells its own. */
function measureWords(measures: readonly Measure[], kind: MeasureKind): string {
  const whole = soleOwner(measures) === null;
  return measures
    .filter((measure) => measure.kind === kind)
    .map((measure, index, all) => {
      const count = all.length > 1 ? `${index + 1}．` : '';
      const owner = whole ? `（${measure.unit} ${measure.owner}，${measure.dueOn} 前完成${verification(measure)}）` : '';
      const found = measure.verified === null ? '' : `验证：${cleanText(measure.verified.text)}`;
      return `${count}${cleanText(measure.text)}${owner}${found}`;
    })
    .join('\n');
}

function measureRules(measures: readonly Measure[]): Pick<Record<RuleId, string>, 'unit' | 'person' | 'dueOn' | 'verified'> {
  const sole = soleOwner(measures);
  if (sole !== null) return sole;
  return measures.length === 0 ? { unit: '', person: '', dueOn: '', verified: '' } : { unit: '见上', person: '见上', dueOn: '见上', verified: '' };
}

/** Who answers for all measures together, when that is one and has room on the rules; null otherwise. */
function soleOwner(measures: readonly Measure[]): Record<'unit' | 'person' | 'dueOn' | 'verified', string> | null {
  const [first] = measures;
  if (first === undefined) return null;
  const rules = { unit: cleanLine(first.unit), person: cleanLine(first.owner), dueOn: first.dueOn, verified: verification(first).slice(1) };
  const same = measures.every(
    (measure) => measure.unit === first.unit && measure.owner === first.owner && measure.dueOn === first.dueOn && verification(measure) === verification(first),
  );
  return same && (Object.keys(rules) as (keyof typeof rules)[]).every((rule) => fitsRule(rule, rules[rule])) ? rules : null;
}

function verification({ verified }: Measure): string {
  return verified === null ? '' : verified.effective ? '，有效' : '，无效';
}

function archiveWords({ penalty, visits }: Handling, spare: readonly string[]): string {
  const visit = visits.at(-1);
  const person = [penalty?.person, penalty?.reason].filter((part) => part !== null && part !== undefined).map(cleanLine);
  const asked = [visit?.outcome === 'unreachable' || visit?.outcome === 'declined' ? visitOutcomeLabel[visit.outcome] : null, visit?.text ?? null];
  const told = asked.filter((part) => part !== null).map(cleanLine);
  return [
    ...(person.length === 0 ? [] : [`处理决定：${person.join('，')}`]),
    ...(told.length === 0 ? [] : [`回访：${told.join('，')}`]),
    ...spare,
  ].join('；');
}
