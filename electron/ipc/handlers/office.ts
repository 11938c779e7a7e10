import type { officeMethods } from '../../../shared/ipc/office';
import { currentPolicy, listStaff, policyChoices, setUpOffice } from '../../services/office';
import { getSettings, putSettings } from '../../services/settings';
import type { Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** Set-up, staff, settings and the policy in force. */
export const officeHandlers = (desk: Desk): HandlersOf<typeof officeMethods> => ({
  'office.setUp': async (input) => (await setUpOffice(await desk.context(), input), null),
  'staff.list': async () => listStaff(await desk.context()),
  'policy.current': async () => currentPolicy(await desk.context()),
  'policy.choices': () => policyChoices(),
  'settings.get': async () => getSettings(await desk.context()),
  'settings.put': async (input) => (await putSettings(await desk.context(), input), null),
});
