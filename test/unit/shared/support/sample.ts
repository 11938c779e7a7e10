import type { StoredComplaintEvent, TakenIn } from '../../../../shared/domain/complaint/event';
import type { IntakeInput } from '../../../../shared/domain/complaint/intake';
import { buildCalendar } from '../../../../shared/domain/calendar/calendar';
import { stateCouncilNotices } from '../../../../shared/domain/calendar/state-council';

/** The State Council's calendar as far as it is known. */
export const calendar = buildCalendar(stateCouncilNotices());

/** The calendar and the closing hour of an ordinary office. */
export const basis = { calendar, closingTime: '18:00' };

/** The instant of a local date and time, `2026-11-20 10:12`. */
export function local(text: string): string {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString();
}

/** What an ordinary walk-in is taken in with. */
export function takenIn(changes: Partial<TakenIn> = {}): TakenIn {
  return {
    number: 'TS-01-202611-0042',
    project: '云栖花园',
    policy: { id: 'sales-office', version: 1 },
    channel: 'walk-in',
    receivedAt: local('2026-11-20 10:12'),
    identity: null,
    about: { department: '销售部', person: null },
    facts: '洽谈区的空调太冷，孩子着凉了。',
    demand: null,
    criteria: ['facility-inconvenience'],
    proposed: { severity: 'minor', criteria: ['facility-inconvenience'] },
    severity: 'minor',
    handler: 'supervisor',
    onTheSpot: null,
    promisedAt: null,
    settled: false,
    deadlines: [],
    ...changes,
  };
}

/** An event of a complaint as the log holds it. */
export function stored<E extends Pick<StoredComplaintEvent, 'type' | 'body'>>(event: E, siteSeq = 1): StoredComplaintEvent {
  return {
    id: `event-${siteSeq}`,
    site: 'site',
    siteSeq,
    stream: 'complaint-1',
    occurredAt: local('2026-11-20 10:14'),
    recordedAt: local('2026-11-20 10:14'),
    actor: 'staff-1',
    prevHash: '0'.repeat(64),
    hash: '0'.repeat(64),
    ...event,
  } as StoredComplaintEvent;
}

/** An intake that may be saved. */
export function intake(changes: Partial<IntakeInput> = {}): IntakeInput {
  return {
    channel: 'walk-in',
    receivedAt: local('2026-11-20 10:12'),
    identity: { name: '欧阳㛃', phone: '139 1234 5678', unit: '3栋2单元1804', contract: null },
    about: { department: '销售部', person: null },
    facts: '认购时答应的储藏室没有给。',
    demand: null,
    criteria: ['promise-unfulfilled'],
    onTheSpot: null,
    promisedAt: null,
    settled: false,
    ...changes,
  };
}
