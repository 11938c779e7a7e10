import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { openStore, type OpenedStore } from '../../electron/db/open-store';
import type { Actor, ServiceContext } from '../../electron/services/context';
import { likenessKey } from '../../electron/services/likeness-key';
import { plainIdentityKeeper } from '../../electron/services/identity-keeper';
import { listStaff, setUpOffice } from '../../electron/services/office';
import { buildCalendar } from '../../shared/domain/calendar/calendar';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council';
import { seedComplaints } from '../db/support/seed-complaints';
import { eventsEach } from '../db/support/seed-history';

/** An office on a folder of its own, open for measuring. */
export interface BenchOffice {
  readonly folder: string;
  readonly store: OpenedStore;
  readonly context: ServiceContext;
  readonly actor: Actor;
}

/** Makes an office with so many complaints. */
export async function benchOffice(complaints: number, tell: (line: string) => void): Promise<BenchOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-bench-'));
  const empty = await openStore({ folder });
  await setUpOffice(contextOf(empty), {
    project: '测量花园',
    deskName: '一号售楼处',
    deskCode: '09',
    staff: [
      { name: '周晓岚', role: 'receptionist', department: null },
      { name: '梁主管', role: 'supervisor', department: null },
    ],
  });
  await empty.close();
  const start = performance.now();
  await seedComplaints(folder, { count: complaints, now: new Date().toISOString() });
  tell(`${String(complaints)} complaints with ${String(eventsEach)} events each written in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const store = await openStore({ folder });
  const context = contextOf(store);
  const [first] = await listStaff(context);
  if (first === undefined) throw new Error('an office without staff');
  return { folder, store, context, actor: { staffId: first.id, role: first.role } };
}

function contextOf(store: OpenedStore): ServiceContext {
  const calendar = buildCalendar(stateCouncilNotices());
  return { store, clock: () => new Date().toISOString(), newId: uuidv7, identity: plainIdentityKeeper(likenessKey(store)), calendar: () => calendar };
}
