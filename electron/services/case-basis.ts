import type { About } from '../../shared/domain/complaint/event';
import type { WorkCalendar } from '../../shared/domain/calendar/calendar';
import type { DeadlineBasis } from '../../shared/domain/deadline/compute';
import type { PolicyDeadline } from '../../shared/domain/deadline/policy-deadlines';
import type { Policy } from '../../shared/domain/policy/schema';
import { routeOf, type Routing } from '../../shared/domain/severity/route';
import type { Severity } from '../../shared/domain/severity/severity';
import { aboutRoleOf } from '../../shared/domain/staff/about-role';
import type { DeadlineView } from '../../shared/ipc/intake';
import { everyStaff, type Office, type Staff } from '../db/repositories/office';
import type { Executor } from '../db/schema';
import { officeOf, policyOf } from './context';

/** What every decision about a case rests on. */
export interface CaseBasis {
  readonly office: Office;
  /** Those who left too: complaints are about them, and their names stand beside what they did. */
  readonly staff: readonly Staff[];
  readonly policy: Policy;
  readonly deadlines: DeadlineBasis;
}

/** Reads the basis of a case under the policy in force, or under the one it was taken in by. */
export async function caseBasis(db: Executor, calendar: WorkCalendar, policy?: { id: string; version: number }): Promise<CaseBasis> {
  const office = await officeOf(db);
  return {
    office,
    staff: await everyStaff(db),
    policy: await policyOf(db, policy ?? office.policy),
    deadlines: { calendar, closingTime: office.closingTime },
  };
}

/** Who handles a case. */
export function routing({ policy, staff }: CaseBasis, severity: Severity, about: About, criteria: readonly string[]): Routing {
  return routeOf({ severity, aboutRole: aboutRoleOf(about, staff), criteria }, policy);
}

/** A clock with its account, as screens show it. */
export function deadlineView({ clock, label, begunAt, deadline, waiting }: PolicyDeadline): DeadlineView {
  return {
    clock,
    label,
    dueAt: deadline?.ok === true ? deadline.dueAt : null,
    sentence: deadline?.sentence ?? waiting ?? '',
    begunAt,
    days: deadline?.ok === true ? deadline.account.map(({ dayLabel, label: words, counted }) => ({ day: dayLabel, label: words, counted })) : [],
    points: [],
    pauses: [],
  };
}
