import type { returnsMethods } from '../../../shared/ipc/returns';
import { DeskError } from '../../../shared/ipc/wire';
import { assignPage, dismissPage, keptPage, out, takePage, tray, withdrawPage } from '../../services/returns';
import { recordRevealed } from '../../services/vault';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** The way back of signed sheets. */
export const returnsHandlers = (desk: Desk): HandlersOf<typeof returnsMethods> => ({
  'returns.reader': async () => (await desk.readScans(), null),
  'returns.readerDone': () => (desk.endReading(), null),
  'returns.take': async (input, session) => {
    // Where there is a vault nothing is kept that could be read.
    if (input.sealed !== (await desk.vault.hasVault())) throw new DeskError('LOCKED');
    return takePage(await desk.forms(), actorOf(session), input);
  },
  'returns.tray': async () => tray(await desk.context()),
  'returns.out': async (_input, session) => out(await desk.context(), actorOf(session)),
  'returns.page': async ({ file }, session) => {
    const actor = actorOf(session);
    const { page, sealed, complaint } = await keptPage(await desk.forms(), actor, file);
    if (sealed) {
      desk.vault.refuseLocked();
      if (complaint !== null && complaint.identity !== null) await recordRevealed(await desk.context(), actor, complaint.id, '查看签字扫描件');
      desk.vault.allow(file);
    }
    return { page, sealed };
  },
  'returns.assign': async (input, session) => assignPage(await desk.context(), actorOf(session), input),
  'returns.dismiss': async (input, session) => (await dismissPage(await desk.context(), actorOf(session), input), null),
  'returns.withdraw': async (input, session) => (await withdrawPage(await desk.context(), actorOf(session), input), null),
});
