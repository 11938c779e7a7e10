import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { app, BrowserWindow, session } from 'electron';
import { announceProtocol, APP_ORIGIN, serveApp } from '../../../electron/app/protocol';
import { hardenPages, hardenSession, PAGE_PREFERENCES } from '../../../electron/app/security';
import { PaperPress } from '../../../electron/print/paper-press';
import type { FormModel } from '../../../shared/domain/form/model';
import { DeskError } from '../../../shared/ipc/wire';
import type { Job, JobResult } from './job';
import { writeStaticPage } from './static-page';

// A program that does nothing but print: the same protocol, the same closed window, the same press as the real one.
announceProtocol();
hardenPages(app);
app.on('window-all-closed', () => undefined);

const bundle = process.env['PAPER_BUNDLE'] ?? '';

void app.whenReady().then(() => {
  serveApp(join(bundle, 'renderer'));
  hardenSession(session.defaultSession);
  const page = { address: `${APP_ORIGIN}paper.html`, preload: join(bundle, 'paper-preload.cjs'), preferences: PAGE_PREFERENCES };
  const presses = { usual: new PaperPress(page), hasty: new PaperPress(page, { printMs: 30, spareMs: 300 }) };
  createInterface({ input: process.stdin }).on('line', (line) => {
    const job = JSON.parse(line) as Job;
    void carryOut(presses[job.press ?? 'usual'], job).then(
      (result) => answer({ id: job.id, ok: true, ...result }),
      (error: unknown) => answer({ id: job.id, ok: false, error: error instanceof DeskError ? error.code : String(error) }),
    );
  });
  answer({ id: 0, ok: true });
});

async function carryOut(press: PaperPress, job: Job): Promise<Omit<JobResult & { ok: true }, 'id' | 'ok'>> {
  const start = performance.now();
  switch (job.type) {
    case 'warm':
      press.warm();
      return { ms: performance.now() - start };
    case 'close':
      press.close();
      return { ms: performance.now() - start };
    case 'windows':
      return { windows: BrowserWindow.getAllWindows().length };
    case 'static':
      await printStatic(job.model, job.file);
      return { ms: performance.now() - start };
    case 'crash': {
      const printing = press.toPdf(job.model);
      for (const window of BrowserWindow.getAllWindows()) window.webContents.forcefullyCrashRenderer();
      await printing;
      return {};
    }
    case 'print': {
      const { bytes, pages } = await press.toPdf(job.model);
      const ms = performance.now() - start;
      writeFileSync(job.file, bytes);
      return { pages, ms };
    }
  }
}

/** The same form as a static page out of a fresh hidden window: what printing costs without any of ours. */
async function printStatic(model: FormModel, file: string): Promise<void> {
  const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: { ...PAGE_PREFERENCES, partition: 'static' } });
  await window.loadFile(staticPage(model));
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
  writeFileSync(file, await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
  window.destroy();
}

const staticPages = new Map<string, string>();

/** Written once per form, so that writing it is not part of what is timed. */
function staticPage(model: FormModel): string {
  const key = model.fields.facts;
  const known = staticPages.get(key);
  if (known !== undefined) return known;
  const page = join(app.getPath('userData'), `static-${staticPages.size}.html`);
  writeStaticPage(model, process.env['PAPER_ROOT'] ?? '', page);
  staticPages.set(key, page);
  return page;
}

function answer(result: JobResult): void {
  process.stdout.write(`@${JSON.stringify(result)}\n`);
}
