import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { channels } from '../../shared/domain/complaint/channel';
import { checkIntake } from '../../shared/domain/complaint/check-intake';
import { normalizeIntake } from '../../shared/domain/complaint/intake';
import { criterionOf } from '../../shared/domain/policy/lookup';
import { salesOffice } from '../../shared/policies/sales-office';

const line = z.string().max(2_000);

/** A time with zone, or without one in the office's own zone. */
const time = z.iso.datetime({ offset: true, local: true });

const complaint = z.strictObject({
  channel: z.enum(channels),
  receivedAt: time,
  customer: z.strictObject({ name: line.nullish(), phone: line.nullish(), unit: line.nullish() }).nullable(),
  about: z.strictObject({ department: line.optional(), person: line.optional() }),
  facts: z.string(),
  demand: z.string().optional(),
  criteria: z.array(z.string()).optional(),
});

const inputSchema = z.strictObject({ project: line.refine((text) => text.trim() !== '', '不能为空'), complaints: z.array(complaint).min(1) });

/** What the unattended demo takes in. */
export type DemoInput = z.output<typeof inputSchema>;
/** One complaint of it. */
export type DemoComplaint = z.output<typeof complaint>;

/** Why a file cannot be used, with the place named: `FILE: complaints[1].channel: …`. */
export class InputError extends Error {}

/** Reads and checks a whole input file by shape and by the rules of intake; the first fault is reported by its place. */
export function readInput(file: string, now: string): DemoInput {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof SyntaxError ? `not JSON: ${error.message}` : 'cannot be read'}`);
  }
  const parsed = inputSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new InputError(`${file}: ${placeOf(issue?.path ?? [])}: ${explain(issue)}`);
  }
  parsed.data.complaints.forEach((complaint, index) => {
    const fault = refusalOf(complaint, now);
    if (fault !== null) throw new InputError(`${file}: complaints[${String(index)}].${fault}`);
  });
  return parsed.data;
}

/** The labels of some criteria, as the page's chips carry them. */
export function circumstanceLabels(ids: readonly string[]): string[] {
  return ids.map((id) => criterionOf(salesOffice, id)?.label ?? id);
}

function refusalOf({ channel, receivedAt, customer, about, facts, demand, criteria }: DemoComplaint, now: string): string | null {
  const input = normalizeIntake({
    channel,
    receivedAt: instantOf(receivedAt),
    identity: { name: customer?.name ?? null, phone: customer?.phone ?? null, unit: customer?.unit ?? null, contract: null },
    about: { department: about.department ?? null, person: about.person ?? null },
    facts,
    demand: demand ?? null,
    criteria: criteria ?? [],
    onTheSpot: null,
    promisedAt: null,
    settled: false,
  });
  const fault = checkIntake(input, now, salesOffice)[0];
  return fault === undefined ? null : `${fault.place.replace('identity.', 'customer.')}: ${fault.message}`;
}

/** The instant of a `receivedAt`, as ISO UTC; a time without zone is the office's own (+08:00). */
export function instantOf(receivedAt: string): string {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(receivedAt) ? receivedAt : `${receivedAt}+08:00`;
  return new Date(zoned).toISOString();
}

/** `['complaints', 1, 'channel']` as `complaints[1].channel`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${String(step)}]`;
    return place === '' ? String(step) : `${place}.${String(step)}`;
  }, '') || 'file';
}

function explain(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_value') return `must be one of ${issue.values.join('|')}`;
  return issue?.message ?? 'not understood';
}
