import { sql } from 'kysely';
import type { ComplaintState } from '../../../shared/domain/complaint/state';
import type { Person } from '../../../shared/domain/handling/people';
import { addressed, audienceKey, audienceOf, readAudience } from '../../../shared/domain/staff/visibility';
import { insertRows } from '../insert-rows';
import { CounterChanges } from '../repositories/counters';
import { moveCases } from '../repositories/report-slices';
import { everyStaff } from '../repositories/office';
import { policiesOf } from '../repositories/policy';
import type { ComplaintTable, Executor } from '../schema';
import type { FoldedComplaint, PlacedComplaint } from './fold-stream';

/** Finds the audience of a complaint, as its row keeps it. */
export type AudienceOf = (state: ComplaintState) => string;

const remembered = 5_000;

/** The audiences of complaints in an office with this staff; whom a text means is found out once for equal texts. */
export function audiencesFor(staff: readonly Person[]): AudienceOf {
  const known = new Map<string, string>();
  return ({ about, severity, handler, takenInBy, tell, handling }) => {
    const department = handling.department ?? about.department;
    const name = JSON.stringify([about.department, about.person, department, severity, handler, takenInBy, tell]);
    const found = known.get(name) ?? audienceKey(audienceOf({ about, severity, handler, takenInBy, tell, department }, staff));
    if (known.size > remembered) known.clear();
    known.set(name, found);
    return found;
  };
}

/** Complaints with their audiences and policies. */
export async function placed(db: Executor, folded: readonly FoldedComplaint[], audienceOf: AudienceOf): Promise<PlacedComplaint[]> {
  const policyOf = await policiesOf(db, folded.map(({ state }) => state.policy));
  return folded.map((one) => ({ ...one, audience: audienceOf(one.state), policy: policyOf(one.state.policy) }));
}

/** The audiences as the staff of the store now decides them. */
export async function audiencesOf(db: Executor): Promise<AudienceOf> {
  return audiencesFor(await everyStaff(db));
}

type Group = Pick<ComplaintTable, 'audience' | 'department' | 'about_department' | 'person' | 'taken_in_by'>;

const groupsAtOnce = 2_000;
const rowsAtOnce = 1_000;

/** Moves the complaints that a change among the staff concerns to their new audiences, and what is counted with them. */
export async function moveAudiences(db: Executor): Promise<void> {
  const staff = await everyStaff(db);
  const groups = await db.selectFrom('complaint').select(['audience', 'department', 'about_department', 'person', 'taken_in_by']).distinct().execute();
  const moved = new Map<string, string>();
  const moving: Group[] = [];
  for (const group of groups) {
    const audience = audienceAmong(group, staff);
    if (audience === group.audience) continue;
    moved.set(nameOf(group), audience);
    moving.push(group);
  }
  for (let from = 0; from < moving.length; from += groupsAtOnce) await moveRows(db, moving.slice(from, from + groupsAtOnce), moved);
}

function audienceAmong({ audience, department, about_department, person, taken_in_by }: Group, staff: readonly Person[]): string {
  const before = readAudience(audience);
  if (before === null) return audience;
  return audienceKey(addressed(before, { about: { department: about_department, person }, department, takenInBy: taken_in_by }, staff));
}

async function moveRows(db: Executor, groups: readonly Group[], moved: ReadonlyMap<string, string>): Promise<void> {
  const wanted = sql.join(groups.map((group) => sql`(${sql.join(partsOf(group))})`));
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('complaint')
      .selectAll()
      .where('doc', '>', after)
      .where(sql<boolean>`(audience, coalesce(department, ''), coalesce(about_department, ''), coalesce(person, ''), taken_in_by) in (values ${wanted})`)
      .orderBy('doc')
      .limit(rowsAtOnce)
      .execute();
    const counters = new CounterChanges();
    const changed = rows.map((row) => ({ ...row, audience: moved.get(nameOf(row)) ?? row.audience }));
    rows.forEach((row) => counters.add(row, -1));
    changed.forEach((row) => counters.add(row, 1));
    await moveCases(db, rows, changed);
    await insertRows(db, 'complaint', changed, ['id']);
    await counters.write(db);
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    after = last.doc;
  }
}

function partsOf({ audience, department, about_department, person, taken_in_by }: Group): string[] {
  return [audience, department ?? '', about_department ?? '', person ?? '', taken_in_by];
}

function nameOf(group: Group): string {
  return JSON.stringify(partsOf(group));
}
