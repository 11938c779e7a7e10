import type { RegisterPart, registerMethods } from '../../../shared/ipc/register';
import { DeskError } from '../../../shared/ipc/wire';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** As many lines as a file may have. */
const mostLines = 60_000;

/** Lines of one file by one person, waiting to be recorded. */
interface Held {
  readonly id: string;
  readonly by: string;
  readonly parts: RegisterPart[];
}

/** Old registers: one at a time, held until the whole of it is here. */
export const registerHandlers = (desk: Desk): HandlersOf<typeof registerMethods> => {
  let held: Held | null = null;
  let running: { done: number; total: number; stopped: boolean } | null = null;
  const work = async <T>(of: (work: { readonly goesOn: () => boolean; readonly told: (done: number, total: number) => void }) => Promise<T>, by: string): Promise<T> => {
    if (running !== null) throw new DeskError('STORE_BUSY');
    const job = (running = { done: 0, total: 0, stopped: false });
    try {
      return await of({ goesOn: () => !job.stopped && desk.session()?.staffId === by, told: (done, total) => void Object.assign(job, { done, total }) });
    } finally {
      running = null;
    }
  };
  return {
    'register.hold': ({ id, parts }, session) => {
      const by = actorOf(session).staffId;
      if (held?.id !== id || held.by !== by) held = { id, by, parts: [] };
      if (held.parts.length + parts.length > mostLines) throw new DeskError('INVALID_INPUT');
      held.parts.push(...parts);
      return { held: held.parts.length };
    },
    'register.forget': () => {
      held = null;
      return null;
    },
    'register.import': async ({ id, file, lines }, session) => {
      const actor = actorOf(session);
      const now = held;
      if (now?.id !== id || now.by !== actor.staffId || now.parts.length !== lines) throw new DeskError('CONFLICT');
      return work(async (told) => {
        await (await desk.backups()).take('import');
        if (!told.goesOn()) throw new DeskError('STOPPED');
        const { importRegister } = await import('../../services/register');
        const done = await importRegister(await desk.context(), actor, { id, file, parts: now.parts, ...told });
        held = null;
        return done;
      }, actor.staffId);
    },
    'register.undo': async ({ import: id }, session) => {
      const actor = actorOf(session);
      await work(async (told) => (await import('../../services/register-undo')).undoImport(await desk.context(), actor, id, told), actor.staffId);
      return null;
    },
    'register.progress': () => (running === null ? null : { done: running.done, total: running.total }),
    'register.stop': () => {
      if (running !== null) running.stopped = true;
      return null;
    },
    'register.imports': async () => (await import('../../services/register-undo')).lastImports(await desk.context()),
  };
};
