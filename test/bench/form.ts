import { formModelSchema } from '../../shared/domain/form/model';
import { ask, inboxShown } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { startPdfQueue } from '../paper/support/cups';
import { startPress } from '../paper/support/press';
import { figure, type Figure } from './figure';

/**
 * The form of an ordinary case, from the key to archived bytes, against the same page as static HTML. The key is pressed
 * in the window, on the case being read, with a printer remembered; the end is the time that the archived print carries.
 */
export async function formFigures(folder: string, rounds: number): Promise<Figure[]> {
  const press = await startPress();
  const queue = await startPdfQueue('DeskBench');
  const desk = await launchDesk({ dataDir: folder, args: ['--report-usable'] });
  try {
    await inboxShown(desk.window);
    await ask(desk.window, 'settings.put', { printer: queue.name, copies: 1 });
    const { rows } = await ask(desk.window, 'inbox.page', {
      filter: { view: 'open', severity: null, due: null, channel: null, department: null },
      after: null,
      limit: 50,
    });
    await desk.window.evaluate(() => addEventListener('keydown', () => (document.body.dataset['pressed'] = String(Date.now())), true));
    const baseline: number[] = [];
    const warm: number[] = [];
    const cold: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const [first, second] = [2 * (round + 1), 2 * (round + 1) + 1].map((at) => rows[at % rows.length]?.id ?? '');
      const model = formModelSchema.parse(await ask(desk.window, 'form.model', { complaintId: first ?? '' }));
      const alone = await keyToPaper(desk, first ?? '', 0);
      // A person reads for more than a second before printing; meanwhile a paper window gets ready.
      const warmed = await keyToPaper(desk, second ?? '', 1_500);
      const bare = await press.printStatic(model);
      if (round < 0) continue;
      cold.push(alone);
      warm.push(warmed);
      baseline.push(bare);
    }
    return [
      figure('form PDF from a case being read, key press to archived bytes, against static HTML', 'ms', warm, baseline, 'ratio ≤ 1.3', ({ ratio }) => ratio <= 1.3),
      figure('form PDF right after a case was opened, key press to archived bytes, against static HTML', 'ms', cold, baseline, 'told, no goal', () => true),
    ];
  } finally {
    await desk.close();
    await queue.stop();
    await press.stop();
  }
}

/** Opens a case, reads for so long, presses the key and waits for the paper; milliseconds. */
async function keyToPaper({ window }: Desk, id: string, readMs: number): Promise<number> {
  const printed = async () => (await ask(window, 'complaint.get', { id })).prints;
  const { number, prints } = await ask(window, 'complaint.get', { id });
  const before = prints.length;
  await window.evaluate((opened) => (location.hash = `#/open/${opened}`), id);
  await window.getByRole('article', { name: `投诉 ${number}` }).waitFor();
  await window.waitForTimeout(readMs);
  await window.keyboard.press('Control+P');
  for (let tries = 0; tries < 600; tries += 1) {
    const last = (await printed()).at(before);
    if (last !== undefined) return Date.parse(last.at) - Number(await window.evaluate(() => document.body.dataset['pressed']));
    await window.waitForTimeout(50);
  }
  throw new Error('nothing was printed within 30 seconds');
}
