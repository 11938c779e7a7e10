import type { Role } from '../staff/role';
import type { Escalation } from '../escalation/event';
import type { Attachment } from '../attachment/state';
import type { Relations } from '../alike/state';
import type { Lesson } from '../casebook/state';
import type { Handling } from '../handling/state';
import type { OldCase } from '../register/event';
import type { ReturnedPage } from '../returns/state';
import type { Erased } from '../personal/erasure';
import type { Severity } from '../severity/severity';
import type { Channel } from './channel';
import type { About, DeadlineSet } from './event';

/** The id of a stage of the complaint's policy, such as `opinion`. */
export type StageId = string;

/** A form that went to paper. */
export interface Print {
  readonly form: string;
  readonly copy: number;
  readonly version: number;
  readonly pdf: string;
  readonly pages: number;
  readonly printer: string | null;
  readonly at: string;
  readonly by: string;
}

/** A complaint as its events leave it. */
export interface ComplaintState {
  readonly id: string;
  readonly number: string;
  readonly project: string;
  readonly policy: { readonly id: string; readonly version: number };
  readonly channel: Channel;
  readonly receivedAt: string;
  readonly takenInAt: string;
  readonly takenInBy: string;
  /** The digest of the sealed record of who complains. */
  readonly identity: string | null;
  /** That whoever complained was erased; null while they were not. */
  readonly erased: Erased | null;
  /** The building of the unit, for counting; null where none is known. */
  readonly building: string | null;
  readonly about: About;
  readonly facts: string;
  readonly demand: string | null;
  readonly criteria: readonly string[];
  readonly severity: Severity;
  readonly handler: Role;
  /** Who is told of it, whoever handles it. */
  readonly tell: readonly Role[];
  readonly onTheSpot: string | null;
  readonly promisedAt: string | null;
  readonly settled: boolean;
  readonly stage: StageId;
  readonly deadlines: readonly DeadlineSet[];
  /** 1, and one more for each correction. */
  readonly version: number;
  readonly prints: readonly Print[];
  /** The pages of its sheets that came back signed, in order, those taken out again among them. */
  readonly returns: readonly ReturnedPage[];
  /** What it teaches; null while it is not in the case library. */
  readonly lesson: Lesson | null;
  /** Files that belong to it, in order, those taken out again among them. */
  readonly attachments: readonly Attachment[];
  /** The `siteSeq` of the last event that changed it. */
  readonly lastSeq: number;
  /** When everything the customer was owed was done; the return visit and the archive follow. */
  readonly closedAt: string | null;
  readonly handling: Handling;
  /** Complaints that it is linked to, goes on under, or has under it. */
  readonly relations: Relations;
  /** Everything of which its clocks told somebody, in order. */
  readonly escalations: readonly Escalation[];
  /** What an old register said of it; null for one that was taken in here. */
  readonly old: OldCase | null;
  /** The import that it came with was taken back: it stands nowhere any more. */
  readonly withdrawn: boolean;
}
