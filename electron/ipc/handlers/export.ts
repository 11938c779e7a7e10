import type { exportMethods } from '../../../shared/ipc/export';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

const service = () => import('../../services/exporting');

/** Lists and figures as Excel or CSV, one at a time. */
export const exportHandlers = (desk: Desk): HandlersOf<typeof exportMethods> => {
  let running: { rows: number; stopped: boolean } | null = null;
  return {
    'export.run': async ({ asked, format }, session) => {
      if (running !== null) return { status: 'busy', rows: 0 };
      const job = (running = { rows: 0, stopped: false });
      try {
        const { exportFileName, exportTable } = await service();
        const [context, beginTable, actor] = [await desk.context(), await desk.tables(), actorOf(session)];
        const path = await desk.askWhere(exportFileName(context, asked, format), format);
        if (path === null) return { status: 'cancelled', rows: 0 };
        // Nothing goes on leaving for somebody who has gone.
        const goesOn = (): boolean => !job.stopped && desk.session()?.staffId === actor.staffId;
        const rows = await exportTable({ ...context, beginTable }, actor, { asked, format, path, goesOn, wrote: (count) => (job.rows = count) });
        return rows === null ? { status: 'stopped', rows: 0 } : { status: 'saved', rows };
      } finally {
        running = null;
      }
    },
    'export.progress': () => running?.rows ?? null,
    'export.stop': () => {
      if (running !== null) running.stopped = true;
      return null;
    },
  };
};
