import { ask } from '../support/hands';
import { launchDesk } from '../support/launch';
import { startPress } from '../paper/support/press';
import { figure, type Figure } from './figure';

/** The form of an ordinary case, from the call behind the key to archived bytes, against the same page as static HTML. */
export async function formFigures(folder: string, rounds: number): Promise<Figure[]> {
  const press = await startPress();
  const desk = await launchDesk({ dataDir: folder, args: ['--report-usable'] });
  try {
    const { rows } = await ask(desk.window, 'inbox.page', {
      filter: { view: 'open', severity: null, due: null, channel: null, department: null },
      after: null,
      limit: 50,
    });
    const baseline: number[] = [];
    const warm: number[] = [];
    const cold: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const complaintId = rows[(round + 50) % rows.length]?.id ?? '';
      const model = await ask(desk.window, 'form.model', { complaintId });
      const print = async (): Promise<number> => {
        const start = performance.now();
        await ask(desk.window, 'form.print', { complaintId, printer: null, copies: 1 });
        return performance.now() - start;
      };
      const alone = await print();
      // What opening a case does: a person reads for more than a second before printing.
      await ask(desk.window, 'form.warm', {});
      await desk.window.waitForTimeout(1_500);
      const warmed = await print();
      const bare = await press.printStatic(model);
      if (round < 0) continue;
      cold.push(alone);
      warm.push(warmed);
      baseline.push(bare);
    }
    return [
      figure('form PDF from an open case, from the call behind the key, against static HTML', 'ms', warm, baseline, 'ratio ≤ 1.3', ({ ratio }) => ratio <= 1.3),
      figure('form PDF without a paper window ready, from the call behind the key, against static HTML', 'ms', cold, baseline, 'told, no goal', () => true),
    ];
  } finally {
    await desk.close();
    await press.stop();
  }
}
