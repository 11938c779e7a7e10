import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { nameFaults } from '../../electron/services/office';
import { channels } from '../../shared/domain/complaint/channel';
import { checkIntake } from '../../shared/domain/complaint/check-intake';
import { normalizeIntake, type IntakeInput } from '../../shared/domain/complaint/intake';
import { criterionOf } from '../../shared/domain/policy/lookup';
import { salesOffice } from '../../shared/policies/sales-office';
import { cleanLine } from '../../shared/util/text';
import { parseJson } from './json';
import { explain, InputError, placeOf } from './refusal';

const line = z.string().max(2_000);

// Seconds may be missing, with a zone as without.
const times = [z.iso.datetime({ offset: true, local: true }), z.iso.datetime({ offset: true, precision: -1 })];
const time = z.string().refine((text) => times.some((each) => each.safeParse(text).success), '时间看不懂，请写成 2026-11-20T10:12 或 2026-11-20T10:12:00+08:00。');

const tickable = salesOffice.criteria.filter(({ automatic }) => automatic !== true).map(({ id }) => id);

const complaint = z.strictObject({
  channel: z.enum(channels),
  receivedAt: time,
  customer: z.strictObject({ name: line.nullish(), phone: line.nullish(), unit: line.nullish() }).nullish(),
  about: z.strictObject({ department: line.nullish(), person: line.nullish() }).nullish(),
  facts: z.string(),
  demand: z.string().nullish(),
  criteria: z.array(z.enum(tickable)).nullish(),
});

const inputSchema = z.strictObject({ project: z.string(), complaints: z.array(complaint).min(1) });

/** What the unattended demo takes in. */
export type DemoInput = z.output<typeof inputSchema>;
/** One complaint of it. */
export type DemoComplaint = z.output<typeof complaint>;

/** Reads and checks a whole input file by shape and by the rules of set-up and intake; the first fault is reported by its place. */
export function readInput(file: string, now: string): DemoInput {
  const refuse = (place: string, why: string): never => {
    throw new InputError(`${file}: ${place}${place === '' ? '' : ': '}${why}`);
  };
  const parsed = inputSchema.safeParse(parseJson(bytesOf(file), (why) => refuse('', why)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(placeOf(issue?.path ?? []), explain(issue));
  }
  const input = { ...parsed.data, project: cleanLine(parsed.data.project) };
  const [bad] = nameFaults('project', '项目名称', input.project);
  if (bad !== undefined) refuse(bad.place, bad.message);
  input.complaints.forEach((each, index) => {
    const [fault] = checkIntake(intakeOf(each), now, salesOffice);
    if (fault !== undefined) refuse(`complaints[${String(index)}].${fault.place.replace('identity.', 'customer.')}`, fault.message);
  });
  return input;
}

/** A complaint of the file as the rules of intake see it, and as it must be found in the store. */
export function intakeOf({ channel, receivedAt, customer, about, facts, demand, criteria }: DemoComplaint): IntakeInput {
  return normalizeIntake({
    channel,
    receivedAt: instantOf(receivedAt),
    identity: { name: customer?.name ?? null, phone: customer?.phone ?? null, unit: customer?.unit ?? null, contract: null },
    about: { department: about?.department ?? null, person: about?.person ?? null },
    facts,
    demand: demand ?? null,
    criteria: criteria ?? [],
    onTheSpot: null,
    promisedAt: null,
    settled: false,
  });
}

/** The labels of some criteria, as the page's chips carry them. */
export function circumstanceLabels(ids: readonly string[]): string[] {
  return ids.map((id) => criterionOf(salesOffice, id)?.label ?? id);
}

/** The instant of a `receivedAt`, as ISO UTC; a time without zone is the office's own (+08:00). */
export function instantOf(receivedAt: string): string {
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(receivedAt) ? receivedAt : `${receivedAt}+08:00`;
  return new Date(zoned).toISOString();
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new InputError(`${file}: ${missing ? '没有这个文件。' : '文件不能读取。'}`);
  }
}
