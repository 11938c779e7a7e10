import { expect, test } from 'vitest';
import { inboxRow } from '../../../shared/ipc/inbox';
import { complaintDetail } from '../../../shared/ipc/complaint';
import { getComplaint } from '../../../electron/services/complaint';
import { exampleOffice } from '../../../electron/services/example-office';
import { inboxLanes, inboxPage } from '../../../electron/services/inbox';
import { emptyDesk } from '../support/desk';

test.each(['2026-11-22T06:00:00.000Z', '2026-10-05T01:30:00.000Z', '2026-01-02T16:30:00.000Z'])(
  'the example office at %s fills every lane, and every case can be read',
  async (now) => {
    const { context, at } = await emptyDesk();
    at(now);
    const onDuty = await exampleOffice(context);
    expect(await exampleOffice(context)).toEqual(onDuty);
    const { lanes, views } = await inboxLanes(context, onDuty);
    expect(lanes.reduce((sum, { total }) => sum + total, 0)).toBe(25);
    for (const { total } of lanes) expect(total).toBeGreaterThan(0);
    expect(views.mine).toBe(25);
    const filter = { view: 'open', severity: null, due: null, channel: null, department: null } as const;
    const { rows, next } = await inboxPage(context, onDuty, { filter, after: null, limit: 50 });
    expect(next).toBeNull();
    expect(new Set(rows.map(({ channel }) => channel)).size).toBe(5);
    expect(new Set(rows.map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(6);
    for (const row of rows) {
      expect(inboxRow.parse(row)).toEqual(row);
      expect(complaintDetail.parse(await getComplaint(context, row.id, onDuty))).toMatchObject({ id: row.id, stage: row.stage });
    }
    expect(await context.store.verifyChain()).toMatchObject({ ok: true });
    const byActor = await context.store.read((db) => db.selectFrom('event').select('actor').execute());
    expect(byActor.filter(({ actor }) => actor !== 'clock')).toHaveLength(92);
    // Within a long holiday nothing may have run out.
    if (now.startsWith('2026-11')) expect(byActor.some(({ actor }) => actor === 'clock')).toBe(true);
  },
);
