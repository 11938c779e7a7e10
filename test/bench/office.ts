import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { openStore, type OpenedStore } from '../../electron/db/open-store';
import type { Actor, ServiceContext } from '../../electron/services/context';
import { plainIdentityKeeper } from '../../electron/services/identity-keeper';
import { listStaff, setUpOffice } from '../../electron/services/office';
import { buildCalendar } from '../../shared/domain/calendar/calendar';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council';
import { seedComplaints } from '../db/support/seed-complaints';

/** An office on a folder of its own, open for measuring. */
export interface BenchOffice {
  readonly folder: string;
  readonly store: OpenedStore;
  readonly context: ServiceContext;
  readonly actor: Actor;
}

/** Makes an office with so many complaints, written through the program's own batch path. */
export async function benchOffice(complaints: number, tell: (line: string) => void): Promise<BenchOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-bench-'));
  const store = await openStore({ folder });
  const calendar = buildCalendar(stateCouncilNotices());
  const context: ServiceContext = {
    store,
    clock: () => new Date().toISOString(),
    newId: uuidv7,
    identity: plainIdentityKeeper(),
    calendar: () => calendar,
  };
  await setUpOffice(context, {
    project: '测量花园',
    deskName: '一号售楼处',
    deskCode: '09',
    staff: [
      { name: '周晓岚', role: 'receptionist', department: null },
      { name: '梁主管', role: 'supervisor', department: null },
    ],
  });
  const [first] = await listStaff(context);
  if (first === undefined) throw new Error('an office without staff');
  const start = performance.now();
  await seedComplaints(store, { count: complaints, now: context.clock() });
  tell(`${String(complaints)} complaints written in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return { folder, store, context, actor: { staffId: first.id, role: first.role } };
}
