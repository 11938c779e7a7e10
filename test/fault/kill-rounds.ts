import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../electron/db/open-store';
import { ask, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

/** What a series of power cuts did; every list must be empty. */
export interface KillReport {
  readonly rounds: number;
  readonly saved: number;
  readonly draftsSeen: number;
  readonly lostSaves: readonly string[];
  readonly lostDrafts: readonly string[];
  readonly chainFaults: readonly string[];
}

/** What main has acknowledged so far. */
interface Acknowledged {
  readonly saves: Map<string, string>;
  /** The text that was seen in the stored draft last; null when there is none that must come back. */
  draft: string | null;
  /** What the save key was pressed for, with the draft seen before; null once the save was acknowledged. */
  inFlight: { readonly text: string; readonly draft: string } | null;
}

/**
 * Types and saves through the real window and ends all its processes with SIGKILL at a random moment, `rounds` times.
 * What counts as acknowledged: a save whose complaint the window opened, a draft text that main gave back.
 */
export async function killRounds(rounds: number, tell: (line: string) => void = () => undefined): Promise<KillReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-kill-'));
  const known: Acknowledged = { saves: new Map(), draft: null, inFlight: null };
  const lostDrafts: string[] = [];
  let draftsSeen = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const desk = await launchDesk({ dataDir });
      if (round === 0) await setUpOffice(desk.window, '断电试验');
      await signIn(desk.window);
      if (known.draft !== null && !(await hasDraft(desk, known.draft))) lostDrafts.push(known.draft);
      if (known.inFlight !== null && !(await isKept(desk, known.inFlight))) lostDrafts.push(known.inFlight.text);
      await clearDrafts(desk);
      known.draft = null;
      known.inFlight = null;
      const after = 200 + Math.random() * 3_800;
      const end = new Promise<void>((done) => setTimeout(() => void desk.kill().then(done), after));
      await work(desk, known, round).catch(() => undefined);
      await end;
      if (known.draft !== null || known.inFlight !== null) draftsSeen += 1;
      tell(`round ${String(round + 1)}/${String(rounds)}: killed after ${String(Math.round(after))} ms, ${String(known.saves.size)} saves`);
    }
    return { rounds, saved: known.saves.size, draftsSeen, lostDrafts, ...(await examine(dataDir, known.saves)) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Types and saves until the window is gone. */
async function work(desk: Desk, known: Acknowledged, round: number): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    let text = `断电第${String(round)}轮第${String(turn)}件：`;
    await typeIntake(desk.window, { facts: text });
    for (let piece = 0; piece < 1 + Math.random() * 6; piece += 1) {
      await desk.window.keyboard.type(`客户说空调太冷${String(piece)}，`, { delay: 4 });
      text += `客户说空调太冷${String(piece)}，`;
      // People pause between words; what main has stored by then, and gives back, it must give back after the cut.
      await desk.window.waitForTimeout(Math.random() * 400);
      known.draft = (await storedPart(desk, text)) ?? known.draft;
    }
    // From here on either the draft or the complaint must be there; which one is not known.
    known.inFlight = known.draft === null ? null : { text, draft: known.draft };
    known.draft = null;
    known.saves.set(await saveIntake(desk.window), text);
    known.inFlight = null;
  }
}

/** As much of a text as the stored draft holds; null when no draft holds any of it. */
async function storedPart(desk: Desk, text: string): Promise<string | null> {
  const parts = (await storedFacts(desk)).filter((facts) => facts !== '' && text.startsWith(facts));
  return parts[0] ?? null;
}

async function hasDraft(desk: Desk, text: string): Promise<boolean> {
  return (await storedFacts(desk)).some((facts) => facts.startsWith(text));
}

async function storedFacts({ window }: Desk): Promise<string[]> {
  const drafts = await ask(window, 'draft.list', {});
  return Promise.all(drafts.map(async ({ id }) => (await ask(window, 'draft.get', { id })).fields.facts));
}

/** Whether a text whose save was cut off came back as a draft or lies in the inbox. */
async function isKept(desk: Desk, { text, draft }: NonNullable<Acknowledged['inFlight']>): Promise<boolean> {
  if (await hasDraft(desk, draft)) return true;
  const { rows } = await ask(desk.window, 'search.find', { text: text.slice(0, text.indexOf('：')), limit: 50 });
  for (const { id } of rows) {
    if ((await ask(desk.window, 'complaint.get', { id })).facts === text) return true;
  }
  return false;
}

async function clearDrafts({ window }: Desk): Promise<void> {
  for (const { id } of await ask(window, 'draft.list', {})) await ask(window, 'draft.discard', { id });
}

/** Looks at the folder from outside: every save, the whole chain, numbers without gaps or doubles. */
async function examine(folder: string, saves: ReadonlyMap<string, string>): Promise<Pick<KillReport, 'lostSaves' | 'chainFaults'>> {
  const store = await openStore({ folder });
  try {
    const events = await store.read((db) => db.selectFrom('event').select(['stream', 'body']).where('type', '=', 'complaint.taken-in').execute());
    const facts = new Map(events.map(({ stream, body }) => [stream, (JSON.parse(body) as { facts: string }).facts]));
    const lostSaves = [...saves].filter(([id, text]) => facts.get(id) !== text).map(([id]) => id);
    const chain = await store.verifyChain();
    const numbers = await store.read((db) => db.selectFrom('complaint').select('number').orderBy('number').execute());
    const gaps = numbers.filter(({ number }, index) => Number(number.split('-').at(-1)) !== index + 1).map(({ number }) => `number ${number}`);
    return { lostSaves, chainFaults: [...(chain.ok ? [] : [JSON.stringify(chain)]), ...gaps] };
  } finally {
    await store.close();
  }
}
