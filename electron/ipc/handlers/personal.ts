import type { personalMethods } from '../../../shared/ipc/personal';
import { retentionOf, setRetention } from '../../services/personal';
import { countTry } from '../../services/vault';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

// Erasing is rare: nobody waits for what it needs.
const services = () => import('../../services/erasing');

/** Personal data: what is kept for how long, and erasing whoever asks for it. */
export const personalHandlers = (desk: Desk): HandlersOf<typeof personalMethods> => ({
  'personal.retention': async (_input, session) => retentionOf(await desk.context(), actorOf(session)),
  'personal.setRetention': async (input, session) => (await setRetention(await desk.context(), actorOf(session), input), null),
  'personal.preview': async ({ complaint }, session) => {
    const held = await (await services()).previewErasing(await desk.context(), actorOf(session), complaint);
    return { ...held, backups: await (await desk.backups()).held() };
  },
  'personal.try': async () => {
    desk.vault.refuseLocked();
    const nextTryAt = await countTry(await desk.context());
    if (nextTryAt === null) desk.vault.allow('prove');
    return { nextTryAt };
  },
  'personal.erase': async (input, session) => {
    const actor = actorOf(session);
    return (await services()).erasePerson(await desk.erasing(), actor, input, await desk.vault.proven(actor));
  },
});
