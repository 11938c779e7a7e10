import { rmSync } from 'node:fs';
import { putBox } from '../../electron/db/repositories/identity-boxes';
import { inboxPage } from '../../electron/services/inbox';
import { rowsOf, seenOf, tellPeople } from '../../electron/services/people';
import { boxesFor, type VaultWorker } from '../../electron/services/vault';
import { readySodium } from '../../electron/sodium/sodium';
import type { Held } from '../../electron/vault/held';
import { PeopleFinder } from '../../electron/vault/people-finder';
import { peopleAsked, peopleWork } from '../../electron/vault/people-part';
import { Permits } from '../../electron/vault/permits';
import { Requests } from '../../electron/vault/requests';
import type { InboxFilter } from '../../shared/ipc/inbox';
import { contentOf, nameOf as nameOfContent } from '../../shared/vault/content';
import { SealedLine } from '../../shared/vault/line';
import type { VaultAnswers, VaultAsk, VaultNews, VaultQuestion, VaultReply } from '../../shared/vault/messages';
import { figure, timed, type Figure } from './figure';
import { benchOffice, type BenchOffice } from './office';

const people = 20_000;
const surnames = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗';
const given = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂';
const newest: InboxFilter = { view: 'open', severity: null, due: null, channel: null, department: null };

/** What an open vault adds to lists and to finding: everything goes over a sealed line and is copied, as between processes. */
export async function vaultFigures(tell: (line: string) => void, rounds: number): Promise<Figure[]> {
  const office = await benchOffice(people, tell);
  const { context, actor, store, folder } = office;
  try {
    const { ask, worker, each, seal } = await openVault(office);
    await giveNames(office, seal);
    const filled = await timed(1, () => tellPeople(context, worker, () => true), 0);
    const page = async () => (await inboxPage(context, actor, { filter: newest, after: null, limit: 50 })).rows;
    const locked = await timed(rounds, page);
    const rows = await page();
    const digests = rows.flatMap(({ identity }) => identity ?? []);
    const masked = await timed(rounds, async () => {
      const found = await ask({ type: 'masked', boxes: await boxesFor(context, actor, digests) });
      if (found?.every(({ person }) => person !== null) !== true || found.length !== 50) throw new Error('rows were not opened');
    });
    const search = await timed(rounds, async (round) => {
      const ids = (await ask({ type: 'people-find', text: [nameOf(round + 9), String(1_000 + Math.abs(round)), 'wx', '伟芳'][Math.abs(round) % 4] ?? '' })) ?? [];
      await rowsOf(context, actor, ids.slice(0, 50));
    });
    return [
      figure('50 inbox rows opened and masked, beside the list of them while locked', 'ms', masked, locked, 'p95 ≤ 30 ms', ({ p95 }) => p95 <= 30),
      figure('search among 20,000 who complained by name, initials and phone tail, with their rows, against opening them', 'ms', search, filled, 'p95 ≤ 20 ms', ({ p95 }) => p95 <= 20),
      figure('20,000 who complained ready to be found after opening, in the background, against a sealed box for each', 'ms', filled, [each * people], 'told, no goal', () => true),
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const nameOf = (at: number): string => `${surnames[at % surnames.length] ?? ''}${given[(at * 5) % given.length] ?? ''}${given[(at * 11 + 3) % given.length] ?? ''}`;

/** Seeded complaints are nobody's; each gets somebody, sealed. */
async function giveNames({ context, store }: BenchOffice, seal: (content: Uint8Array) => Uint8Array): Promise<void> {
  const ids = await store.read((db) => db.selectFrom('complaint').select('id').execute());
  for (let from = 0; from < ids.length; from += 500) {
    const rows = ids.slice(from, from + 500).map(({ id }, at) => {
      const content = contentOf({ name: nameOf(from + at), phone: `139${String(10_000_000 + (from + at) * 37).slice(-8)}`, unit: '3栋1804', contract: null });
      return { digest: nameOfContent(content), box: Buffer.from(seal(content)), created_at: context.clock(), complaint: id, sealed: 1, indexed: 1 };
    });
    await store.uow(async ({ db }) => {
      for (const row of rows) {
        await putBox(db, row);
        await db.updateTable('complaint').set({ identity: row.digest }).where('id', '=', row.complaint).execute();
      }
    });
  }
}

/** A vault in this process behind a sealed line, and what main does for it. */
async function openVault({ context, actor }: BenchOffice) {
  const sodium = await readySodium();
  const requests: Requests = new Requests((news: VaultNews) => {
    if (news.type === 'request') void seenOf(context, actor, structuredClone(news.input) as string[]).then((seen) => requests.answer(news.id, structuredClone(seen)));
  });
  const held = { sodium, pair: sodium.crypto_box_keypair(), file: null, permits: new Permits(), requests, tell: () => undefined } as unknown as Held;
  const finder = new PeopleFinder();
  const asked = peopleAsked(held, finder);
  const works = peopleWork(held, finder) as unknown as Record<string, (input: unknown) => unknown>;
  const worker = { work: async (kind: string, input: unknown) => structuredClone(works[kind]?.(structuredClone(input))) } as VaultWorker;

  const waiting = new Map<number, (value: unknown) => void>();
  let last = 0;
  const carry = (to: () => SealedLine) => (bytes: Uint8Array) => setImmediate((copy: Uint8Array) => to().take(copy), structuredClone(bytes));
  const page: SealedLine = new SealedLine('page', carry(() => vault), (reply) => waiting.get((reply as VaultReply).id)?.((reply as VaultReply).value));
  const vault: SealedLine = new SealedLine('vault', carry(() => page), (heard) => {
    const { id, ask: one } = heard as VaultQuestion;
    void Promise.resolve((asked as unknown as Record<string, (it: VaultAsk) => unknown>)[one.type]?.(one)).then((value) => vault.say({ id, value }));
  });
  const ask = <A extends VaultAsk>(one: A): Promise<VaultAnswers[A['type']] | undefined> =>
    new Promise((resolve) => {
      waiting.set((last += 1), resolve as (value: unknown) => void);
      void page.say({ id: last, ask: one });
    });
  const box = sodium.crypto_box_seal(new Uint8Array(200), held.pair!.publicKey);
  const [some = 0] = await timed(1, async () => {
    for (let at = 0; at < 200; at += 1) sodium.crypto_box_seal_open(box, held.pair!.publicKey, held.pair!.privateKey);
  }, 1);
  return { ask, worker, each: some / 200, seal: (content: Uint8Array) => sodium.crypto_box_seal(content, held.pair!.publicKey) };
}
