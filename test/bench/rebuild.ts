import { hashOf } from '../../electron/db/chain';
import { rowsAfter } from '../../electron/db/repositories/events';
import type { BenchOffice } from './office';
import { figure, median, type Figure } from './figure';

/**
 * All projections written anew from the log. Judged by processor time of all threads, which is the same on one core and
 * hardly moves with what else the machine does; beside it hashing the same log, as verifying it does.
 */
export async function rebuildFigures({ store }: BenchOffice, rounds: number): Promise<Figure[]> {
  const rates: number[] = [];
  const walls: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    const events = await store.rebuild();
    const { user, system } = process.cpuUsage(before);
    rates.push((events * 1e6) / (user + system));
    walls.push((events * 1e3) / (performance.now() - start));
    baseline.push(await hashed());
  }
  return [
    figure('rebuild of all projections, by processor time, against hashing the log', 'events/s', rates, baseline, 'median ≥ 50,000', () => median(rates) >= 50_000),
    figure('rebuild of all projections, by the clock', 'events/s', walls, baseline, 'told, no goal', () => true),
  ];

  async function hashed(): Promise<number> {
    const before = process.cpuUsage();
    const rows = await store.read((db) => rowsAfter(db, 0, 20_000));
    rows.forEach(hashOf);
    const { user, system } = process.cpuUsage(before);
    return (rows.length * 1e6) / (user + system);
  }
}
