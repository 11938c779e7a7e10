import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { readFacts, reading } from '../../electron/db/backup/facts';
import { storeFile } from '../../electron/db/open-store';
import type { Executor } from '../../electron/db/schema';

/** A complaint as the program that kept it had it in its own lists. */
export interface KeptComplaint {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly severity_rank: number;
  readonly channel: string;
  readonly stage: string;
  readonly is_open: number;
  readonly received_at: string;
  readonly department: string | null;
  readonly person: string | null;
  readonly version: number;
  readonly identity: string | null;
}

/** What a kept office is known to hold. */
export interface KeptFacts {
  readonly madeBy: string;
  readonly storeVersion: number;
  readonly events: number;
  readonly head: string;
  readonly complaints: readonly KeptComplaint[];
  /** Who opens its vault, and one of its customers; null where it has none. */
  readonly vault: { readonly keyholder: string; readonly pin: string; readonly passcode: string; readonly complaint: string; readonly customer: string } | null;
}

const root = join(process.cwd(), 'test/fixtures/offices');
const [factsFile, packedFile] = ['office.json', `${storeFile}.gz`];
/** Whatever a data folder holds besides its database that a person would miss. */
const kept = ['archive', 'backups/state.json'];

/** The names of all offices that earlier programs left, the oldest first. */
export function keptOffices(): string[] {
  return readdirSync(root).sort();
}

/** What an office is known to hold. */
export function keptFacts(name: string): KeptFacts {
  return JSON.parse(readFileSync(join(root, name, factsFile), 'utf8')) as KeptFacts;
}

/** Lays an office out as the program left it, in an existing folder. */
export function unpackOffice(name: string, folder: string): void {
  writeFileSync(join(folder, storeFile), gunzipSync(readFileSync(join(root, name, packedFile))));
  for (const part of kept) if (existsSync(join(root, name, part))) cpSync(join(root, name, part), join(folder, part), { recursive: true });
}

/** Keeps a data folder whose program has closed it. */
export async function packOffice(name: string, folder: string, about: Pick<KeptFacts, 'madeBy' | 'vault'>): Promise<KeptFacts> {
  const file = join(folder, storeFile);
  const { storeVersion, events, head } = await reading(file, readFacts);
  const facts: KeptFacts = { madeBy: about.madeBy, storeVersion, events, head, vault: about.vault, complaints: await reading(file, keptComplaints) };
  mkdirSync(join(root, name));
  writeFileSync(join(root, name, packedFile), gzipSync(readFileSync(file), { level: 9 }));
  for (const part of kept) if (existsSync(join(folder, part))) cpSync(join(folder, part), join(root, name, part), { recursive: true });
  writeFileSync(join(root, name, factsFile), `${JSON.stringify(facts, null, 1)}\n`);
  return facts;
}

/** The complaints as the rows of any version have them. */
export async function keptComplaints(db: Executor): Promise<KeptComplaint[]> {
  const { rows } = await sql<KeptComplaint>`select id, number, title, severity_rank, channel, stage, is_open, received_at, department, person, version, identity from complaint order by number`.execute(db);
  return rows;
}
