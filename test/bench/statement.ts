import { readFile } from 'node:fs/promises';
import { createArchiveStore } from '../../electron/db/archive-store';
import { previewStatement, signStatement } from '../../electron/services/statement';
import type { PaperModel } from '../../shared/domain/paper/model';
import { dayOf, dayText } from '../../shared/util/local-time';
import { startPress } from '../paper/support/press';
import { figure, timed, type Figure } from './figure';
import type { BenchOffice } from './office';

/** The monthly report of a large office against that of a small one: figures, paper and signing, from the key to the archived PDF. */
export async function statementFigure(small: BenchOffice, large: BenchOffice, rounds: number): Promise<Figure> {
  const press = await startPress();
  const today = dayOf(new Date().toISOString());
  const month = { kind: 'monthly-report', from: dayText(today - 29), to: dayText(today) } as const;
  const printers = { list: async () => [], send: async () => undefined };
  const toPdf = async (model: PaperModel): Promise<{ bytes: Uint8Array; pages: number }> => {
    const { file, pages } = await press.print(model);
    return { bytes: await readFile(file), pages };
  };
  const signing = async ({ context, actor: { staffId }, folder }: BenchOffice): Promise<number[]> => {
    const actor = { staffId, role: 'deputy-general-manager' } as const;
    const pressing = { ...context, printers, archive: createArchiveStore(folder), press: { toPdf } };
    return timed(rounds, async () => {
      const { proposed, seen } = await previewStatement(context, actor, { ...month, texts: null });
      await signStatement(pressing, actor, { ...month, texts: proposed, seen });
    }, 1);
  };
  try {
    return figure('monthly report to archived PDF, large office against small', 'ms', await signing(large), await signing(small), 'p95 ≤ 3000 ms', ({ p95 }) => p95 <= 3_000);
  } finally {
    await press.stop();
  }
}
