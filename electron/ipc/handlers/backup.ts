import type { backupMethods } from '../../../shared/ipc/backup';
import { leading } from '../../../shared/ipc/method';
import { DeskError } from '../../../shared/ipc/wire';
import type { Desk } from '../desk';
import type { HandlersOf, Session } from '../dispatch';

/** Backups and putting them back. */
export const backupHandlers = (desk: Desk): HandlersOf<typeof backupMethods> => {
  /** Who leads the office; anybody where nobody can sign in. */
  const backups = async (session: Session | null) => {
    const leads = session !== null && leading.session === 'signed-in' && leading.roles?.includes(session.role) === true;
    if (!leads && (await desk.state()).phase === 'ready') throw new DeskError(session === null ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED');
    return desk.backups();
  };
  /** Only where the data cannot be used: nobody needs it otherwise. */
  const damaged = async () => {
    if ((await desk.state()).problem?.code !== 'STORE_DAMAGED') throw new DeskError('NOT_ALLOWED');
    return desk.backups();
  };
  return {
    'backup.warning': async () => (await desk.backups()).warning(),
    'backup.status': async (_input, session) => (await backups(session)).status(),
    'backup.take': async (_input, session) => {
      void (await backups(session)).take('hand').catch(() => undefined);
      return null;
    },
    'backup.choosePlace': async (_input, session) => {
      const found = await backups(session);
      const folder = await desk.askFolder('备份到哪里？');
      if (folder !== null) await found.choosePlace(folder);
      return folder !== null;
    },
    'backup.forgetPlace': async (_input, session) => ((await (await backups(session)).forgetPlace()), null),
    'backup.pick': async (_input, session) => {
      const found = await backups(session);
      const folder = await desk.askFolder('备份在哪里？');
      if (folder !== null) found.pick(folder);
      return folder !== null;
    },
    'backup.preview': async ({ id }, session) => (await backups(session)).preview(id),
    'backup.restore': async ({ id }, session) => {
      const found = await backups(session);
      void found.restore(id, session?.staffId ?? 'setup').catch(() => undefined);
      return null;
    },
    'backup.inspect': async () => {
      void (await damaged()).inspect().catch(() => undefined);
      return null;
    },
    'backup.salvage': async () => {
      void (await damaged()).salvage('setup').catch(() => undefined);
      return null;
    },
    'backup.useSalvaged': async () => ((await (await damaged()).useSalvaged()), null),
    'backup.stop': async (_input, session) => ((await backups(session)).stop(), null),
  };
};
