import type { officeMethods } from '../../../shared/ipc/office';
import { addStaff, currentPolicy, listStaff, policyChoices, setUpOffice } from '../../services/office';
import { getSettings, putSettings } from '../../services/settings';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** Set-up, staff, settings and the policy in force. */
export const officeHandlers = (desk: Desk): HandlersOf<typeof officeMethods> => ({
  'office.setUp': async (input) => (await setUpOffice(await desk.context(), input), null),
  'staff.list': async () => listStaff(await desk.context()),
  'staff.add': async (input, session) => addStaff(await desk.context(), actorOf(session), input),
  'policy.current': async () => currentPolicy(await desk.context()),
  'policy.choices': () => policyChoices(),
  'settings.get': async () => getSettings(await desk.context()),
  'settings.put': async (input) => (await putSettings(await desk.context(), input), null),
});
