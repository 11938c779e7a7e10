import { z } from 'zod';
import { localDay, text } from '../../util/schema';
import { roles } from '../staff/role';
import { holdReasons } from './hold';
import { paperKinds, payments } from './payment';

const id = z.uuid();
const line = text.max(200);
const fen = z.int().min(0).max(1_000_000_000_000);
const loan = z.strictObject({ amount: fen, bank: line.nullable() }).nullable();
const facts = { project: line, building: line, entrance: line.nullable(), floor: z.int().min(-9).max(300), room: line, area: z.int().min(1).max(100_000_000), listPrice: fen };
const person = { name: line, phone: line.nullable(), idNumber: line.nullable(), address: line.nullable(), note: text.max(2_000).nullable() };
const order = { payment: z.enum(payments), loan };

/**
 * What somebody may do in the ledger. New records come with their ids, so that one act sent twice is done once.
 */
export const actSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('add-unit'), unit: id, facts: z.strictObject(facts) }),
  z.strictObject({ act: z.literal('change-unit'), unit: id, version: z.int(), facts: z.strictObject(facts) }),
  z.strictObject({ act: z.literal('hold'), unit: id, reason: z.enum(holdReasons), note: line.nullable() }),
  z.strictObject({ act: z.literal('release'), unit: id }),
  z.strictObject({ act: z.literal('add-customer'), customer: id, person: z.strictObject(person) }),
  z.strictObject({ act: z.literal('change-customer'), customer: id, version: z.int(), person: z.strictObject(person) }),
  z.strictObject({ act: z.literal('offer'), sheet: id, unit: id, customer: id, discount: z.int(), payment: z.enum(payments) }),
  z.strictObject({ act: z.literal('step'), sheet: id, step: z.enum(['check', 'confirm', 'sign']) }),
  z.strictObject({ act: z.literal('withdraw'), sheet: id, why: line }),
  z.strictObject({ act: z.literal('subscribe'), deal: id, sheet: id, on: localDay, loan, papers: z.array(z.enum(paperKinds)).max(paperKinds.length) }),
  z.strictObject({ act: z.literal('contract'), deal: id, on: localDay, contract: line }),
  z.strictObject({ act: z.literal('hand-over'), deal: id, on: localDay }),
  z.strictObject({ act: z.literal('return'), deal: id, on: localDay, why: line }),
  z.strictObject({ act: z.literal('paper'), deal: id, paper: z.enum(paperKinds), signedOn: localDay }),
  z.strictObject({ act: z.literal('change-payment'), deal: id, ...order, signedOn: localDay }),
  z.strictObject({ act: z.literal('set-terms'), limits: z.partialRecord(z.enum(roles), z.int().min(1).max(10_000)), signers: z.array(z.string().min(1).max(64)).max(20) }),
]);

/** What somebody may do in the ledger. */
export type SalesAct = z.infer<typeof actSchema>;
/** One kind of act. */
export type ActOf<A extends SalesAct['act']> = Extract<SalesAct, { act: A }>;
