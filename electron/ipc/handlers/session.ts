import type { sessionMethods } from '../../../shared/ipc/session';
import { changePin, listSigners, signIn } from '../../services/session';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** Who is on duty. */
export const sessionHandlers = (desk: Desk): HandlersOf<typeof sessionMethods> => {
  const context = async () => ({ ...(await desk.context()), pins: await desk.pins() });
  return {
    'session.people': async () => listSigners(await desk.context()),
    'session.signIn': async (input) => {
      const person = await signIn(await context(), input);
      if (person === null) return { outcome: 'new-pin' };
      const session = { staffId: person.id, name: person.name, role: person.role };
      desk.signIn(session);
      await desk.vault.signedIn(session);
      return { outcome: 'signed-in' };
    },
    'session.signOut': () => (desk.signIn(null), null),
    'session.active': () => (desk.touch(), null),
    'session.changePin': async (input, session) => (await changePin(await context(), actorOf(session), input), null),
  };
};
