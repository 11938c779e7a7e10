import { z } from 'zod';
import { hhmm, kebabId, text } from '../../util/schema';
import { type ClockEvent, clockEventBodies } from '../clock/event';
import { type BackupEvent, backupEventBodies } from '../backup/event';
import { type DayEvent, dayEventBodies } from '../day/event';
import { type CalendarEvent, calendarEventBodies } from '../calendar/event';
import { type ExportEvent, exportEventBodies } from '../export/event';
import { type EmergencyNumbersSet, emergencyNumbersSetBody } from '../incident/event';
import { type PersonalEvent, personalEventBodies } from '../personal/event';
import { type PolicyEvent, policyEventBodies } from '../policy/event';
import { type StatementEvent, statementEventBodies } from '../statement/event';
import { type RegisterEvent, registerEventBodies } from '../register/event';
import { scanDismissedBody } from '../returns/event';
import { roles } from './role';

/** What is recorded when an office is set up. */
export const officeSetUpBody = z.strictObject({
  project: text,
  deskName: text,
  deskCode: z.string().regex(/^[0-9A-Z]{1,8}$/),
  policy: z.strictObject({ id: kebabId, version: z.int().min(1) }),
  closingTime: hhmm,
});

/** What is recorded when a person joins the office. */
export const staffAddedBody = z.strictObject({
  staffId: z.string().min(1),
  name: text,
  role: z.enum(roles),
  department: text.nullable(),
});

/** What is recorded when somebody's name, role or department changes: all three as they are then. */
export const staffChangedBody = staffAddedBody;

/** What is recorded when somebody leaves the office, or comes back. */
export const staffNamedBody = z.strictObject({ staffId: z.string().min(1) });

/** What is recorded when the office says after how many idle minutes whoever is on duty is signed out. */
export const signOutSetBody = z.strictObject({ afterMinutes: z.int().min(1).max(30) });

/** What is recorded when somebody chose a PIN, or was given one for once: whose, and never the PIN. */
export const staffPinBody = z.strictObject({ staffId: z.string().min(1) });

/** What is recorded when a PIN was wrong: whose, and how often by now; never what was typed. */
export const pinRefusedBody = z.strictObject({ staffId: z.string().min(1), tries: z.int().min(1) });

/** The bodies of the events of the office itself, by type. */
export const officeEventBodies = {
  'office.set-up': officeSetUpBody,
  'staff.added': staffAddedBody,
  'staff.changed': staffChangedBody,
  'staff.left': staffNamedBody,
  'staff.returned': staffNamedBody,
  'staff.pin-set': staffPinBody,
  'staff.pin-given': staffPinBody,
  'staff.pin-refused': pinRefusedBody,
  'office.sign-out-set': signOutSetBody,
  'office.emergency-numbers-set': emergencyNumbersSetBody,
  'office.scan-dismissed': scanDismissedBody,
  ...calendarEventBodies,
  ...policyEventBodies,
  ...clockEventBodies,
  ...backupEventBodies,
  ...exportEventBodies,
  ...dayEventBodies,
  ...statementEventBodies,
  ...personalEventBodies,
  ...registerEventBodies,
} as const;

/** An event of the office itself. */
export type OfficeEvent =
  | { readonly type: 'office.set-up'; readonly body: z.infer<typeof officeSetUpBody> }
  | { readonly type: 'staff.left' | 'staff.returned'; readonly body: z.infer<typeof staffNamedBody> }
  | { readonly type: 'office.scan-dismissed'; readonly body: z.infer<typeof scanDismissedBody> }
  | { readonly type: 'office.sign-out-set'; readonly body: z.infer<typeof signOutSetBody> }
  | { readonly type: 'staff.added' | 'staff.changed'; readonly body: z.infer<typeof staffAddedBody> }
  | { readonly type: 'staff.pin-set' | 'staff.pin-given'; readonly body: z.infer<typeof staffPinBody> }
  | { readonly type: 'staff.pin-refused'; readonly body: z.infer<typeof pinRefusedBody> }
  | { readonly type: 'office.emergency-numbers-set'; readonly body: EmergencyNumbersSet }
  | CalendarEvent
  | PolicyEvent
  | ClockEvent
  | BackupEvent
  | ExportEvent
  | DayEvent
  | StatementEvent
  | PersonalEvent
  | RegisterEvent;

const changing: readonly string[] = ['staff.added', 'staff.changed', 'staff.left', 'staff.returned'];

/** Whether an event changes who is of the office or as what, and so who sees and does what. */
export function changesStaff(type: string): boolean {
  return changing.includes(type);
}
