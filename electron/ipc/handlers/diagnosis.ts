import type { diagnosisMethods } from '../../../shared/ipc/diagnosis';
import type { Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** The report of a failure. */
export const diagnosisHandlers = (desk: Desk): HandlersOf<typeof diagnosisMethods> => ({
  'diagnosis.text': () => desk.diagnosis(),
  'diagnosis.save': async () => {
    const path = await desk.askWhere('客诉台问题报告.txt', 'txt');
    if (path === null) return false;
    await (await import('../../services/diagnosis')).saveDiagnosis(await desk.diagnosis(), path);
    return true;
  },
});
