import type { Arrival } from '../deadline/beginning';
import type { Pause } from '../deadline/pauses';
import type { Severity } from '../severity/severity';
import type { HandlingBody, HandlingEventType } from './event';

/** Who did a step, and when. */
export interface Done {
  readonly by: string;
  readonly at: string;
}

type Kept<T extends HandlingEventType> = Readonly<Omit<HandlingBody<T>, 'stage' | 'deadlines' | 'restarted'>> & Done;

/** Whether our work caused it, with the explanation owed to the customer. */
export type Judgement = Kept<'complaint.judged'>;
/** A piece of work of a stage's own name. */
export type TaskDone = Kept<'complaint.task-done'>;
/** The handling opinion of a department. */
export type Opinion = Kept<'complaint.opinion-given'>;
/** What whoever leads says to an opinion. */
export type Decision = Kept<'complaint.decided'>;
/** An answer that reached the customer. */
export type Answer = Kept<'complaint.answered'> & {
  /** The stage that it was given at, and the one that it led to. */
  readonly from: string;
  readonly to: string;
  /** How often the customer had spoken before. */
  readonly verdicts: number;
  /** Null while it stands. */
  readonly withdrawn: (Done & { readonly reason: string }) | null;
};
/** What the customer says to the answer. */
export type CustomerVerdict = Kept<'complaint.verdict-recorded'>;
/** Why it came to the complaint. */
export type CauseAnalysis = Kept<'complaint.cause-analysed'>;
/** What came of a measure. */
export type Verification = Omit<Kept<'complaint.measure-verified'>, 'measure'>;
/** A measure that puts right or prevents. */
export type Measure = Kept<'complaint.measure-planned'> & { readonly verified: Verification | null };
/** What the penalty rules led to. */
export type Penalty = Kept<'complaint.penalty-decided'>;
/** Asking the customer afterwards. */
export type ReturnVisit = Kept<'complaint.return-visited'>;
/** The end of a case. */
export type Archived = Kept<'complaint.archived'>;
/** A wish to lower the severity that waits for a second person. */
export type LoweringProposal = { readonly severity: Severity; readonly reason: string } & Done;

/** A time during which clocks stood still, with what allowed it, who stopped them and why. */
export type PausedTime = Pause & { readonly ground: string; readonly reason: string; readonly by: string };

/** What was done about a complaint since it was taken in. */
export interface Handling {
  /** The number of steps; with the version it tells whether somebody else was quicker. */
  readonly steps: number;
  /** The department it was passed to; null while it is with the one complained about. */
  readonly department: string | null;
  readonly judgement: Judgement | null;
  /** The sum that decides who approves, in yuan. */
  readonly amount: number | null;
  readonly tasks: readonly TaskDone[];
  readonly opinions: readonly Opinion[];
  readonly decisions: readonly Decision[];
  readonly answers: readonly Answer[];
  readonly verdicts: readonly CustomerVerdict[];
  /** The customer agrees as things stand. */
  readonly agreed: boolean;
  readonly cause: CauseAnalysis | null;
  readonly measures: readonly Measure[];
  readonly penalty: Penalty | null;
  readonly visits: readonly ReturnVisit[];
  readonly archived: Archived | null;
  /** How often it was taken up again after closing. */
  readonly reopened: number;
  readonly proposal: LoweringProposal | null;
  /** Why the severity is no longer the one of the criteria; null while it is. */
  readonly severityReason: string | null;
  /** When clocks that had stopped began anew. */
  readonly restarts: Readonly<Record<string, string>>;
  /** Every stage it came to, in order, beginning with the first. */
  readonly path: readonly Arrival[];
  readonly pauses: readonly PausedTime[];
  /** What was promised is still to be kept; no longer once the case went back. */
  readonly promiseStands: boolean;
  /** The clocks that were overrun so far, each once; one that still runs is not among them. */
  readonly overran: readonly string[];
}

/** A complaint about which nothing was done yet; one that was settled on the spot has the customer's agreement. */
export function newHandling(settled: boolean, first: Arrival): Handling {
  return {
    steps: 0,
    department: null,
    judgement: null,
    amount: null,
    tasks: [],
    opinions: [],
    decisions: [],
    answers: [],
    verdicts: [],
    agreed: settled,
    cause: null,
    measures: [],
    penalty: null,
    visits: [],
    archived: null,
    reopened: 0,
    proposal: null,
    severityReason: null,
    restarts: {},
    path: [first],
    pauses: [],
    promiseStands: true,
    overran: [],
  };
}
