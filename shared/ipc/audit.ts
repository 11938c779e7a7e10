import { z } from 'zod';
import { auditKinds, type AuditKind } from '../domain/audit/kinds';
import { localDay } from '../util/schema';
import { isoTime, leading, method, nothing } from './method';

const kind = z.enum(Object.keys(auditKinds) as [AuditKind, ...AuditKind[]]);
const place = z.number().int().min(0);

const line = z.strictObject({ position: place, at: isoTime, kind, who: z.string(), words: z.string() });

/** A line of the audit log as it is shown. */
export type AuditLine = z.output<typeof line>;

const fault = z.strictObject({ position: place, reason: z.enum(['changed', 'link', 'order', 'missing']) });

const step = z.strictObject({ done: place, total: place, fault: fault.nullable(), ended: z.boolean(), head: z.string() });

/** How far following the chain is, and the first line that is wrong. */
export type AuditStep = z.output<typeof step>;

const question = z.strictObject({
  kind: kind.nullable(),
  /** Somebody's id. */
  person: z.string().min(1).max(64).nullable(),
  from: localDay.nullable(),
  to: localDay.nullable(),
  /** Lines before this place; null begins with the newest. */
  before: place.nullable(),
});

/** What is looked up in the audit log. */
export type AuditQuestion = z.output<typeof question>;

/** The audit log: what is looked up about who did what, and whether the log is whole. */
export const auditMethods = {
  'audit.page': method(leading, question, z.strictObject({ lines: z.array(line), next: place.nullable() })),
  /** Everybody who ever was of the office. */
  'audit.people': method(leading, nothing, z.array(z.strictObject({ id: z.string(), name: z.string(), left: z.boolean() }))),
  /** Follows the chain over the next lines after a place, so that a long log shows how far it is and can be stopped. */
  'audit.verify': method(leading, z.strictObject({ after: place }), step),
} as const;
