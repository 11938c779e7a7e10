import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { dueAtOf } from '../../shared/domain/deadline/compute';
import { formatNumber } from '../../shared/domain/numbering/number';
import { inboxPage } from '../../electron/services/inbox';
import { catchUp } from '../../electron/services/escalator';
import { saveIntake } from '../../electron/services/intake';
import { typed } from '../db/support/desk';
import { takenInEvent } from '../db/support/sample-events';
import { figure, timed, type Figure } from './figure';
import { type BenchOffice, benchOffice } from './office';

const filter = { view: 'open', severity: null, due: null, channel: null, department: null } as const;
const points = 10_000;

/** Ten thousand points after two weeks off, and what a person at the desk notices of it meanwhile. */
export async function escalationFigures(tell: (line: string) => void): Promise<Figure[]> {
  const office = await benchOffice(1_000, tell);
  try {
    return [...(await catchUpFigures(office)), await yearFigure(office)];
  } finally {
    await office.store.close();
    rmSync(office.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function catchUpFigures({ context, store, actor }: BenchOffice): Promise<Figure[]> {
  const now = context.clock();
  await missed(store, now);
  const calm = await timed(100, () => inboxPage(context, actor, { filter, after: null, limit: 50 }));
  const pages: number[] = [];
  const saves: number[] = [];
  let over = false;
  const desk = (async () => {
    while (!over) {
      await wait(100);
      pages.push(...(await timed(1, () => inboxPage(context, actor, { filter, after: null, limit: 50 }), 0)));
      saves.push(...(await timed(1, () => saveIntake(context, actor, { draftId: uuidv7(), fields: typed() }), 0)));
    }
  })();
  const start = performance.now();
  const used = process.cpuUsage();
  const reached = await catchUp(context);
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const worked = (user + system) / 1_000;
  over = true;
  await desk;
  const name = `${String(reached)} points after two weeks off`;
  return [
    figure(`${name}, with somebody at the desk`, 'ms', [took], [took], `≤ 5 s for ${String(points)}`, ({ p95 }) => p95 <= 5_000 && reached >= points),
    figure(`${name}: processor time`, 'ms', [worked], [worked], '≤ 5 s', () => worked <= 5_000),
    figure('inbox page of 50 while catching up', 'ms', pages, calm, 'p95 ≤ 100 ms', ({ p95 }) => p95 <= 100),
    figure('save one intake while catching up', 'ms', saves, saves, 'p95 ≤ 300 ms', ({ p95 }) => p95 <= 300),
  ];
}

/** Complaints whose answer ran out during the last two weeks: each has missed three points. */
async function missed(store: BenchOffice['store'], now: string): Promise<void> {
  const count = Math.ceil(points / 3);
  const day = 86_400_000;
  for (let from = 0; from < count; from += 500) {
    const events = Array.from({ length: Math.min(500, count - from) }, (_, index) => {
      const nth = from + index;
      const dueAt = new Date(Date.parse(now) - 14 * day + (nth / count) * 9 * day).toISOString();
      const deadlines = [{ clock: 'answer', dueAt, next: new Date(Date.parse(dueAt) - 4 * 3_600_000).toISOString() }];
      return takenInEvent(uuidv7(), formatNumber({ desk: '08', month: '202601', seq: nth + 1 }), { deadlines, settled: false });
    });
    await store.uow(({ append }) => append(events));
  }
}

/** A due time over a year of working days. */
async function yearFigure({ context }: BenchOffice): Promise<Figure> {
  const basis = { calendar: context.calendar(), closingTime: '18:00' };
  const span = { amount: 250, unit: 'working-days', atClosing: true } as const;
  const thousand = async (): Promise<void> => {
    for (let nth = 0; nth < 1_000; nth += 1) dueAtOf(span, new Date(Date.UTC(2024, 0, 2 + (nth % 300), 3)).toISOString(), basis);
  };
  const samples = (await timed(50, thousand)).map((ms) => ms / 1_000);
  return figure('a due time over a year of working days', 'ms', samples, samples, 'p95 ≤ 0.1 ms', ({ p95 }) => p95 <= 0.1);
}
