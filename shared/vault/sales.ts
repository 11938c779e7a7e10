import { z } from 'zod';
import { actSchema } from '../domain/sales/act';
import type { Deal, Sheet, Terms, Unit } from '../domain/sales/content';
import type { HoldReason } from '../domain/sales/hold';
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
  z.strictObject({ type: z.literal('sales-act'), act: actSchema }),
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

/** What comes of it; undefined refuses. */
export interface SalesAnswers {
  readonly 'sales-grid': { readonly units: readonly UnitLine[]; readonly customers: number; readonly unreadable: number; readonly mayKeep: boolean; readonly mayLead: boolean };
  readonly 'sales-unit': UnitView | null;
  readonly 'sales-customers': { readonly total: number; readonly found: readonly CustomerLine[] };
  readonly 'sales-customer': CustomerView | null;
  readonly 'sales-whole': WholeCustomer | null;
  readonly 'sales-history': readonly VersionView[];
  readonly 'sales-terms': Terms;
  /** Why it was not done, as a sentence; null when it was. */
  readonly 'sales-act': { readonly why: string | null };
}
