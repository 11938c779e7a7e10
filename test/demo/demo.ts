/**
 * `npm run demo -- --input FILE --out DIR [--forms first|all]`: the main job, unattended, through the real window
 * on a throwaway data folder: set the office up, take every complaint in by typing, look at the inbox, print.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zhDateTime } from '../../shared/util/zh-date';
import { ask, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { checkStored, showInbox } from './checks';
import { circumstanceLabels, instantOf, readInput, type DemoComplaint } from './input';
import { demoOptions, openOut } from './options';
import { printForm } from './print';
import { InputError } from './refusal';

/** One line of `record.json`. */
interface RecordLine {
  readonly number: string;
  readonly severity: string;
  readonly criteria: readonly string[];
  readonly handler: string;
  readonly due: string | null;
  readonly stage: string;
  readonly form: string | null;
}

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

async function recordOf({ window }: Desk, id: string, form: string | null): Promise<RecordLine> {
  const found = await ask(window, 'complaint.get', { id });
  const due = found.deadlines.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt !== null);
  return {
    number: found.number,
    severity: found.severity,
    criteria: found.criteria,
    handler: found.handler,
    due: due.sort()[0] ?? null,
    stage: found.stage,
    form,
  };
}

async function main(): Promise<void> {
  const { input: file, out, forms } = demoOptions(process.argv.slice(2));
  const input = readInput(file, new Date().toISOString());
  openOut(out);
  const write = (name: string, value: unknown): void => writeFileSync(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
  const started = performance.now();
  const desk = await launchDesk();
  const intakeMs: number[] = [];
  const printMs: number[] = [];
  const lines: RecordLine[] = [];
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
      const printed = performance.now();
      const form = forms === 'all' || index === 0 ? await printForm(desk, id, out).catch(notDone(`${place}: 表格没有打印成功`)) : null;
      if (form !== null) printMs.push(performance.now() - printed);
      lines.push(await recordOf(desk, id, form));
    }
    await showInbox(desk, lines.length);
    await desk.window.screenshot({ path: join(out, 'inbox.png') });
    write('record.json', lines);
    write('summary.json', { complaints: lines.length, forms: printMs.length, openMs, intakeMs, printMs, totalMs: performance.now() - started });
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
