import type { salesMethods } from '../../../shared/ipc/sales';
import { complaintsBehind, recordShown } from '../../services/sales';
import { countTry } from '../../services/vault';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** The sales ledger as far as main has a hand in it. */
export const salesHandlers = (desk: Desk): HandlersOf<typeof salesMethods> => ({
  'sales.show': async ({ record, reason }, session) => {
    desk.vault.refuseLocked();
    await recordShown(await desk.context(), actorOf(session), record, reason);
    desk.vault.allow(record);
    return null;
  },
  'sales.export': async () => {
    desk.vault.refuseLocked();
    const nextTryAt = await countTry(await desk.context());
    if (nextTryAt === null) desk.vault.allow('export');
    return { nextTryAt };
  },
  'sales.complaints': async ({ tokens }, session) => complaintsBehind(await desk.context(), actorOf(session), tokens),
});
