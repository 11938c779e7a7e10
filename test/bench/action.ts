import { findComplaint } from '../../electron/db/repositories/complaints';
import { openPage } from '../../electron/db/repositories/inbox';
import { writeSetting } from '../../electron/db/repositories/settings';
import { Scope } from '../../electron/db/scope';
import { actOn, revisionOf } from '../../electron/services/handling';
import { listStaff } from '../../electron/services/office';
import type { BenchOffice } from './office';
import { figure, timed, type Figure } from './figure';

const promise = { action: 'promise', promisedAt: new Date(Date.now() + 3 * 86_400_000).toISOString(), reason: '已与施工单位约定上门时间。' } as const;

/** One step of handling, each time on another complaint, durable, against a durable transaction of one row. */
export async function actionFigure({ context, store }: BenchOffice, rounds: number): Promise<Figure> {
  const handler = (await listStaff(context)).find(({ role }) => role === 'supervisor');
  if (handler === undefined) throw new Error('an office without a supervisor');
  const rows = await store.read((db) => openPage(db, Scope.everything, { stage: 'opinion' }, null, 20_000));
  const ids = rows.filter((row) => row.handler === 'supervisor' && row.severity !== 'internal').map(({ id }) => id);
  const samples: number[] = [];
  const baseline: number[] = [];
  for (const id of ids.slice(0, rounds + 5)) {
    const complaint = await store.read((db) => findComplaint(db, Scope.everything, id));
    if (complaint === null) throw new Error('a row without a complaint');
    const asked = { id, expectedRevision: revisionOf(complaint.state), act: promise };
    const [ours] = await timed(1, () => actOn(context, { staffId: handler.id, role: handler.role }, asked), 0);
    const [bare] = await timed(1, () => store.uow(({ db }) => writeSetting(db, 'bench', id)), 0);
    samples.push(ours ?? 0);
    baseline.push(bare ?? 0);
  }
  return figure('one step of handling, durable, in a large office, against a transaction of one row', 'ms', samples.slice(5), baseline.slice(5), 'p95 ≤ 30 ms', ({ p95 }) => p95 <= 30);
}
