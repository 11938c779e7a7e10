import type { intakeMethods } from '../../../shared/ipc/intake';
import { proposeIntake, saveIntake } from '../../services/intake';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** 登记. */
export const intakeHandlers = (desk: Desk): HandlersOf<typeof intakeMethods> => ({
  'intake.propose': async (fields) => proposeIntake(await desk.context(), fields),
  'intake.save': async (input, session) => saveIntake(await desk.context(), actorOf(session), input),
});
