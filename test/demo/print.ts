import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ask } from '../support/hands';
import type { Desk } from '../support/launch';

/** Prints the complaint that is open, as PDF, and copies the archived sheet out; returns its name once it was read back as a PDF. */
export async function printForm(desk: Desk, id: string, out: string): Promise<string> {
  await desk.window.keyboard.press('Control+p');
  await desk.window.getByRole('button', { name: '只存 PDF' }).click();
  const { number, pdf } = await archived(desk, id);
  const name = `form-${number}.pdf`;
  const bytes = readFileSync(join(desk.dataDir, 'archive', pdf.slice(0, 2), `${pdf}.pdf`));
  if (createHash('sha256').update(bytes).digest('hex') !== pdf) throw new Error(`${name} 与存档不符。`);
  writeFileSync(join(out, name), bytes);
  if ((await pagesOf(join(out, name))) < 1) throw new Error(`${name} 没有页。`);
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
  throw new Error('一分钟内没有存档。');
}

/** The pages of a PDF as another reader counts them; fails for what is none. */
async function pagesOf(file: string): Promise<number> {
  const reading = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  try {
    return (await reading.promise).numPages;
  } finally {
    await reading.destroy();
  }
}
