import type { Kysely } from 'kysely';
import type { OfficeTable } from './office-table';
import type { CaseLessonTable } from './casebook-tables';
import type { ScannedPageTable, SheetOutTable } from './returns-tables';

/** The log: one row per event, never changed. */
export interface EventTable {
  /** Dense order of appending on this file, across sites. */
  position: number;
  id: string;
  site: string;
  site_seq: number;
  stream: string;
  occurred_at: string;
  recorded_at: string;
  actor: string;
  type: string;
  /** Canonical JSON. */
  body: string;
  prev_hash: string;
  hash: string;
}

/** The end of each site's chain: appending reads it, verifying notices a log that was cut. */
export interface ChainHeadTable {
  site: string;
  site_seq: number;
  hash: string;
}

/** A complaint as lists show it. */
export interface ComplaintTable {
  id: string;
  /** The position of its first event; also its row in the full-text index, newest last. */
  doc: number;
  number: string;
  project: string;
  policy_id: string;
  policy_version: number;
  severity_rank: number;
  channel: string;
  stage: string;
  handler: string;
  /** The action it waits for, and whose turn that is; both empty once it is archived. */
  next_act: string;
  turn: string;
  is_open: number;
  /** 1 while it went to paper and the signed paper is not back. */
  is_unsigned: number;
  received_at: string;
  taken_in_at: string;
  taken_in_by: string;
  /** When an open one is next due (`noDue` when it is not, so that it sorts last), and when a closed one was closed. */
  order_at: string;
  due_clock: string | null;
  title: string;
  department: string | null;
  /** The department complained about, whoever has the case. */
  about_department: string | null;
  person: string | null;
  /** Who may see it; see `shared/domain/staff/visibility`. */
  audience: string;
  criteria: string;
  /** The name of the record of who complained, or `erasedIdentity`. */
  identity: string | null;
  print_count: number;
  version: number;
  last_seq: number;
  closed_at: string | null;
  /** When a clock must next tell somebody; null when none must. */
  next_point_at: string | null;
}

/** What is searched, folded; kept apart so that list rows stay small. */
export interface ComplaintSearchTable {
  doc: number;
  folded: string;
}

/** The full-text index over `complaint_search`; SQLite only. */
export interface ComplaintTextTable {
  rowid: number;
  tokens: string;
  complaint_text: string;
}

/** How many open complaints there are of each kind for each audience, kept as they change; the kind `every` counts all. */
export interface LaneCounterTable {
  kind: string;
  key: string;
  audience: string;
  total: number;
}

/** The last number given out for a desk and month. */
export interface NumberCounterTable {
  desk: string;
  month: string;
  last: number;
}

/** Sealed records by the digest that events carry. */
export interface IdentityBoxTable {
  digest: string;
  box: Uint8Array;
  created_at: string;
  /** The complaint whose customer it holds: whoever may not see that, does not see this. */
  complaint: string | null;
  /** 0 while it is kept as it is, before there is a vault; otherwise how far it is known to be sealed: to the first of the vault's keys, the second… */
  sealed: number;
  /** 0 while nobody could tell its phone and unit, because it was written while the vault was locked. */
  indexed: number;
}

/** The keys of the vault as they are kept, and the wrong tries since it was last opened. */
export interface VaultKeyTable {
  id: string;
  /** JSON: the public key, and the private one wrapped for each who may open. */
  file: string;
  tries: number;
  last_try_at: string;
}

/** What is being typed; identity only inside the box. */
export interface DraftTable {
  id: string;
  title: string;
  fields: string;
  /** Who types it; null in drafts from before this was kept. */
  writer: string | null;
  box: Uint8Array | null;
  created_at: string;
  updated_at: string;
  /** The name of what is in a sealed box; null while there is no vault. */
  box_digest: string | null;
  /** 1 when nothing in the sealed box keeps it from being saved. */
  box_ready: number | null;
  /** Where it is typed; null for an intake. */
  place: string | null;
}

/** What this desk remembers about itself; not part of the log. */
export interface SettingTable {
  key: string;
  value: string;
}

/** The people of the office, from their events. */
export interface StaffTable {
  id: string;
  position: number;
  name: string;
  role: string;
  department: string | null;
  /** When they left; the name stays for what they did. */
  left_at: string | null;
}

/** PINs and how often they were mistyped; never part of the log. */
export interface StaffPinTable {
  staff_id: string;
  /** Argon2id with its parameters and salt. */
  hash: string;
  /** 1 while it is one that somebody else gave, to be replaced at the first sign-in. */
  is_given: number;
  failures: number;
  failed_at: string | null;
}

/** The yearly notices that the office imported, from their events. */
export interface CalendarNoticeTable {
  year: number;
  /** JSON, as in the event. */
  days: string;
  imported_at: string;
}

/** The days on which the office itself rests, from their events. */
export interface RestDayTable {
  date: string;
  name: string;
}

/** The office's hours of work, from their event. */
export interface WorkHoursTable {
  id: string;
  /** JSON, as in the event. */
  hours: string;
}

/** The versions of policies that the office wrote down, from their events. */
export interface PolicyTable {
  id: string;
  version: number;
  name: string;
  /** Canonical JSON. */
  value: string;
  written_at: string;
  written_by: string;
}

/** Which policy came into force when, from its events; what the office began with is not among them. */
export interface PolicyAdoptionTable {
  position: number;
  policy_id: string;
  policy_version: number;
  adopted_at: string;
  adopted_by: string;
}

/** That the computer's clock was found set back, until somebody has looked at it. */
export interface ClockNoticeTable {
  id: string;
  /** When the event before was recorded. */
  last_at: string;
  found_at: string;
}

/** Files kept in the archive folder, by digest. */
export interface ArchiveFileTable {
  sha256: string;
  kind: string;
  size: number;
  created_at: string;
  complaint: string | null;
  /** As that of a box. A sealed file is named by what is inside. */
  sealed: number;
}

/** An incident as lists show it. */
export interface IncidentTable {
  id: string;
  playbook: string;
  title: string;
  is_open: number;
  started_at: string;
  told_at: string | null;
  ended_at: string | null;
  step_count: number;
  done_count: number;
}

/** The complaints that an incident concerns; one that was never taken in is named here all the same. */
export interface IncidentComplaintTable {
  complaint: string;
  incident: string;
}

/** How a complaint is related to another: linked, having it as a part, or going on under it as its main one. */
export interface ComplaintRelationTable {
  complaint: string;
  other: string;
  kind: 'link' | 'part' | 'main';
}

/** What tells that two complaints come from one phone or one unit, without saying which; kept beside the sealed records. */
export interface LikenessTokenTable {
  complaint: string;
  kind: 'phone' | 'unit';
  token: string;
}

/** Whom to call in an emergency, in the office's order. */
export interface EmergencyNumberTable {
  position: number;
  label: string;
  number: string;
}

/** A report that was signed off; what it says is in its event. */
export interface StatementTable {
  id: string;
  position: number;
  kind: string;
  first_day: string;
  last_day: string;
  revision: number;
  pdf: string;
  pages: number;
  signed_at: string;
  signer: string;
}

/** What a complaint is counted by; when it was received, its project and its policy stand in its list row. */
export interface ReportCaseTable {
  /** Of its list row. */
  doc: number;
  /** Its marks, each between line ends. */
  marks: string;
}

/** How many complaints of one day (`2026-11-20`) or month (`2026-11`) bear each mark, for each audience; under the empty one, of all audiences. */
export interface ReportSliceTable {
  audience: string;
  span: string;
  project: string;
  policy: string;
  major: number;
  important: number;
  minor: number;
  internal: number;
  closed: number;
  timely: number;
  /** JSON: each mark with its number. */
  marks: string;
}

/** Sealed records of the sales ledger by their names. */
export interface SalesBoxTable {
  name: string;
  box: Uint8Array;
  /** To which of the vault's keys it is known to be sealed: what is written is looked at before it counts as that of a later one. */
  sealed: number;
}

/** What tells equal units, without saying which; no two records may have one. */
export interface SalesTokenTable {
  record: string;
  token: string;
}

/** The records of the sales ledger as they stand. */
export interface SalesRecordTable {
  record: string;
  kind: string;
  version: number;
  /** Null once it was taken out again. */
  name: string | null;
}

/** Each record's line of versions: of two changes of one version only one can be there. */
export interface SalesVersionTable {
  record: string;
  version: number;
  name: string | null;
  position: number;
  at: string;
  actor: string;
  /** The import that brought it. */
  import: string | null;
}

/** Every table of the store. */
export interface Tables {
  event: EventTable;
  chain_head: ChainHeadTable;
  complaint: ComplaintTable;
  complaint_search: ComplaintSearchTable;
  complaint_text: ComplaintTextTable;
  lane_counter: LaneCounterTable;
  number_counter: NumberCounterTable;
  identity_box: IdentityBoxTable;
  draft: DraftTable;
  setting: SettingTable;
  office: OfficeTable;
  staff: StaffTable;
  staff_pin: StaffPinTable;
  calendar_notice: CalendarNoticeTable;
  rest_day: RestDayTable;
  work_hours: WorkHoursTable;
  policy: PolicyTable;
  statement: StatementTable;
  policy_adoption: PolicyAdoptionTable;
  clock_notice: ClockNoticeTable;
  archive_file: ArchiveFileTable;
  scanned_page: ScannedPageTable;
  sheet_out: SheetOutTable;
  incident: IncidentTable;
  incident_complaint: IncidentComplaintTable;
  emergency_number: EmergencyNumberTable;
  complaint_relation: ComplaintRelationTable;
  likeness_token: LikenessTokenTable;
  vault_key: VaultKeyTable;
  case_lesson: CaseLessonTable;
  report_case: ReportCaseTable;
  report_slice: ReportSliceTable;
  sales_box: SalesBoxTable;
  sales_token: SalesTokenTable;
  sales_record: SalesRecordTable;
  sales_version: SalesVersionTable;
}

/** What repositories receive: the executor of a unit of work or of a read, never the database itself. */
export type Executor = Kysely<Tables>;

/** Stands in the place of the time that a list goes by, for what no list shows. */
export const inNoList = '0000-01-01T00:00:00.000Z';

/** Stands in the place of the record of who complained once they were erased. */
export const erasedIdentity = 'erased';

/** Sorts after every real due time. */
export const noDue = '9999-12-31T23:59:59.999Z';
