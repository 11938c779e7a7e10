import { z } from 'zod';
import { meanings, type TableKind } from '../../../shared/domain/sales/columns';
import { recordOf } from '../../../shared/domain/sales/ledger';
import { keepsLedger } from '../../../shared/domain/sales/people';
import { statusLabel } from '../../../shared/domain/sales/status';
import { leastCost } from '../../../shared/vault/key-file';
import type { Sodium } from '../../sodium/sodium';
import type { Asks, Held } from '../held';
import { openKeys } from '../keys';
import type { Book } from './book';
import type { Keeping } from './keeping';
import type { Looking } from './views';

const format = 'complaint-desk export 1';

const fileSchema = z.strictObject({
  format: z.literal(format),
  kdf: z.literal('argon2id13'),
  passes: z.int().min(leastCost.passes).max(100),
  bytes: z.int().min(leastCost.bytes).max(1024 ** 3),
  salt: z.string().max(100),
  nonce: z.string().max(100),
  box: z.string(),
});

/** What leaves the ledger: a table closed with a keyholder's passcode, and the way back in. */
export function exportPart(held: Held, keeping: () => Keeping, looking: () => Promise<Looking | null>): Asks<'sales-export' | 'sales-export-open'> {
  const { sodium } = held;
  return {
    'sales-export': async ({ what, keyholder, passcode }) => {
      const who = await looking();
      // Main counts every try before it is made, as it does for opening.
      if (who === null || held.file === null || !(await held.permits.take('export'))) return undefined;
      if (!keepsLedger(who.by)) return { why: '导出由售楼主管、销管部或以上的同事办理，由持钥人输口令。', saved: false };
      const opened = openKeys(sodium, held.file, keyholder, passcode);
      if (typeof opened === 'string') {
        await held.clerk('export-refused', { keyholder });
        return { why: '口令不对，什么也没有导出。', saved: false };
      }
      await keeping().begin().all;
      const lines = linesOf(keeping().book, what);
      const bytes = closed(sodium, `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`, passcode);
      return { why: null, saved: await held.clerk('export', { by: who.by.id, keyholder, what, records: lines.length - 1, bytes }) };
    },
    'sales-export-open': async ({ bytes, passcode }) => ((await looking()) === null ? undefined : { text: opened(sodium, bytes, passcode) }),
  };
}

/** A text closed with a passcode. */
export function closed(sodium: Sodium, text: string, passcode: string): Uint8Array {
  const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES);
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(text, format, null, nonce, keyOf(sodium, passcode, salt, leastCost));
  const file = { format, kdf: 'argon2id13', ...leastCost, salt: sodium.to_base64(salt), nonce: sodium.to_base64(nonce), box: sodium.to_base64(box) };
  return Buffer.from(JSON.stringify(file));
}

/** The text in such a file; null for a wrong passcode or a file that was changed. */
export function opened(sodium: Sodium, bytes: Uint8Array, passcode: string): string | null {
  try {
    const file = fileSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const key = keyOf(sodium, passcode, sodium.from_base64(file.salt), file);
    return Buffer.from(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sodium.from_base64(file.box), format, sodium.from_base64(file.nonce), key)).toString('utf8');
  } catch {
    return null;
  }
}

function keyOf(sodium: Sodium, passcode: string, salt: Uint8Array, { passes, bytes }: { readonly passes: number; readonly bytes: number }): Uint8Array {
  return sodium.crypto_pwhash(32, passcode.normalize('NFKC'), salt, passes, bytes, sodium.crypto_pwhash_ALG_ARGON2ID13);
}

/** The table under the heads that an import knows, so that it comes in again as it left. */
function linesOf(book: Book, what: TableKind): string[][] {
  const heads = meanings[what].map(({ label }) => label);
  if (what === 'customers') return [heads, ...[...book.all('customer')].map(({ content: { name, phone, idNumber, address, note } }) => [name, phone, idNumber, address, note].map((text) => text ?? ''))];
  const lines = [...book.all('unit')].map(({ content: unit }) => {
    const deal = unit.deal === null ? undefined : recordOf(book, 'deal', unit.deal)?.content;
    const customer = deal === undefined ? undefined : recordOf(book, 'customer', deal.customer)?.content;
    const facts = [unit.project, unit.building, unit.entrance ?? '', String(unit.floor), unit.room, (unit.area / 100).toFixed(2), (unit.listPrice / 100).toFixed(2), statusLabel[unit.status]];
    const sold = deal === undefined ? ['', '', '', '', '', ''] : [customer?.name ?? '', customer?.phone ?? '', (deal.price / 100).toFixed(2), deal.subscribedOn, deal.contractedOn ?? '', deal.contract ?? ''];
    return [...facts, ...sold];
  });
  return [heads, ...lines];
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
