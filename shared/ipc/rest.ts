import { alikeMethods } from './alike';
import { attachmentMethods } from './attachment';
import { auditMethods } from './audit';
import { backupMethods } from './backup';
import { calendarMethods } from './calendar';
import { casebookMethods } from './casebook';
import { clockMethods } from './clock';
import { complaintMethods } from './complaint';
import { dayMethods } from './day';
import { diagnosisMethods } from './diagnosis';
import { draftMethods } from './draft';
import { exportMethods } from './export';
import { filterMethods } from './filter';
import { formMethods } from './form';
import { identityMethods } from './identity';
import { incidentMethods } from './incident';
import { intakeMethods } from './intake';
import { jointMethods } from './joint';
import { keptMethods } from './kept';
import { officeMethods } from './office';
import { personalMethods } from './personal';
import { policyMethods } from './policy';
import { registerMethods } from './register';
import { reminderMethods } from './reminder';
import { reportMethods } from './report';
import { returnsMethods } from './returns';
import { searchMethods } from './search';
import { salesMethods } from './sales';
import { statementMethods } from './statement';
import { staffMethods } from './staff';
import { vaultMethods } from './vault';
import type { Method } from './method';

/** What is asked once the first screen stands. */
export const restMethods = {
  ...officeMethods,
  ...policyMethods,
  ...staffMethods,
  ...calendarMethods,
  ...clockMethods,
  ...intakeMethods,
  ...draftMethods,
  ...keptMethods,
  ...filterMethods,
  ...complaintMethods,
  ...identityMethods,
  ...formMethods,
  ...registerMethods,
  ...searchMethods,
  ...reminderMethods,
  ...reportMethods,
  ...exportMethods,
  ...statementMethods,
  ...casebookMethods,
  ...returnsMethods,
  ...attachmentMethods,
  ...incidentMethods,
  ...alikeMethods,
  ...jointMethods,
  ...vaultMethods,
  ...salesMethods,
  ...backupMethods,
  ...auditMethods,
  ...dayMethods,
  ...diagnosisMethods,
  ...personalMethods,
} as const satisfies Record<string, Method>;
