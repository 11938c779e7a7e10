import type { SheetBlock } from '../paper/sheet';
import type { FigureFacts, SeverityWords } from '../report/tables';

/** A measure against recurrence, as a report lists it. */
export interface MeasureLine {
  readonly number: string;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly state: string;
}

/** A complaint as a weekly report lists it. */
export interface CaseLine {
  readonly number: string;
  readonly title: string;
  readonly department: string;
  readonly pending: string;
  readonly due: string;
}

/** The complaints of one circumstance. */
export interface ClassLine {
  readonly name: string;
  /** By severity, the gravest first. */
  readonly counts: readonly number[];
  readonly total: number;
  readonly valid: number;
  readonly timely: number;
  readonly closed: number;
  readonly pleased: number;
  readonly before: number;
  readonly cause: string;
}

/** Everything that a report is made of; which lists are there depends on its kind. */
export interface StatementFacts {
  readonly figures: FigureFacts;
  readonly names: SeverityWords;
  readonly measures: readonly MeasureLine[];
  readonly cases: readonly CaseLine[];
  /** How many there are beyond those listed. */
  readonly more: number;
  /** Received before the first day and still open. */
  readonly left: number;
  readonly classes: readonly ClassLine[];
}

/** What people wrote, by the id of its heading. */
export type StatementTexts = Readonly<Record<string, string>>;

/** What a report says, as it stands on paper. */
export type StatementBlocks = readonly SheetBlock[];
