import { channelLabel, channels } from '../complaint/channel';
import type { ComplaintState } from '../complaint/state';
import { cleanLine, cleanText } from '../form/clean-text';
import type { FormFacts } from '../form/complaint-form';
import { handlingWords, noHandling, type HandlingWords } from '../form/handling-words';
import { verdictLabel, visitOutcomeLabel, visitWayLabel } from '../handling/choices';
import { findingWords, givenSeverities, severityName } from '../policy/lookup';
import { zhDateTime, zhNumericDateTime } from '../../util/zh-date';

/** What papers take from a policy. */
export type PaperPolicy = FormFacts['policy'];

/** All that a record can say on any paper, as words; everything is empty for a paper to fill in by hand. */
export interface CaseWords {
  readonly filled: boolean;
  readonly number: string;
  readonly receivedAt: string;
  readonly channel: readonly string[];
  readonly receiver: string;
  readonly about: string;
  readonly department: string;
  readonly severity: readonly string[];
  /** What the policy calls its severities. */
  readonly severities: readonly string[];
  readonly criteria: string;
  readonly facts: string;
  readonly demand: string;
  readonly onTheSpot: string;
  readonly promisedAt: string;
  /** 有效投诉 or what the policy calls it. */
  readonly finding: readonly string[];
  readonly findings: readonly string[];
  readonly explanation: string;
  readonly amount: string;
  readonly decisions: string;
  readonly verdict: readonly string[];
  readonly verdictDemand: string;
  readonly visits: readonly (readonly string[])[];
  readonly measures: readonly (readonly string[])[];
  readonly penalty: string;
  readonly penaltyPerson: string;
  readonly penaltyReason: string;
  readonly archiveNumber: string;
  readonly handling: HandlingWords['fields'];
  readonly rules: HandlingWords['rules'];
  /** What was reported of these stages, of all where none is named. */
  readonly task: (...stages: string[]) => string;
}

/** The ways of complaining as paper calls them. */
export const channelNames: readonly string[] = channels.map((channel) => channelLabel[channel]);

/** What a record says. */
export function caseWords(state: ComplaintState, facts: Pick<FormFacts, 'staffName' | 'nameOf' | 'policy'>): CaseWords {
  const { policy, nameOf } = facts;
  const { handling } = state;
  const { fields, rules } = handlingWords(handling, nameOf, policy, state.old);
  const verdict = handling.verdicts.at(-1);
  const done = (by: string, at: string): string => `（${[nameOf(by), zhNumericDateTime(at)].filter((part) => part !== '').join(' ')}）`;
  return {
    ...emptyWords(policy),
    filled: true,
    number: state.number,
    receivedAt: zhDateTime(state.receivedAt),
    channel: [channelLabel[state.channel]],
    receiver: cleanLine(facts.staffName),
    about: cleanLine([state.about.department, state.about.person].filter((part) => part !== null).join(' ')),
    department: cleanLine(handling.department ?? state.about.department ?? ''),
    severity: [severityName(policy, state.severity)],
    criteria: state.criteria.map((id) => policy.criteria.find((criterion) => criterion.id === id)?.label ?? id).join('；'),
    facts: cleanText(state.facts),
    demand: cleanText(state.demand ?? ''),
    onTheSpot: cleanText(state.onTheSpot ?? ''),
    promisedAt: state.promisedAt === null ? '' : zhDateTime(state.promisedAt),
    finding: handling.judgement === null ? [] : [findingWords(policy, handling.judgement.valid)],
    explanation: cleanText(handling.judgement?.explanation ?? ''),
    amount: handling.amount === null ? '' : `${handling.amount.toFixed(2)} 元`,
    decisions: handling.decisions.map(({ approved, text, by, at }) => `${approved ? '同意。' : '退回。'}${cleanText(text)}${done(by, at)}`).join('\n'),
    verdict: verdict === undefined ? [] : [verdictLabel[verdict.verdict]],
    verdictDemand: cleanText(verdict?.demand ?? ''),
    visits: handling.visits.map(({ how, outcome, text, by, at }) => [
      zhNumericDateTime(at), visitWayLabel[how], outcome === null ? '' : visitOutcomeLabel[outcome], cleanText(text ?? ''), nameOf(by),
    ]),
    measures: handling.measures.map(({ kind, text, unit, owner, dueOn, verified }) => [
      kind === 'corrective' ? '纠正' : '预防', cleanText(text), cleanLine(`${unit} ${owner}`), dueOn, verified === null ? '' : verified.effective ? '有效' : '无效',
    ]),
    penalty: handling.penalty === null ? '' : handling.penalty.choice.length === 0 ? '不处罚' : handling.penalty.choice.join('、'),
    penaltyPerson: cleanLine(handling.penalty?.person ?? ''),
    penaltyReason: cleanText(handling.penalty?.reason ?? ''),
    archiveNumber: handling.archived?.archiveNumber ?? '',
    handling: fields,
    rules,
    task: (...stages) =>
      handling.tasks
        .filter(({ task }) => stages.length === 0 || stages.includes(task))
        .map(({ text, by, at }) => `${cleanText(text)}${done(by, at)}`)
        .join('\n'),
  };
}

/** The words of a paper to fill in by hand. */
export function emptyWords(policy: PaperPolicy): CaseWords {
  return {
    filled: false,
    number: '', receivedAt: '', channel: [], receiver: '', about: '', department: '', severity: [], criteria: '',
    severities: givenSeverities(policy).map((severity) => severityName(policy, severity)),
    facts: '', demand: '', onTheSpot: '', promisedAt: '', finding: [],
    findings: [findingWords(policy, true), findingWords(policy, false)],
    explanation: '', amount: '', decisions: '', verdict: [], verdictDemand: '', visits: [], measures: [],
    penalty: '', penaltyPerson: '', penaltyReason: '', archiveNumber: '',
    handling: noHandling.fields,
    rules: noHandling.rules,
    task: () => '',
  };
}
