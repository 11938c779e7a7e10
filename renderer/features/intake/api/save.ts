import type { Output } from '../../../../shared/ipc/contract';
import type { IntakeFields } from '../../../../shared/ipc/intake';
import { call } from '../../../bridge/call';
import { leaving } from './drafts';

/** A complaint that was taken in, and whether whoever did it may see it. */
export type Saved = Output<'intake.save'>;

/** Takes the complaint in; trying again with the same draft stores it once. */
export async function saveIntake(draftId: string, fields: IntakeFields): Promise<Saved> {
  return call('intake.save', { draftId, fields: { ...fields, ...(await leaving(fields, draftId)) } });
}
