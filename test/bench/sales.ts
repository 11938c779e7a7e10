import { randomUUID } from 'node:crypto';
import { Permits } from '../../electron/vault/permits';
import { Requests } from '../../electron/vault/requests';
import { clerkOver } from '../../electron/vault/clerk';
import type { Held } from '../../electron/vault/held';
import { salesPart } from '../../electron/vault/sales/part';
import { readySodium } from '../../electron/sodium/sodium';
import { answerClerk } from '../../electron/services/sales';
import type { ImportRow } from '../../shared/domain/sales/import-row';
import type { VaultNews } from '../../shared/vault/messages';
import type { BenchOffice } from './office';
import { figure, timed, type Figure } from './figure';

const units = 5_000;
const customers = 20_000;
const surnames = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗';
const names = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂';

/** The sales ledger as the vault's process opens it, over a real store: first data after unlocking, searching, and bringing it in. */
export async function salesFigures({ context, actor }: BenchOffice, rounds: number): Promise<Figure[]> {
  const sodium = await readySodium();
  const pair = sodium.crypto_box_keypair();
  const person = { ...actor, role: 'supervisor' as const };
  const open = () => {
    const over = clerkOver((news: VaultNews) => {
      if (news.type !== 'clerk') return;
      // As between processes: nothing is handed over that is not copied.
      void answerClerk(context, person, structuredClone(news.ask), async () => null).then((value) => over.told(news.id, structuredClone(value)));
    });
    const held: Held = { sodium, pair, file: null, permits: new Permits(), requests: new Requests(() => undefined), clerk: over.clerk, tell: () => undefined };
    return salesPart(held).asked;
  };
  const first = open();
  const brought = await timed(1, async () => {
    for (const rows of [unitRows(), customerRows()]) {
      const id = randomUUID();
      for (let from = 0; from < rows.length; from += 500) await first['sales-import']({ type: 'sales-import', id, rows: rows.slice(from, from + 500) });
      await first['sales-import-go']({ type: 'sales-import-go', id });
    }
  }, 0);
  // What one sealed box for each record would cost: a derivation each.
  const box = sodium.crypto_box_seal(new Uint8Array(300), pair.publicKey);
  const [each = 0] = await timed(1, async () => {
    for (let at = 0; at < 500; at += 1) sodium.crypto_box_seal_open(box, pair.publicKey, pair.privateKey);
  }, 1);
  const firstData: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const asked = open();
    const from = performance.now();
    const grid = await asked['sales-grid']({ type: 'sales-grid' });
    firstData.push(performance.now() - from);
    const found = await asked['sales-customers']({ type: 'sales-customers', text: '' });
    all.push(performance.now() - from);
    if (grid?.units.length !== units || found?.total !== customers) throw new Error('records are missing');
  }
  const opened = open();
  await opened['sales-customers']({ type: 'sales-customers', text: 'warm' });
  const search = await timed(200, async (round) => opened['sales-customers']({ type: 'sales-customers', text: [nameOf(round * 7), String(1_000 + round), 'wxf', '王'][Math.abs(round) % 4] ?? '' }));
  const naive = (count: number) => [(each / 500) * count];
  return [
    figure('first data after unlocking, 5,000 units, against a sealed box for each', 'ms', firstData, naive(units), 'p95 ≤ 1,000 ms', ({ p95 }) => p95 <= 1_000),
    figure('whole ledger open, 5,000 units and 20,000 customers, against a sealed box for each', 'ms', all, naive(units + customers), 'told, no goal', () => true),
    figure('search among 20,000 customers by name, initials and phone tail, against the whole ledger opened', 'ms', search, all, 'p95 ≤ 20 ms', ({ p95 }) => p95 <= 20),
    figure('import of 25,000 lines, checked, sealed and recorded, against the same opened', 'ms', brought, all, 'told, no goal', () => true),
  ];
}

const nameOf = (at: number): string => `${surnames[at % surnames.length] ?? ''}${names[(at * 5) % names.length] ?? ''}${names[(at * 11 + 3) % names.length] ?? ''}`;

function unitRows(): ImportRow[] {
  return Array.from({ length: units }, (_, at) => ({
    kind: 'units',
    line: at + 2,
    facts: { project: '测量花园', building: `${1 + Math.floor(at / 200)}栋`, entrance: null, floor: 1 + Math.floor((at % 200) / 8), room: `${1 + Math.floor((at % 200) / 8)}0${1 + (at % 8)}`, area: 9_850, listPrice: 185_000_000 },
    status: 'available',
    sold: null,
  }));
}

function customerRows(): ImportRow[] {
  return Array.from({ length: customers }, (_, at) => ({ kind: 'customers', line: at + 2, person: { name: nameOf(at), phone: `139${String(10_000_000 + at * 37).slice(-8)}`, idNumber: null, address: null, note: null } }));
}
