/**
 * `npm run demo -- --input FILE --out DIR [--forms first|all]`: the main job, unattended, through the real window
 * on a throwaway data folder: set the office up, take every complaint in by typing, look at the inbox, print.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zhDateTime } from '../../shared/util/zh-date';
import { saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { checkStored, showInbox } from './checks';
import { circumstanceLabels, instantOf, readInput, type DemoComplaint, type DemoInput } from './input';
import { demoOptions, openOut, type DemoOptions } from './options';
import { printForm } from './print';
import { recordOf } from './record';
import { InputError } from './refusal';

/** Types one complaint in and saves it, with a picture of the page before; returns its id. */
async function takeIn({ window }: Desk, complaint: DemoComplaint, picture: string | null): Promise<string> {
  const { channel, customer, about, facts, demand, criteria } = complaint;
  await typeIntake(window, {
    channel,
    receivedAt: zhDateTime(instantOf(complaint.receivedAt)),
    phone: customer?.phone ?? '',
    name: customer?.name ?? '',
    unit: customer?.unit ?? '',
    department: about?.department ?? '',
    person: about?.person ?? '',
    facts,
    demand: demand ?? '',
    ...(criteria ? { circumstances: circumstanceLabels(criteria) } : {}),
  });
  if (picture !== null) {
    await window.getByRole('region', { name: '投诉等级' }).waitFor();
    await window.waitForTimeout(400);
    await window.screenshot({ path: picture });
  }
  return saveIntake(window);
}

async function main(): Promise<void> {
  const { input: file, out, forms } = demoOptions(process.argv.slice(2));
  const input = readInput(file, new Date().toISOString());
  openOut(out);
  const write = (name: string, value: unknown): void => writeFileSync(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-demo-'));
  try {
    const { printed, summary } = await work(folder, input, out, forms);
    write('record.json', await recordOf(folder, printed));
    write('summary.json', summary);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The whole job in one window; the forms by complaint, in the order of the input, and how long everything took. */
async function work(folder: string, input: DemoInput, out: string, forms: DemoOptions['forms']) {
  const started = performance.now();
  const desk = await launchDesk({ dataDir: folder });
  const intakeMs: number[] = [];
  const printMs: number[] = [];
  const printed = new Map<string, string | null>();
  try {
    await desk.window.setViewportSize({ width: 1366, height: 768 });
    await setUpOffice(desk.window, input.project);
    await signIn(desk.window);
    const openMs = performance.now() - started;
    for (const [index, complaint] of input.complaints.entries()) {
      const place = `complaints[${String(index)}]`;
      const before = performance.now();
      const id = await takeIn(desk, complaint, index === 0 ? join(out, 'intake.png') : null).catch(notDone(`${place}: 没有登记成功`));
      intakeMs.push(performance.now() - before);
      await checkStored(desk, id, complaint, place);
      const saved = performance.now();
      const form = forms === 'all' || index === 0 ? await printForm(desk, id, out).catch(notDone(`${place}: 表格没有打印成功`)) : null;
      if (form !== null) printMs.push(performance.now() - saved);
      printed.set(id, form);
    }
    await showInbox(desk, printed.size);
    await desk.window.screenshot({ path: join(out, 'inbox.png') });
    return { printed, summary: { complaints: printed.size, forms: printMs.length, openMs, intakeMs, printMs, totalMs: performance.now() - started } };
  } finally {
    await desk.close();
  }
}

/** Puts a sentence before a failure; only its first line follows, for the rest may repeat what was typed. */
function notDone(sentence: string) {
  return (error: unknown): never => {
    throw new InputError(`${sentence}：${firstLine(error)}`);
  };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

main().catch((error: unknown) => {
  process.stderr.write(`${firstLine(error)}\n`);
  process.exitCode = 1;
});
