import { dayStatus, sealDay } from './services/day';
import type { DaySealed } from '../shared/domain/day/event';
import { placeOf, type Log } from './log';
import type { ServiceContext } from './services/context';

const LOOK_EVERY_MS = 30_000;

/** What ending a day needs of the desk. */
export interface DayEndPorts {
  readonly context: ServiceContext;
  /** What time it is at least. */
  readonly now: () => string;
  /** Locks the vault where it is open. */
  readonly lock: () => Promise<void>;
  /** Makes a backup, in its own time. */
  readonly backUp: () => Promise<unknown>;
  readonly log: Log;
}

/** Ends the day: what is open is locked first, whatever comes of the rest; false where there was nothing to seal. */
export async function endDay({ context, now, lock, backUp, log }: DayEndPorts, by: string, how: DaySealed['how']): Promise<boolean> {
  await lock();
  const sealed = await sealDay(context, by, how, now());
  if (sealed === null) return false;
  backUp().catch((error: unknown) => log('warn', `day end not backed up: ${placeOf(error)}`));
  return true;
}

/** Ends the day at closing time while the program is open; a closing time that went by before is only asked for. Returns the ending. */
export function watchClosing(ports: DayEndPorts): () => void {
  const began = ports.now();
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const { due } = await dayStatus(ports.context, null, ports.now());
      if (due?.why === 'closing' && due.at > began) await endDay(ports, 'clock', 'closing');
    } catch (error) {
      ports.log('warn', `closing time: ${placeOf(error)}`);
    } finally {
      looking = false;
    }
  };
  const every = setInterval(() => void look(), LOOK_EVERY_MS);
  every.unref();
  return () => clearInterval(every);
}
