import type { IntakeFields } from '../../../../shared/ipc/intake';
import { call } from '../../../bridge/call';

/** Takes the complaint in; trying again with the same draft stores it once. */
export function saveIntake(draftId: string, fields: IntakeFields): Promise<{ id: string; number: string }> {
  return call('intake.save', { draftId, fields });
}
