import type { NewEvent } from '../../../electron/db/event-codec';
import type { TakenIn } from '../../../shared/domain/complaint/event';

/** The body of a complaint as taken in, with whatever a test cares about put in its place. */
export function takenIn(number: string, changes: Partial<TakenIn> = {}): TakenIn {
  return {
    number,
    project: '云栖里',
    policy: { id: 'sales-office', version: 1 },
    channel: 'walk-in',
    receivedAt: '2026-11-20T02:12:00.000Z',
    identity: null,
    about: { department: '销售部', person: null },
    facts: '样板间的水龙头一直漏水，来了两次都没有修。',
    demand: '尽快修好',
    criteria: ['facility'],
    proposed: { severity: 'minor', criteria: ['facility'] },
    severity: 'minor',
    handler: 'supervisor',
    onTheSpot: null,
    promisedAt: null,
    settled: false,
    deadlines: [{ clock: 'answer', dueAt: '2026-11-24T10:00:00.000Z' }],
    ...changes,
  };
}

/** The event of taking a complaint in. */
export function takenInEvent(stream: string, number: string, changes: Partial<TakenIn> = {}): NewEvent {
  return { type: 'complaint.taken-in', body: takenIn(number, changes), stream, occurredAt: null, actor: 'setup' };
}
