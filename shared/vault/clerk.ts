import type { TableKind } from '../domain/sales/columns';
import type { RecordKind } from '../domain/sales/kinds';
import type { Role } from '../domain/staff/role';

/** A record of the sales ledger as main keeps it. */
export interface SealedRecord {
  readonly record: string;
  readonly version: number;
  readonly name: string;
  readonly box: Uint8Array;
}

/** A change as it leaves the vault: who reads it learns that something of a kind changed, and nothing else. */
export interface SealedChange {
  readonly record: string;
  readonly kind: RecordKind;
  readonly version: number;
  readonly sealed: { readonly name: string; readonly box: Uint8Array } | null;
  /** What tells the unit, where it is one; null where there is none any more. */
  readonly token?: string | null;
}

/** Who is on duty, and when that was said. */
export interface OnDuty {
  readonly id: string;
  readonly role: Role;
  readonly at: string;
  readonly day: string;
}

/** What the vault's process asks main for the sales ledger: main keeps what it cannot read. */
export interface ClerkAnswers {
  /** Null when nobody is signed in. */
  readonly duty: { readonly input: null; readonly answer: OnDuty | null };
  readonly load: { readonly input: { readonly kind: RecordKind; readonly after: string | null }; readonly answer: { readonly records: readonly SealedRecord[]; readonly next: string | null } };
  /** All of it or, where something stands differently by now, nothing. */
  readonly record: { readonly input: { readonly by: string; readonly changes: readonly SealedChange[]; readonly import?: string }; readonly answer: boolean };
  /** Writes an encrypted file where a person wants it and records that; false when they changed their mind. */
  readonly export: { readonly input: { readonly by: string; readonly keyholder: string; readonly what: TableKind; readonly records: number; readonly bytes: Uint8Array }; readonly answer: boolean };
  /** The passcode was wrong. */
  readonly 'export-refused': { readonly input: { readonly keyholder: string }; readonly answer: null };
  /** The last imports, the newest first. */
  readonly imports: { readonly input: null; readonly answer: readonly { readonly import: string; readonly at: string; readonly actor: string; readonly records: number; readonly standing: number }[] };
  /** What an import changed, each with what stood before it; no name for what was new. */
  readonly imported: {
    readonly input: { readonly import: string };
    readonly answer: readonly { readonly record: string; readonly kind: RecordKind; readonly version: number; readonly name: string | null; readonly box: Uint8Array | null }[];
  };
  readonly versions: {
    readonly input: { readonly record: string };
    readonly answer: readonly { readonly version: number; readonly name: string | null; readonly box: Uint8Array | null; readonly at: string; readonly actor: string }[];
  };
}

/** A question of the vault's process on its way to main. */
export type ClerkAsk = { [K in keyof ClerkAnswers]: { readonly what: K; readonly input: ClerkAnswers[K]['input'] } }[keyof ClerkAnswers];
