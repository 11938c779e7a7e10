import { z } from 'zod';
import { channels } from '../domain/complaint/channel';
import { severities } from '../domain/severity/severity';
import { roles } from '../domain/staff/role';
import { localDay } from '../util/schema';
import { digest, isoTime, method, nothing, recordId, signedIn, typedLine } from './method';

/** The lists of the sidebar. */
export const inboxViews = ['open', 'mine', 'department', 'waiting-customer', 'return-visit', 'unsigned', 'closed'] as const;

/** One list of the sidebar. */
export type InboxView = (typeof inboxViews)[number];

const filter = z.strictObject({
  view: z.enum(inboxViews),
  severity: z.enum(severities).nullable(),
  due: z.enum(['overdue', 'today']).nullable(),
  channel: z.enum(channels).nullable(),
  department: typedLine.nullable(),
  stage: z.string().max(64).nullish(),
  /** Who took it in. */
  takenInBy: z.string().max(64).nullish(),
  /** Whose turn it is. */
  turnOf: z.string().max(64).nullish(),
  /** Part of the name of whomever it is about. */
  person: typedLine.nullish(),
  /** The first and the last local day of receipt, and those on which it is next due. */
  receivedFrom: localDay.nullish(),
  receivedTo: localDay.nullish(),
  dueFrom: localDay.nullish(),
  dueTo: localDay.nullish(),
});

/** The filter of a list. */
export const inboxFilter = filter;

/** One line of a list; identity is asked for apart, by digest. */
export const inboxRow = z.strictObject({
  id: recordId,
  number: z.string(),
  severity: z.enum(severities),
  /** What its policy calls that. */
  severityName: z.string(),
  channel: z.enum(channels),
  title: z.string(),
  stage: z.string(),
  /** What it waits for, such as 待部门负责人意见. */
  pending: z.string(),
  handler: z.enum(roles),
  department: z.string().nullable(),
  receivedAt: isoTime,
  dueAt: isoTime.nullable(),
  dueClock: z.string().nullable(),
  printCount: z.number().int(),
  closedAt: isoTime.nullable(),
  identity: digest.nullable(),
  /** The data of whoever complained was erased. */
  erased: z.boolean(),
});

const lane = z.strictObject({
  severity: z.enum(severities),
  total: z.number().int(),
  /** Exact up to 1000 at least; the screen shows 999+. */
  dueToday: z.number().int(),
  overdue: z.number().int(),
});

const views = z.strictObject({
  mine: z.number().int(),
  department: z.number().int(),
  'waiting-customer': z.number().int(),
  'return-visit': z.number().int(),
  unsigned: z.number().int(),
});

/** The filter of a list. */
export type InboxFilter = z.output<typeof filter>;
/** One line of a list. */
export type InboxRow = z.output<typeof inboxRow>;
/** One severity lane's counts. */
export type Lane = z.output<typeof lane>;

/** 收件箱. */
export const inboxMethods = {
  'inbox.lanes': method(signedIn, nothing, z.strictObject({ lanes: z.array(lane).length(4), views })),
  /** `after` is the opaque cursor of the page before. */
  'inbox.page': method(
    signedIn,
    z.strictObject({ filter, after: z.string().max(500).nullable(), limit: z.number().int().min(1).max(100) }),
    z.strictObject({ rows: z.array(inboxRow), next: z.string().nullable() }),
  ),
} as const;
