import type { Customer, Deal, LedgerContent, Sheet, Terms, Unit } from './content';
import { usualLimits } from './discount';
import { termsId, type RecordKind } from './kinds';

/** A record as it stands. */
export interface LedgerRecord<C extends LedgerContent = LedgerContent> {
  readonly id: string;
  readonly version: number;
  readonly content: C;
}

/** What the rules may look at. */
export interface Ledger {
  record(id: string): LedgerRecord | undefined;
  /** The unit of a key as `ledgerKey` writes it. */
  unitBy(key: string): string | undefined;
}

/** One record that changes; without content it is taken out again. */
export interface Change {
  readonly record: string;
  readonly kind: RecordKind;
  readonly version: number;
  readonly content: LedgerContent | null;
}

const usualTerms: Terms = { kind: 'terms', limits: usualLimits, signers: [] };

/** Who may grant and sign what; the usual where nobody set it. */
export function termsOf(ledger: Ledger): Terms {
  const content = ledger.record(termsId)?.content;
  return content?.kind === 'terms' ? content : usualTerms;
}

type Kinds = { unit: Unit; customer: Customer; sheet: Sheet; deal: Deal };

/** A record of a kind; undefined for another or none. */
export function recordOf<K extends keyof Kinds>(ledger: Ledger, kind: K, id: string): LedgerRecord<Kinds[K]> | undefined {
  const found = ledger.record(id);
  return found?.content.kind === kind ? (found as unknown as LedgerRecord<Kinds[K]>) : undefined;
}

/** A record with something of it changed. */
export function changed<C extends LedgerContent>({ id, version, content }: LedgerRecord<C>, what: Partial<C>): Change {
  return { record: id, kind: content.kind, version: version + 1, content: { ...content, ...what } };
}

/** A new record. */
export function added(record: string, content: LedgerContent): Change {
  return { record, kind: content.kind, version: 1, content };
}
