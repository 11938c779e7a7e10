/** `npm run bench -- --rows N --json FILE`: every figure beside its baseline of the same run. */
import { rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { catchUp } from '../../electron/services/escalator';
import { actionFigure } from './action';
import { backupFigures } from './backup';
import { dueTimeFigure } from './due-time';
import { escalationFigures } from './escalation';
import { exportFigures } from './export';
import type { Figure } from './figure';
import { formFigures } from './form';
import { laneFigure, pageFigures } from './inbox';
import { lockFigures } from './lock';
import { benchOffice } from './office';
import { rebuildFigures } from './rebuild';
import { reportFiguresOver } from './report';
import { salesFigures } from './sales';
import { saveFigure } from './save';
import { searchFigures } from './search';
import { statementFigure } from './statement';
import { vaultFigures } from './vault';
import { packagedFigures } from './packaged';
import { deskStart, memoryFigure, startFigure } from './window';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' }, json: { type: 'string' } } });
const rows = Number(values.rows);
if (!Number.isSafeInteger(rows) || rows < 1) {
  process.stderr.write('--rows: must be a whole number of 1 or more.\n');
  process.exit(1);
}
const startRows = Math.min(rows, 100_000);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const figures: Figure[] = [];
const add = (...some: Figure[]): void => {
  for (const one of some) {
    figures.push(one);
    tell(`${one.ok ? 'ok  ' : 'MISS'} ${one.name}: median ${String(one.median)} ${one.unit}, p95 ${String(one.p95)}, baseline ${String(one.baseline)}, ratio ${String(one.ratio)} (${one.goal})`);
  }
};

const folders: string[] = [];
try {
  const small = await benchOffice(10_000, tell);
  const large = await benchOffice(rows, tell);
  const start = startRows === rows ? large : await benchOffice(startRows, tell);
  folders.push(small.folder, large.folder, start.folder);
  add(await saveFigure(small, 200));
  add(...(await pageFigures(small, large, 200)));
  add(await laneFigure(small, large, 200));
  add(...(await searchFigures(large, 200)));
  add(...(await reportFiguresOver(small, large, 50)));
  add(...(await exportFigures(large)));
  add(await statementFigure(small, large, 5));
  add(await actionFigure(large, 200));
  add(...(await salesFigures(small, 9)));
  add(...(await vaultFigures(tell, 200)));
  add(dueTimeFigure(200));
  // A long log needs no second look to be judged.
  add(...(await rebuildFigures(large, rows > 100_000 ? 1 : 3)));
  for (const office of new Set([small, large, start])) {
    // As in an office at work; what a seeded one has missed would be caught up with while its memory is looked at.
    await catchUp(office.context);
    await office.store.close();
  }
  add(...(await escalationFigures(tell)));
  add(await startFigure(await deskStart(start.folder), 9));
  add(...(await packagedFigures(start.folder, 9, tell)));
  add(...(await formFigures(small.folder, 9)));
  add(...(await lockFigures(tell, rows >= 100_000 ? 100 : 20, 20)));
  add(await memoryFigure(large.folder, 3));
  // Last: it leaves backups behind.
  add(...(await backupFigures(large.folder, rows > 100_000 ? 1 : 3)));
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
