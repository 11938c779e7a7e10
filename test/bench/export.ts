import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { out } from '../../build/setup/paths.mjs';
import { tableThread } from '../../electron/export/table-thread';
import { exportTable } from '../../electron/services/exporting';
import { dayOf, dayText } from '../../shared/util/local-time';
import type { BenchOffice } from './office';
import { figure, type Figure } from './figure';

const wanted = 100_000;
const lookEveryMs = 50;
const mb = 1024 * 1024;

/** Every complaint of an office as Excel, counted for 100,000 lines, beside the same as CSV, and the memory that it takes. */
export async function exportFigures({ context, actor, folder }: BenchOffice): Promise<Figure[]> {
  const beginTable = tableThread(join(out, 'app/table-worker.cjs'));
  const asked = { what: 'cases', from: '2000-01-01', to: dayText(dayOf(context.clock())), project: null, policy: null, mark: 'all' } as const;
  const took = async (format: 'xlsx' | 'csv'): Promise<{ ms: number; memory: number }> => {
    const path = join(folder, `measured.${format}`);
    const idle = process.memoryUsage().rss;
    let most = idle;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), lookEveryMs);
    const start = performance.now();
    const rows = (await exportTable({ ...context, beginTable }, actor, { asked, format, path, goesOn: () => true, wrote: () => undefined })) ?? 0;
    clearInterval(watch);
    await rm(path);
    return { ms: ((performance.now() - start) * wanted) / Math.max(1, rows), memory: (most - idle) / mb };
  };
  const [csv, xlsx] = [await took('csv'), await took('xlsx')];
  return [
    figure('Excel of 100,000 lines, against CSV', 's', [xlsx.ms / 1000], [csv.ms / 1000], '≤ 20 s', ({ p95 }) => p95 <= 20),
    figure('memory while Excel is written, against CSV', 'MB', [xlsx.memory], [csv.memory], '≤ 300 MB over idle', ({ p95 }) => p95 <= 300),
  ];
}
