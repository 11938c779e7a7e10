import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addArchiveFile, olderArchiveFiles } from '../../../electron/db/repositories/archive-files';
import { keepPaper, paperBytes, resealPapers, sealEarlierPapers, type PaperSeal } from '../../../electron/services/sealed-paper';
import { openWith } from '../../../electron/vault/boxes';
import type { Held } from '../../../electron/vault/held';
import { PeopleFinder } from '../../../electron/vault/people-finder';
import { peopleWork } from '../../../electron/vault/people-part';
import { closeFor } from '../../../electron/vault/closing';
import { readySodium } from '../../../electron/sodium/sodium';
import { paperIn } from '../../../shared/vault/paper';
import { DeskError } from '../../../shared/ipc/wire';
import { readyDesk } from '../support/desk';

const pdf = Buffer.from('%PDF-1.7 欧阳试甲 13912340001');

/** A store whose papers are sealed to a key that a test holds. */
async function office() {
  const { context } = await readyDesk();
  const sodium = await readySodium();
  const pair = sodium.crypto_box_keypair();
  const state = { open: true };
  const seal: PaperSeal = {
    seal: async (content) => ({ box: closeFor(sodium.to_hex(pair.publicKey), content), number: 1 }),
    open: async ({ digest, box }) => {
      const opened = state.open ? openWith(sodium, pair, box) : null;
      const found = opened === null ? null : paperIn(opened.content, digest);
      if (found === null) throw new DeskError(state.open ? 'STORE_DAMAGED' : 'LOCKED');
      return found;
    },
  };
  const { archive } = context.store;
  const files = async () => (await readdir(join(context.store.folder, 'archive'), { recursive: true })).filter((name) => name.includes('.'));
  const inFiles = async (text: string) => {
    for (const name of await files()) if ((await readFile(join(context.store.folder, 'archive', name))).includes(text)) return true;
    return false;
  };
  const note = (sha256: string, sealed: number, complaint: string | null = uuidv7()) =>
    context.store.uow(({ db }) => addArchiveFile(db, { sha256, kind: 'form', size: pdf.length, createdAt: context.clock(), complaint, sealed }));
  return { context, sodium, pair, archive, seal, state, files, inFiles, note };
}

describe('papers that show who complained', () => {
  it('lie sealed in the archive, open with the key and under their own name only, and say nothing while locked', async () => {
    const { archive, seal, state, files, inFiles, note } = await office();
    const first = await keepPaper(archive, seal, Buffer.from(pdf), true);
    const second = await keepPaper(archive, seal, Buffer.from(pdf), true);
    // Printed again it has another name: nobody who prints guesses finds out whose it is.
    expect(second.pdf).not.toBe(first.pdf);
    expect(await inFiles('13912340001')).toBe(false);
    await note(first.pdf, first.sealed);
    expect(Buffer.from(await paperBytes(archive, seal, first.pdf))).toEqual(pdf);
    await archive.putSealed(first.pdf, (await archive.getSealed(second.pdf)) ?? new Uint8Array());
    await expect(paperBytes(archive, seal, first.pdf)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    state.open = false;
    await expect(paperBytes(archive, seal, first.pdf)).rejects.toMatchObject({ code: 'LOCKED' });
    expect(await keepPaper(archive, seal, Buffer.from(pdf), false)).toMatchObject({ sealed: 0 });
    expect((await files()).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
  });

  it('from before the vault are sealed under the name that the log knows, wherever it is cut off; blank forms stay', async () => {
    const { context, archive, seal, files, inFiles, note } = await office();
    const earlier = [pdf, Buffer.concat([pdf, Buffer.from('2')]), Buffer.concat([pdf, Buffer.from('3')])];
    const names: string[] = [];
    for (const bytes of earlier) names.push(await archive.put(bytes));
    for (const name of names) await note(name, 0);
    const blank = await archive.put(Buffer.from('%PDF blank'));
    await note(blank, 0, null);
    // Cut off after the plain file of one went and before that was noted.
    const inOrder = await context.store.read((db) => db.selectFrom('archive_file').select('sha256').where('complaint', 'is not', null).execute());
    const cutOff = inOrder[0]!.sha256;
    await sealEarlierPapers({ store: { ...context.store, uow: () => Promise.reject(new Error('cut off')) } }, archive, seal, () => true).catch(() => undefined);
    expect(await archive.has(cutOff)).toBe(false);
    await sealEarlierPapers(context, archive, seal, () => true);
    expect(await inFiles('13912340001')).toBe(false);
    for (const [at, name] of names.entries()) expect(Buffer.from(await paperBytes(archive, seal, name))).toEqual(earlier[at]);
    expect((await files()).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    expect(Buffer.from(await paperBytes(archive, seal, blank)).toString()).toBe('%PDF blank');
  });

  it('are sealed anew after a rotation, and open by the earlier key until then', async () => {
    const { context, sodium, pair, archive, seal, note } = await office();
    const { pdf: name, sealed } = await keepPaper(archive, seal, Buffer.from(pdf), true);
    await note(name, sealed);
    const rotated = { ...sodium.crypto_box_keypair(), earlier: [{ ...pair }] };
    const opens = async (keys: Parameters<typeof openWith>[1]) => openWith(sodium, keys, (await archive.getSealed(name)) ?? new Uint8Array()) !== null;
    const { reseal } = peopleWork({ sodium, pair: rotated } as unknown as Held, new PeopleFinder());
    const worker = { work: async (_kind: string, boxes: unknown) => reseal(boxes as Uint8Array[]) as never };
    await resealPapers(context, archive, worker, 2, () => false);
    expect(await opens(pair)).toBe(true);
    await resealPapers(context, archive, worker, 2, () => true);
    expect(await opens(pair)).toBe(false);
    expect(await opens(rotated)).toBe(true);
    const left = await context.store.read((db) => olderArchiveFiles(db, 2, 10));
    expect(left).toEqual([]);
  });
});
