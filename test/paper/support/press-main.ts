import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { app } from 'electron';
import { announceProtocol, APP_ORIGIN, serveApp } from '../../../electron/app/protocol';
import { hardenPages, hardenSession, PAGE_PREFERENCES } from '../../../electron/app/security';
import { PaperPress } from '../../../electron/print/paper-press';
import { session } from 'electron';
import type { Job, JobResult } from './job';

// A program that does nothing but print: the same protocol, the same closed window, the same press as the real one.
announceProtocol();
hardenPages(app);
app.on('window-all-closed', () => undefined);

const bundle = process.env['PAPER_BUNDLE'] ?? '';

void app.whenReady().then(() => {
  serveApp(join(bundle, 'renderer'));
  hardenSession(session.defaultSession);
  const press = new PaperPress({
    address: `${APP_ORIGIN}paper.html`,
    preload: join(bundle, 'paper-preload.cjs'),
    preferences: PAGE_PREFERENCES,
  });
  createInterface({ input: process.stdin }).on('line', (line) => {
    const job = JSON.parse(line) as Job;
    void carryOut(press, job).then(
      (result) => answer({ id: job.id, ok: true, ...result }),
      (error: unknown) => answer({ id: job.id, ok: false, error: String(error) }),
    );
  });
  answer({ id: 0, ok: true });
});

async function carryOut(press: PaperPress, job: Job): Promise<{ pages?: number; ms: number }> {
  const start = performance.now();
  if (job.type === 'warm') {
    press.warm();
    return { ms: performance.now() - start };
  }
  if (job.type === 'close') {
    press.close();
    return { ms: performance.now() - start };
  }
  const { bytes, pages } = await press.toPdf(job.model);
  const ms = performance.now() - start;
  writeFileSync(job.file, bytes);
  return { pages, ms };
}

function answer(result: JobResult): void {
  process.stdout.write(`@${JSON.stringify(result)}\n`);
}
