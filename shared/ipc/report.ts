import { z } from 'zod';
import { steps } from '../domain/report/period';
import { localDay } from '../util/schema';
import { inboxRow } from './inbox';
import { done, leading, method, withCustomers } from './method';

const count = z.number().int();

const narrowing = {
  /** The first and the last local day of receipt. */
  from: localDay,
  to: localDay,
  project: z.string().max(200).nullable(),
  policy: z.string().max(64).nullable(),
};

const counts = z.record(z.string(), count);

const part = z.strictObject({
  from: localDay,
  to: localDay,
  major: count,
  important: count,
  minor: count,
  internal: count,
  closed: count,
  timely: count,
});

const figures = z.strictObject({
  /** How many cases bear each mark, in the period and in the one before. */
  counts,
  before: counts,
  beforePeriod: z.strictObject({ from: localDay, to: localDay }),
  step: z.enum(steps),
  trend: z.array(part),
  projects: counts,
  /** Open cases by age, whatever the period; each with the days of receipt that it stands for. */
  ages: z.array(z.strictObject({ label: z.string(), from: localDay, to: localDay, count })),
  overdue: count,
  /** The last day of the month that reports count, by the policy asked for or the office's own. */
  cutOff: z.union([count, z.literal('month-end')]),
  /** The least rate within the limits that the office wants, in percent. */
  target: count,
  choices: z.strictObject({ projects: z.array(z.string()), policies: z.array(z.strictObject({ id: z.string(), name: z.string() })) }),
});

const side = z.number().min(0).max(20_000);
const area = z.strictObject({ x: side, y: side, width: side.min(1), height: side.min(1) });

/** A part of the window, in its own measure. */
export type Area = z.output<typeof area>;
/** The bars of a trend. */
export type TrendPart = z.output<typeof part>;
/** Everything that 统计 shows. */
export type Figures = z.output<typeof figures>;

/** 统计. */
export const reportMethods = {
  'report.figures': method(withCustomers, z.strictObject({ ...narrowing, step: z.enum(steps).nullable() }), figures),
  /** The cases behind a figure, by the mark that they bear. */
  'report.cases': method(
    withCustomers,
    z.strictObject({ ...narrowing, mark: z.string().min(1).max(2_000), after: z.string().max(500).nullable(), limit: z.number().int().min(1).max(100) }),
    z.strictObject({ rows: z.array(inboxRow), next: z.string().nullable() }),
  ),
  /** Puts a part of the window on the clipboard as a picture; false where there is nothing to see. */
  'report.copyPicture': method(withCustomers, z.strictObject({ area }), z.boolean()),
  'report.setTarget': method(leading, z.strictObject({ target: count.min(1).max(100) }), done),
} as const;
