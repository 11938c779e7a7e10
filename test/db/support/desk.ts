import { v7 as uuidv7 } from 'uuid';
import type { IntakeFields } from '../../../shared/ipc/intake';
import type { OpenedStore } from '../../../electron/db/open-store';
import { openCalendar } from '../../../electron/services/calendar-book';
import type { Actor, ServiceContext } from '../../../electron/services/context';
import { likenessKey } from '../../../electron/services/likeness-key';
import { plainIdentityKeeper } from '../../../electron/services/identity-keeper';
import { listStaff, setUpOffice } from '../../../electron/services/office';
import { openTestStore } from './data-folder';

/** Use cases over a real store, with a clock that a test sets. */
export interface TestDesk {
  readonly context: ServiceContext & { readonly store: OpenedStore };
  /** Sets the clock. */
  at(instant: string): void;
}

/** A desk over a new folder, or over the store given. */
export async function emptyDesk(folder?: string): Promise<TestDesk> {
  let now = '2026-11-20T02:12:00.000Z';
  const clock = () => now;
  const store = await openTestStore({ clock, ...(folder !== undefined && { folder }) });
  const calendar = await openCalendar(store);
  return {
    context: { store, clock, newId: uuidv7, identity: plainIdentityKeeper(likenessKey(store)), calendar },
    at: (instant) => {
      now = instant;
    },
  };
}

/** A desk that is set up, with the people to act at it. */
export async function readyDesk(): Promise<TestDesk & { readonly people: Readonly<Record<'receptionist' | 'supervisor' | 'head', Actor>> }> {
  const desk = await emptyDesk();
  await setUpOffice(desk.context, {
    project: '云栖里',
    deskName: '一号售楼处',
    deskCode: '01',
    staff: [
      { name: '周晓岚', role: 'receptionist', department: '销售部' },
      { name: '何立群', role: 'supervisor', department: '销售部' },
      { name: '梁启航', role: 'department-head', department: '工程部' },
    ],
  });
  const [receptionist, supervisor, head] = (await listStaff(desk.context)).map(({ id, role }) => ({ staffId: id, role }));
  return { ...desk, people: { receptionist: receptionist!, supervisor: supervisor!, head: head! } };
}

/** The intake page as typed, with whatever a test cares about put in its place. */
export function typed(changes: Partial<IntakeFields> = {}): IntakeFields {
  return {
    channel: 'walk-in',
    receivedAt: null,
    identity: { name: '王小明', phone: '13800001234', unit: '3栋1804', contract: null },
    about: { department: '工程部', person: null },
    facts: '样板间的水龙头一直滴水，请尽快修好。',
    demand: '尽快修好',
    criteria: null,
    severity: null,
    onTheSpot: null,
    promisedAt: null,
    settled: false,
    ...changes,
  };
}
