import { z } from 'zod';
import { sheetSchema } from '../domain/paper/sheet';
import { statementKinds } from '../domain/statement/kind';
import { roles } from '../domain/staff/role';
import { writesReports } from '../domain/statement/writers';
import { localDay } from '../util/schema';
import { type Access, digest, done, isoTime, method, nothing, printerName, recordId } from './method';

/** Those who write reports. */
export const writing: Access = { session: 'signed-in', roles: roles.filter(writesReports) };

const asked = { kind: z.enum(statementKinds), from: localDay, to: localDay };
const texts = z.record(z.string().max(40), z.string().max(20_000));

/** Reports that are written, signed off and printed. */
export const statementMethods = {
  'statement.book': method(
    writing,
    nothing,
    z.strictObject({
      due: z.array(z.strictObject({ ...asked, dueOn: localDay, late: z.boolean() })),
      signed: z.array(z.strictObject({ ...asked, id: recordId, revision: z.number().int(), pdf: digest, pages: z.number().int(), signedAt: isoTime, signer: z.string() })),
      cutOff: z.union([z.number().int(), z.literal('month-end')]),
    }),
  ),
  /** `texts` null: those that the figures propose. `seen` names the figures for signing. */
  'statement.preview': method(writing, z.strictObject({ ...asked, texts: texts.nullable() }), z.strictObject({ sheet: sheetSchema, proposed: texts, seen: digest })),
  'statement.sign': method(writing, z.strictObject({ ...asked, texts, seen: digest }), z.strictObject({ id: recordId, pages: z.number().int() })),
  'statement.print': method(writing, z.strictObject({ id: recordId, printer: printerName, copies: z.number().int().min(1).max(9) }), done),
  'statement.saveCopy': method(writing, z.strictObject({ id: recordId }), z.boolean()),
} as const;
