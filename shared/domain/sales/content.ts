import { z } from 'zod';
import { localDay, instant, text } from '../../util/schema';
import { roles } from '../staff/role';
import { holdReasons } from './hold';
import { paperKinds, payments } from './payment';
import { sheetStates } from './sheet';
import { unitStatuses } from './status';

const id = z.uuid();
const staffId = z.string().min(1).max(64);
const line = text.max(200);
const fen = z.int().min(0).max(1_000_000_000_000);
const share = z.int().min(1).max(10_000);
const done = z.strictObject({ by: staffId, at: instant });
const loan = z.strictObject({ amount: fen, bank: line.nullable() });

const unit = z.strictObject({
  kind: z.literal('unit'),
  project: line,
  building: line,
  entrance: line.nullable(),
  floor: z.int().min(-9).max(300),
  room: line,
  /** Hundredths of a square metre. */
  area: z.int().min(1).max(100_000_000),
  /** Fen. */
  listPrice: fen,
  status: z.enum(unitStatuses),
  hold: z.strictObject({ reason: z.enum(holdReasons), note: line.nullable() }).nullable(),
  /** The control sheet that is under way for it. */
  sheet: id.nullable(),
  /** The deal by which it is sold. */
  deal: id.nullable(),
});

const customer = z.strictObject({ kind: z.literal('customer'), name: line, phone: line.nullable(), idNumber: line.nullable(), address: line.nullable(), note: text.max(2_000).nullable() });

const sheet = z.strictObject({
  kind: z.literal('sheet'),
  unit: id,
  customer: id,
  listPrice: fen,
  discount: share,
  price: fen,
  payment: z.enum(payments),
  state: z.enum(sheetStates),
  offered: done,
  checked: done.nullable(),
  confirmed: done.extend({ role: z.enum(roles) }).nullable(),
  signed: done.nullable(),
  /** When it was used up by a deal or withdrawn, and why. */
  ended: done.extend({ why: line.nullable() }).nullable(),
});

const deal = z.strictObject({
  kind: z.literal('deal'),
  unit: id,
  customer: id,
  /** Null for a sale from before this ledger, which came with an import. */
  sheet: id.nullable(),
  consultant: staffId,
  listPrice: fen,
  discount: share,
  price: fen,
  payment: z.enum(payments),
  loan: loan.nullable(),
  contract: line.nullable(),
  subscribedOn: localDay,
  contractedOn: localDay.nullable(),
  handedOverOn: localDay.nullable(),
  returned: z.strictObject({ on: localDay, why: line }).nullable(),
  papers: z.array(z.strictObject({ paper: z.enum(paperKinds), signedOn: localDay, noted: done })).max(100),
});

const terms = z.strictObject({
  kind: z.literal('terms'),
  limits: z.partialRecord(z.enum(roles), share),
  /** Who signs control sheets beside the project manager. */
  signers: z.array(staffId).max(20),
});

/** What tells equal units of this ledger, known to nobody while it is locked. */
const token = z.strictObject({ kind: z.literal('token'), key: z.string().regex(/^[0-9a-f]{64}$/) });

/** What a sealed record of the ledger holds. */
export const contentSchema = z.discriminatedUnion('kind', [unit, customer, sheet, deal, terms, token]);

/** What a sealed record of the ledger holds. */
export type LedgerContent = z.infer<typeof contentSchema>;
/** A unit for sale. */
export type Unit = z.infer<typeof unit>;
/** Somebody who buys. */
export type Customer = z.infer<typeof customer>;
/** 房号管理单: how one unit came to be sold to one customer at one price. */
export type Sheet = z.infer<typeof sheet>;
/** A sale. */
export type Deal = z.infer<typeof deal>;
/** Who may grant and sign what. */
export type Terms = z.infer<typeof terms>;
