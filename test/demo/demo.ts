/**
 * `npm run demo -- --input FILE --out DIR [--forms first|all]`: the main job, unattended, through the real window
 * on a throwaway data folder: set the office up, take every complaint in by typing, look at the inbox, print.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { zhDateTime } from '../../shared/util/zh-date';
import { launchDesk, type Desk } from '../support/launch';
import { ask, inboxShown, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { circumstanceLabels, InputError, instantOf, readInput, type DemoComplaint } from './input';

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

const usage = 'npm run demo -- --input FILE --out DIR [--forms first|all]';

function options() {
  const { values } = parseArgs({
    options: { input: { type: 'string' }, out: { type: 'string' }, forms: { type: 'string', default: 'first' } },
  });
  if (values.input === undefined || values.out === undefined) throw new InputError(usage);
  if (values.forms !== 'first' && values.forms !== 'all') throw new InputError(`--forms: must be first or all\n${usage}`);
  return { input: values.input, out: values.out, forms: values.forms };
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
    department: about.department ?? '',
    person: about.person ?? '',
    facts,
    demand: demand ?? '',
    ...(criteria === undefined ? {} : { circumstances: circumstanceLabels(criteria) }),
  });
  if (picture !== null) {
    await window.getByRole('region', { name: '投诉等级' }).waitFor();
    await window.waitForTimeout(400);
    await window.screenshot({ path: picture });
  }
  return saveIntake(window);
}

/** Prints the complaint that is open, as PDF, and copies the archived sheet out; returns its name. */
async function print(desk: Desk, id: string, out: string): Promise<string> {
  await desk.window.keyboard.press('Control+p');
  await desk.window.getByRole('button', { name: '只存 PDF' }).click();
  const { number, pdf } = await archived(desk, id);
  const name = `form-${number}.pdf`;
  copyFileSync(join(desk.dataDir, 'archive', pdf.slice(0, 2), `${pdf}.pdf`), join(out, name));
  return name;
}

/** Waits until the sheet of a complaint is in the archive. */
async function archived({ window }: Desk, id: string): Promise<{ number: string; pdf: string }> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { number, prints } = await ask(window, 'complaint.get', { id });
    const pdf = prints.at(-1)?.pdf;
    if (pdf !== undefined) return { number, pdf };
    await window.waitForTimeout(100);
  }
  throw new Error('a form was not printed within a minute');
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
  const { input: file, out, forms } = options();
  const input = readInput(file, new Date().toISOString());
  const started = performance.now();
  const desk = await launchDesk();
  const intakeMs: number[] = [];
  const printMs: number[] = [];
  try {
    await desk.window.setViewportSize({ width: 1366, height: 768 });
    await setUpOffice(desk.window, input.project);
    await signIn(desk.window);
    const openMs = performance.now() - started;
    mkdirSync(out, { recursive: true });
    const lines: RecordLine[] = [];
    for (const [index, complaint] of input.complaints.entries()) {
      const before = performance.now();
      const id = await takeIn(desk, complaint, index === 0 ? join(out, 'intake.png') : null);
      intakeMs.push(performance.now() - before);
      const printed = performance.now();
      const form = forms === 'all' || index === 0 ? await print(desk, id, out) : null;
      if (form !== null) printMs.push(performance.now() - printed);
      lines.push(await recordOf(desk, id, form));
    }
    await desk.window.keyboard.press('Control+1');
    await inboxShown(desk.window);
    await desk.window.screenshot({ path: join(out, 'inbox.png') });
    writeFileSync(join(out, 'record.json'), `${JSON.stringify(lines, null, 2)}\n`);
    const summary = { complaints: lines.length, forms: printMs.length, openMs, intakeMs, printMs, totalMs: performance.now() - started };
    writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  } finally {
    await desk.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
