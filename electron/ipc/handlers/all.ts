import type { Handlers } from '../dispatch';
import type { Desk } from '../desk';
import { alikeHandlers } from './alike';
import { appHandlers } from './app';
import { calendarHandlers } from './calendar';
import { clockHandlers } from './clock';
import { complaintHandlers } from './complaint';
import { draftHandlers } from './draft';
import { filterHandlers } from './filter';
import { formHandlers } from './form';
import { identityHandlers } from './identity';
import { inboxHandlers } from './inbox';
import { incidentHandlers } from './incident';
import { intakeHandlers } from './intake';
import { jointHandlers } from './joint';
import { officeHandlers } from './office';
import { policyHandlers } from './policy';
import { reminderHandlers } from './reminder';
import { sessionHandlers } from './session';
import { staffHandlers } from './staff';
import { vaultHandlers } from './vault';

/** A handler for every line of the contract; the type makes a missing one an error. */
export const createHandlers = (desk: Desk): Handlers => ({
  ...appHandlers(desk),
  ...officeHandlers(desk),
  ...sessionHandlers(desk),
  ...policyHandlers(desk),
  ...staffHandlers(desk),
  ...calendarHandlers(desk),
  ...clockHandlers(desk),
  ...intakeHandlers(desk),
  ...draftHandlers(desk),
  ...inboxHandlers(desk),
  ...filterHandlers(desk),
  ...complaintHandlers(desk),
  ...identityHandlers(desk),
  ...formHandlers(desk),
  ...reminderHandlers(desk),
  ...incidentHandlers(desk),
  ...alikeHandlers(desk),
  ...jointHandlers(desk),
  ...vaultHandlers(desk),
});
