import type { vaultMethods } from '../../../shared/ipc/vault';
import { draftBox } from '../../services/draft';
import { recordCopied } from '../../services/copying';
import { boxesFor, recordRevealed } from '../../services/vault';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** The vault as far as main has a hand in it. */
export const vaultHandlers = (desk: Desk): HandlersOf<typeof vaultMethods> => ({
  'vault.status': async () => desk.vault.status(await desk.context()),
  'vault.connect': async (_, session) => (await desk.vault.connect(session), null),
  'vault.try': async ({ keyholder }, session) => ({ nextTryAt: await desk.vault.tryToOpen(session, keyholder) }),
  'vault.change': ({ by, change }, session) => desk.vault.changeKeys(actorOf(session), by, change),
  'vault.rotating': ({ goesOn }) => (desk.vault.goOnRotating(goesOn), null),
  'vault.lock': async () => (await desk.vault.lockNow('hand'), null),
  'vault.inspect': async () => (await desk.vault.inspect(), null),
  'vault.inspection': () => desk.vault.inspection(),
  'vault.boxes': async ({ digests }, session) => boxesFor(await desk.context(), actorOf(session), digests),
  'vault.show': async ({ of, reason }, session) => {
    desk.vault.refuseLocked();
    const box = await recordRevealed(await desk.context(), actorOf(session), of, reason);
    if (box !== null) desk.vault.allow(box.digest);
    return box;
  },
  'vault.copied': async ({ of }, session) => (await recordCopied(await desk.context(), actorOf(session), of), null),
  'vault.draft': async ({ id }, session) => {
    desk.vault.refuseLocked();
    const box = await draftBox(await desk.context(), actorOf(session), id);
    if (box !== null) desk.vault.allow(box.digest);
    return box;
  },
});
