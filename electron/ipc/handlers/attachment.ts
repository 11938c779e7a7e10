import type { attachmentMethods } from '../../../shared/ipc/attachment';
import { DeskError } from '../../../shared/ipc/wire';
import { addAttachment, attachmentName, keptAttachment, saveAttachment, withdrawAttachment } from '../../services/attachment';
import { recordRevealed } from '../../services/vault';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** Files of any kind that belong to a complaint. */
export const attachmentHandlers = (desk: Desk): HandlersOf<typeof attachmentMethods> => ({
  'attachment.add': async (input, session) => {
    desk.touch();
    // Where there is a vault nothing that shows somebody is kept that could be read.
    if (input.sealed !== (input.shows && (await desk.vault.hasVault()))) throw new DeskError('LOCKED');
    return addAttachment(await desk.forms(), actorOf(session), input);
  },
  'attachment.open': async (which, session) => {
    const actor = actorOf(session);
    const { content, sealed, state } = await keptAttachment(await desk.forms(), actor, which);
    if (sealed) {
      desk.vault.refuseLocked();
      if (state.identity !== null) await recordRevealed(await desk.context(), actor, state.id, '查看附件');
      desk.vault.allow(which.file);
    }
    return { content, sealed };
  },
  'attachment.save': async ({ content, ...which }, session) => {
    const actor = actorOf(session);
    const context = await desk.forms();
    const path = await desk.askWhere(await attachmentName(context, actor, which), 'attachment');
    if (path !== null) await saveAttachment(context, actor, which, content, path);
    return { saved: path !== null };
  },
  'attachment.withdraw': async (input, session) => (await withdrawAttachment(await desk.context(), actorOf(session), input), null),
});
