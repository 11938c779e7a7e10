import { randomBytes } from 'node:crypto';
import { nameOf } from '../../shared/vault/content';
import { paperContent, paperSaltLength } from '../../shared/vault/paper';
import type { NamedBox } from '../../shared/vault/box';
import type { ArchiveStore } from '../db/archive-store';
import { noteArchiveSealed, olderArchiveFiles, plainArchiveFiles } from '../db/repositories/archive-files';
import { DeskError } from '../../shared/ipc/wire';
import type { ServiceContext } from './context';
import type { VaultWorker } from './vault';

/** What seals papers and opens them again. */
export interface PaperSeal {
  /** Seals, and says with which of the vault's keys; null where there is no vault. */
  seal(content: Uint8Array): Promise<{ readonly box: Uint8Array; readonly number: number } | null>;
  /** A sealed paper opened by the vault; fails with LOCKED, or STORE_DAMAGED for one that is not of its name. */
  open(box: NamedBox): Promise<Uint8Array>;
}

type Archive = Pick<ArchiveStore, 'put' | 'get' | 'putSealed' | 'getSealed' | 'removePlain'>;

/** A paper as it was kept: its name, the number of the key that it is sealed to, 0 for none. */
export interface KeptPaper {
  readonly pdf: string;
  readonly sealed: number;
}

/** Keeps a paper; one that shows who complained is kept sealed where there is a vault. */
export async function keepPaper(archive: Pick<Archive, 'put' | 'putSealed'>, seal: PaperSeal, bytes: Uint8Array, showsPerson: boolean): Promise<KeptPaper> {
  if (!showsPerson) return { pdf: await archive.put(bytes), sealed: 0 };
  const content = paperContent(randomBytes(paperSaltLength), bytes);
  const closed = await seal.seal(content);
  const pdf = nameOf(content);
  content.fill(0);
  if (closed === null) return { pdf: await archive.put(bytes), sealed: 0 };
  await archive.putSealed(pdf, closed.box);
  return { pdf, sealed: closed.number };
}

/** The bytes of a kept paper; a sealed one is opened by the vault. */
export async function paperBytes(archive: Pick<Archive, 'get' | 'getSealed'>, seal: PaperSeal, pdf: string): Promise<Uint8Array> {
  const box = await archive.getSealed(pdf);
  return box === null ? archive.get(pdf) : seal.open({ digest: pdf, box });
}

/**
 * Seals the papers about complaints from before there was a vault; cut off anywhere, it goes on where it was. The sealed
 * file is on the disk before the plain one goes, and its name stays. Returns how many there were.
 */
export async function sealEarlierPapers({ store }: Pick<ServiceContext, 'store'>, archive: Archive, seal: PaperSeal, goesOn: () => boolean): Promise<number> {
  let done = 0;
  for (;;) {
    const plain = await store.read((db) => plainArchiveFiles(db, 20));
    if (plain.length === 0) return done;
    for (const pdf of plain) {
      if (!goesOn()) return done;
      const bytes = await archive.get(pdf).catch(missing);
      const closed = await seal.seal(bytes ?? new Uint8Array());
      if (closed === null) return done;
      // Where the plain file is gone already, it was cut off before that was noted.
      if (bytes !== null) await archive.putSealed(pdf, closed.box);
      await archive.removePlain(pdf);
      await store.uow(({ db }) => noteArchiveSealed(db, pdf, closed.number));
      done += 1;
    }
  }
}

/** Seals what is sealed to earlier keys to the one in use; cut off or stopped anywhere, it goes on where it was. */
export async function resealPapers({ store }: Pick<ServiceContext, 'store'>, archive: Archive, worker: VaultWorker, key: number, goesOn: () => boolean): Promise<void> {
  while (key > 1) {
    const older = await store.read((db) => olderArchiveFiles(db, key, 20));
    if (older.length === 0) return;
    for (const pdf of older) {
      if (!goesOn()) return;
      const box = await archive.getSealed(pdf);
      const answer: readonly (Uint8Array | null)[] | null = box === null ? [null] : await worker.work('reseal', [box]);
      if (answer === null) return;
      const [next = null] = answer;
      if (next !== null) await archive.putSealed(pdf, next);
      await store.uow(({ db }) => noteArchiveSealed(db, pdf, key));
    }
  }
}

function missing(error: unknown): null {
  if (error instanceof DeskError && error.code === 'NOT_FOUND') return null;
  throw error;
}
