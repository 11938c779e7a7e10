import type { staffMethods } from '../../../shared/ipc/staff';
import { addMember, changeMember, givePin, leaveMember, listMembers, previewMember, returnMember, setSignOutAfter, signOutAfter } from '../../services/staff';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** The people of the office. */
export const staffHandlers = (desk: Desk): HandlersOf<typeof staffMethods> => {
  const withPins = async () => ({ ...(await desk.context()), pins: await desk.pins() });
  return {
    'staff.everyone': async () => listMembers(await desk.context()),
    'staff.add': async (input, session) => addMember(await withPins(), actorOf(session), input),
    'staff.change': async (input, session) => {
      const actor = actorOf(session);
      await changeMember(await desk.context(), actor, input);
      if (input.staffId === actor.staffId) desk.signIn({ ...actor, name: input.name.trim() });
      return null;
    },
    'staff.leave': async ({ staffId }, session) => (await leaveMember(await desk.context(), actorOf(session), staffId), null),
    'staff.return': async ({ staffId }, session) => returnMember(await withPins(), actorOf(session), staffId),
    'staff.previewLeave': async ({ staffId }, session) => previewMember(await desk.context(), actorOf(session), staffId, null),
    'staff.previewChange': async ({ staffId, ...next }, session) => previewMember(await desk.context(), actorOf(session), staffId, next),
    'staff.givePin': async ({ staffId }, session) => givePin(await withPins(), actorOf(session), staffId),
    'staff.signOutAfter': async (_input, session) => signOutAfter(await desk.context(), actorOf(session)),
    'staff.setSignOutAfter': async ({ minutes }, session) => {
      await setSignOutAfter(await desk.context(), actorOf(session), minutes);
      desk.signOutAfter(minutes);
      return null;
    },
  };
};
