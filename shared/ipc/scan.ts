import type { KeptContent } from '../domain/attachment/content';

/** Why a file is not read. */
export const scanRefusals = ['kind', 'large', 'bomb', 'password', 'broken', 'pages', 'program', 'empty'] as const;

/** Why a file is not read. */
export type ScanRefusal = (typeof scanRefusals)[number];

/** What the window asks of the process that reads scans, one thing after the other. */
export type ScanAsk =
  /** `pictures`: any that can be drawn, and not only those of a scanner. */
  | { readonly type: 'open'; readonly bytes: ArrayBuffer; readonly pictures?: boolean }
  /** A file to be kept as it is. `named` is the ending of its name; with the vault's key its content comes back sealed. */
  | { readonly type: 'weigh'; readonly bytes: ArrayBuffer; readonly named: string; readonly key: string | null }
  /** `key` is that of the vault: with one the page comes back sealed. */
  | { readonly type: 'page'; readonly at: number; readonly key: string | null };

/** A page as it is to be kept, upright. */
export interface ReadPage {
  /** The digest of the picture. */
  readonly file: string;
  /** The picture (JPEG), or its box. */
  readonly page: Uint8Array;
  readonly sealed: boolean;
  /** What the QR codes on it say. */
  readonly codes: readonly string[];
}

/** A file as it is to be kept. */
export interface WeighedFile extends KeptContent {
  readonly file: string;
  /** The file, or its box. */
  readonly content: Uint8Array;
  readonly sealed: boolean;
}

/** What it answers. */
export type ScanAnswer =
  /** `source` is the digest of the file; `script` says that a PDF brought a script, which was not run. */
  | { readonly type: 'opened'; readonly source: string; readonly pages: number; readonly script: boolean }
  | { readonly type: 'refused'; readonly why: ScanRefusal }
  | ({ readonly type: 'page' } & ReadPage)
  | ({ readonly type: 'weighed' } & WeighedFile)
  /** This page of the file cannot be read. */
  | { readonly type: 'unreadable' };

/** A larger file is not even handed over. */
export const scanFileLimit = 100 * 1024 * 1024;
/** So many pages of one file; a stack that is larger is scanned in two. */
export const scanPageLimit = 500;
