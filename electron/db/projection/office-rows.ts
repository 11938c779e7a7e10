import { isClockEvent } from '../../../shared/domain/clock/event';
import { isCalendarEvent } from '../../../shared/domain/calendar/event';
import { retentionText } from '../../../shared/domain/personal/retention';
import { usualSignOut } from '../../../shared/domain/staff/sign-out';
import { isPolicyEvent } from '../../../shared/domain/policy/event';
import type { PlacedEvent } from '../event-codec';
import { insertRows } from '../insert-rows';
import type { Executor } from '../schema';
import { projectCalendar } from './calendar-rows';
import { projectClock } from './clock-rows';
import { projectPolicy } from './policy-rows';
import { statementRow } from './statement-rows';

/** The stream of the office itself. */
export const officeStream = 'office';

/** Forgets everything that follows from the events of the office. */
export async function clearOffice(db: Executor): Promise<void> {
  for (const table of ['office', 'staff', 'calendar_notice', 'rest_day', 'work_hours', 'clock_notice', 'emergency_number', 'policy', 'policy_adoption', 'statement'] as const) await db.deleteFrom(table).execute();
}

/** Brings office and staff up to date with events of the office. */
export async function projectOffice(db: Executor, events: readonly PlacedEvent[]): Promise<void> {
  for (const event of events) {
    switch (event.type) {
      case 'office.set-up':
        await insertRows(
          db,
          'office',
          [
            {
              id: officeStream,
              project: event.body.project,
              desk_name: event.body.deskName,
              desk_code: event.body.deskCode,
              policy_id: event.body.policy.id,
              policy_version: event.body.policy.version,
              closing_time: event.body.closingTime,
              set_up_at: event.recordedAt,
              sign_out_minutes: usualSignOut,
              retention: null,
            },
          ],
          ['id'],
        );
        break;
      case 'staff.added':
        await insertRows(
          db,
          'staff',
          [
            {
              id: event.body.staffId,
              position: event.position,
              name: event.body.name,
              role: event.body.role,
              department: event.body.department,
              left_at: null,
            },
          ],
          ['id'],
        );
        break;
      case 'staff.changed': {
        const { staffId, ...facts } = event.body;
        await db.updateTable('staff').set(facts).where('id', '=', staffId).execute();
        break;
      }
      case 'staff.left':
      case 'staff.returned':
        await db
          .updateTable('staff')
          .set({ left_at: event.type === 'staff.left' ? event.recordedAt : null })
          .where('id', '=', event.body.staffId)
          .execute();
        break;
      case 'office.sign-out-set':
        await db.updateTable('office').set({ sign_out_minutes: event.body.afterMinutes }).execute();
        break;
      case 'office.closing-time-set':
        await db.updateTable('office').set({ closing_time: event.body.closingTime }).execute();
        break;
      case 'personal.retention-set':
        await db.updateTable('office').set({ retention: retentionText(event.body) }).execute();
        break;
      case 'day.sealed':
      case 'day.postponed':
      case 'office.paper-printed':
        // They are looked up in the log itself.
        break;
      case 'staff.pin-set':
      case 'staff.pin-given':
      case 'staff.pin-refused':
      case 'store.restored':
      case 'store.salvaged':
      case 'list.exported':
      case 'register.imported':
      case 'register.undone':
      case 'office.scan-dismissed':
      case 'personal.erased':
        // That it happened is on record; a PIN itself, and what is known of a scanned page, is kept beside the log.
        break;
      case 'statement.signed':
        await insertRows(db, 'statement', [statementRow(event)], ['id']);
        break;
      case 'office.emergency-numbers-set':
        await db.deleteFrom('emergency_number').execute();
        await insertRows(db, 'emergency_number', event.body.numbers.map((one, at) => ({ position: at + 1, ...one })));
        break;
      default:
        if (isPolicyEvent(event)) {
          await projectPolicy(db, event);
          break;
        }
        if (isClockEvent(event)) {
          await projectClock(db, event);
          break;
        }
        if (!isCalendarEvent(event)) throw new Error(`event ${event.type} does not belong to the office`);
        await projectCalendar(db, event);
    }
  }
}
