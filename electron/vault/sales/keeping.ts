import { createHash } from 'node:crypto';
import { contentSchema, type LedgerContent } from '../../../shared/domain/sales/content';
import type { Change, Ledger } from '../../../shared/domain/sales/ledger';
import { tokenId, type RecordKind } from '../../../shared/domain/sales/kinds';
import { ledgerKey } from '../../../shared/domain/sales/unit-key';
import { nameOf, salted, valueOf } from '../../../shared/vault/content';
import type { SealedChange } from '../../../shared/vault/clerk';
import type { Held } from '../held';
import { Book } from './book';
import { Envelopes } from './envelope';

const atOnce = 500;

/** The ledger between main, which keeps it sealed, and whoever looks into it here. */
export class Keeping {
  readonly book = new Book();
  readonly #envelopes: Envelopes;
  #filling: { readonly units: Promise<void>; readonly all: Promise<void> } | null = null;
  /** Records that could not be opened: changed in the file, or another project's. */
  unreadable = 0;

  constructor(private readonly held: Held) {
    this.#envelopes = new Envelopes(held.sodium);
  }

  /** Begins to open the ledger: units and what is under way for them first. */
  begin(): { readonly units: Promise<void>; readonly all: Promise<void> } {
    if (this.#filling !== null) return this.#filling;
    const units = this.#fill(['terms', 'token', 'unit', 'sheet']);
    const all = units.then(() => this.#fill(['deal', 'customer']));
    const filling = { units, all };
    this.#filling = filling;
    all.catch(() => {
      this.#filling = null;
    });
    return filling;
  }

  /** What is in a box of a name; null where that cannot be told. */
  open(name: string, box: Uint8Array): LedgerContent | null {
    const { pair } = this.held;
    const content = pair === null ? null : this.#envelopes.open(pair, box);
    // Node's own digest: with tens of thousands of records the one in JavaScript is a tenth of the time to open them.
    if (content === null || createHash('sha256').update(content).digest('hex') !== name) return null;
    return contentSchema.safeParse(valueOf(content)).data ?? null;
  }

  /** Changes as main may keep them. A unit gets what tells it from others; the key for that is made with the first of them. */
  seal(planned: readonly Change[], ledger: Ledger = this.book): { readonly changes: readonly Change[]; readonly sealed: readonly SealedChange[] } {
    const changes = planned.some(({ kind }) => kind === 'unit') && ledger.record(tokenId) === undefined ? [this.#newToken(), ...planned] : planned;
    const made = changes.find(({ record }) => record === tokenId)?.content ?? ledger.record(tokenId)?.content;
    const key = made?.kind === 'token' ? made.key : null;
    return { changes, sealed: changes.map((change) => this.#sealed(change, key)) };
  }

  /** Takes over what main recorded. */
  take(changes: readonly Change[]): void {
    for (const { record, version, content } of changes) this.book.put(record, version, content);
  }

  #newToken(): Change {
    const { sodium } = this.held;
    return { record: tokenId, kind: 'token', version: 1, content: { kind: 'token', key: sodium.to_hex(sodium.randombytes_buf(32)) } };
  }

  #sealed({ record, kind, version, content }: Change, key: string | null): SealedChange {
    const { pair } = this.held;
    if (pair === null) throw new Error('the vault is locked');
    const token = kind === 'unit' ? { token: content?.kind === 'unit' && key !== null ? this.#tokenOf(key, ledgerKey(content)) : null } : {};
    if (content === null) return { record, kind, version, sealed: null, ...token };
    const bytes = salted(content);
    return { record, kind, version, sealed: { name: nameOf(bytes), box: this.#envelopes.seal(pair.publicKey, bytes) }, ...token };
  }

  #tokenOf(key: string, text: string): string {
    const { sodium } = this.held;
    return sodium.to_hex(sodium.crypto_generichash(32, `unit ${text}`, sodium.from_hex(key)));
  }

  async #fill(kinds: readonly RecordKind[]): Promise<void> {
    for (const kind of kinds) {
      for (let after: string | null = null; ; ) {
        const { records, next }: { records: readonly { record: string; version: number; name: string; box: Uint8Array }[]; next: string | null } = await this.held.clerk('load', { kind, after });
        for (let from = 0; from < records.length; from += atOnce) {
          for (const { record, version, name, box } of records.slice(from, from + atOnce)) {
            const content = this.open(name, box);
            if (content === null) this.unreadable += 1;
            // What was changed while the rest was still being opened is newer.
            else if ((this.book.record(record)?.version ?? 0) < version) this.book.put(record, version, content);
          }
          await new Promise((resolve) => setImmediate(resolve));
        }
        if (next === null) break;
        after = next;
      }
    }
  }
}
