import { z } from 'zod';
import { namedBoxSchema } from './box';
import type { LikenessMark } from './people';
import { actSchema } from '../domain/sales/act';
import type { Deal, Sheet, Terms, Unit } from '../domain/sales/content';
import type { HoldReason } from '../domain/sales/hold';
import { importRowSchema } from '../domain/sales/import-row';
import type { TableFault } from '../domain/table/columns';
import type { SheetState, SheetStep } from '../domain/sales/sheet';
import type { UnitStatus } from '../domain/sales/status';

const id = z.uuid();

/** What the window asks about the sales ledger. */
export const salesAsks = [
  z.strictObject({ type: z.literal('sales-grid') }),
  z.strictObject({ type: z.literal('sales-unit'), unit: id }),
  z.strictObject({ type: z.literal('sales-customers'), text: z.string().max(200) }),
  z.strictObject({ type: z.literal('sales-customer'), customer: id }),
  /** Name, numbers and address as they are; needs main's permit, which writes down who asked and why. */
  z.strictObject({ type: z.literal('sales-whole'), customer: id }),
  z.strictObject({ type: z.literal('sales-history'), record: id }),
  z.strictObject({ type: z.literal('sales-terms') }),
  /** Who and what the ledger knows of a phone and a unit that somebody typed. */
  z.strictObject({ type: z.literal('sales-known'), phone: z.string().max(2_000).nullable(), unit: z.string().max(2_000).nullable() }),
  /** The same of whoever complained, out of their sealed record. */
  z.strictObject({ type: z.literal('sales-of'), box: namedBoxSchema }),
  /** What tells the complaints of a customer. */
  z.strictObject({ type: z.literal('sales-tokens'), customer: id }),
  z.strictObject({ type: z.literal('sales-act'), act: actSchema }),
  /** Some more lines of a file: looked at and held, nothing is recorded. Another id begins another file. */
  z.strictObject({ type: z.literal('sales-import'), id, rows: z.array(importRowSchema).max(1_000) }),
  /** All of the file at once. */
  z.strictObject({ type: z.literal('sales-import-go'), id }),
  z.strictObject({ type: z.literal('sales-imports') }),
  /** Needs main's permit, which counts the try. */
  z.strictObject({ type: z.literal('sales-export'), what: z.enum(['units', 'customers']), keyholder: z.string().min(1).max(64), passcode: z.string().min(1).max(512) }),
  /** A file that was exported, to be imported again. */
  z.strictObject({ type: z.literal('sales-export-open'), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array), passcode: z.string().min(1).max(512) }),
  z.strictObject({ type: z.literal('sales-undo'), import: id }),
] as const;

/** A unit as the grid draws it. */
export interface UnitLine extends Pick<Unit, 'project' | 'building' | 'entrance' | 'floor' | 'room' | 'area' | 'listPrice'> {
  readonly id: string;
  readonly status: UnitStatus;
  readonly hold: HoldReason | null;
  /** Where its control sheet stands, while one is under way. */
  readonly sheet: SheetState | null;
}

/** A customer as lists show them: masked. */
export interface CustomerLine {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  /** The units that they bought, or are offered. */
  readonly units: readonly string[];
}

/** What somebody may do, or the sentence why not. */
export type May = string | null;

/** A control sheet on screen. */
export interface SheetView extends Pick<Sheet, 'listPrice' | 'discount' | 'price' | 'payment' | 'state' | 'offered' | 'checked' | 'confirmed' | 'signed' | 'ended'> {
  readonly id: string;
  readonly customer: CustomerLine | null;
  readonly next: SheetStep | null;
  readonly mayStep: May;
  readonly mayWithdraw: May;
}

/** A sale on screen. */
export interface DealView extends Pick<Deal, 'consultant' | 'listPrice' | 'discount' | 'price' | 'payment' | 'loan' | 'contract' | 'subscribedOn' | 'contractedOn' | 'handedOverOn' | 'returned' | 'papers'> {
  readonly id: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly customer: CustomerLine | null;
}

/** A unit with everything about it. */
export interface UnitView extends UnitLine {
  readonly version: number;
  readonly name: string;
  readonly note: string | null;
  readonly openSheet: SheetView | null;
  readonly deal: DealView | null;
  /** Deals that ended with the unit given back, the newest first. */
  readonly former: readonly DealView[];
  readonly mayKeep: boolean;
}

/** A customer with everything about them, masked. */
export interface CustomerView extends CustomerLine {
  readonly version: number;
  readonly deals: readonly DealView[];
  readonly sheets: readonly { readonly id: string; readonly unit: { readonly id: string; readonly name: string } | null; readonly state: SheetState }[];
}

/** A customer as they are. */
export interface WholeCustomer {
  readonly version: number;
  readonly name: string;
  readonly phone: string | null;
  readonly idNumber: string | null;
  readonly address: string | null;
  readonly note: string | null;
}

/** One version of a record, by whom, and what it says. */
export interface VersionView {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  /** In words, what differs from the version before. */
  readonly said: readonly string[];
}

/** What the ledger knows of a phone and a unit: how a complaint is linked to customer, unit and deal. */
export interface KnownView {
  readonly customers: readonly CustomerLine[];
  readonly unit: { readonly id: string; readonly name: string; readonly status: UnitStatus } | null;
  /** The ledger has units, and this is none of them. */
  readonly unitUnknown: boolean;
  readonly deals: readonly DealView[];
}

/** What main has done to the ledger, which it cannot read: boxes sealed to the key in use; null for one that is already, or that no key opens. */
export interface SalesWork {
  readonly 'reseal-sales': { readonly input: readonly Uint8Array[]; readonly answer: readonly (Uint8Array | null)[] };
}

/** What comes of it; undefined refuses. */
export interface SalesAnswers {
  readonly 'sales-grid': { readonly units: readonly UnitLine[]; readonly customers: number; readonly unreadable: number; readonly mayKeep: boolean; readonly mayLead: boolean };
  readonly 'sales-unit': UnitView | null;
  readonly 'sales-customers': { readonly total: number; readonly found: readonly CustomerLine[] };
  readonly 'sales-customer': CustomerView | null;
  readonly 'sales-whole': WholeCustomer | null;
  readonly 'sales-history': readonly VersionView[];
  readonly 'sales-terms': Terms;
  readonly 'sales-known': KnownView;
  readonly 'sales-of': KnownView | null;
  readonly 'sales-tokens': readonly LikenessMark[];
  /** Why it was not done, as a sentence; null when it was. */
  readonly 'sales-act': { readonly why: string | null };
  /** What the lines so far would do; `why` stands for all of them, where whoever asks may not import. */
  readonly 'sales-import': { readonly why: string | null; readonly faults: readonly TableFault[]; readonly failed: number; readonly added: number; readonly changed: number; readonly same: number };
  readonly 'sales-import-go': { readonly why: string | null };
  readonly 'sales-imports': readonly { readonly import: string; readonly at: string; readonly actor: string; readonly records: number; readonly standing: number }[];
  readonly 'sales-undo': { readonly why: string | null };
  /** Not saved and no reason: somebody chose no place. */
  readonly 'sales-export': { readonly why: string | null; readonly saved: boolean };
  /** Null for a wrong passcode or a file that was changed. */
  readonly 'sales-export-open': { readonly text: string | null };
}
