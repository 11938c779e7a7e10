import { restMethods } from '../../../shared/ipc/rest';
import type { Desk } from '../desk';
import type { PartOf } from '../dispatch';
import { alikeHandlers } from './alike';
import { attachmentHandlers } from './attachment';
import { auditHandlers } from './audit';
import { backupHandlers } from './backup';
import { calendarHandlers } from './calendar';
import { casebookHandlers } from './casebook';
import { clockHandlers } from './clock';
import { complaintHandlers } from './complaint';
import { dayHandlers } from './day';
import { diagnosisHandlers } from './diagnosis';
import { draftHandlers } from './draft';
import { exportHandlers } from './export';
import { filterHandlers } from './filter';
import { formHandlers } from './form';
import { identityHandlers } from './identity';
import { incidentHandlers } from './incident';
import { intakeHandlers } from './intake';
import { jointHandlers } from './joint';
import { keptHandlers } from './kept';
import { officeHandlers } from './office';
import { personalHandlers } from './personal';
import { policyHandlers } from './policy';
import { registerHandlers } from './register';
import { reminderHandlers } from './reminder';
import { reportHandlers } from './report';
import { returnsHandlers } from './returns';
import { searchHandlers } from './search';
import { salesHandlers } from './sales';
import { statementHandlers } from './statement';
import { staffHandlers } from './staff';
import { vaultHandlers } from './vault';

/** Everything else, loaded when something of it is asked for the first time. */
export const restPart = (desk: Desk): PartOf<typeof restMethods> => ({
  methods: restMethods,
  handlers: {
    ...officeHandlers(desk),
    ...policyHandlers(desk),
    ...staffHandlers(desk),
    ...calendarHandlers(desk),
    ...clockHandlers(desk),
    ...intakeHandlers(desk),
    ...draftHandlers(desk),
    ...keptHandlers(desk),
    ...filterHandlers(desk),
    ...complaintHandlers(desk),
    ...identityHandlers(desk),
    ...formHandlers(desk),
    ...registerHandlers(desk),
    ...searchHandlers(desk),
    ...reminderHandlers(desk),
    ...reportHandlers(desk),
    ...exportHandlers(desk),
    ...statementHandlers(desk),
    ...casebookHandlers(desk),
    ...returnsHandlers(desk),
    ...attachmentHandlers(desk),
    ...incidentHandlers(desk),
    ...alikeHandlers(desk),
    ...jointHandlers(desk),
    ...vaultHandlers(desk),
    ...salesHandlers(desk),
    ...backupHandlers(desk),
    ...auditHandlers(desk),
    ...dayHandlers(desk),
    ...diagnosisHandlers(desk),
    ...personalHandlers(desk),
  },
});
