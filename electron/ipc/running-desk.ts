import type { AppState } from '../../shared/ipc/app';
import type { Topic } from '../../shared/ipc/wire';
import { DeskError } from '../../shared/ipc/wire';
import type { Session } from './dispatch';
import type { Desk } from './desk';
import type { Log } from '../log';
import { placeOf } from '../log';
import type { ServiceContext } from '../services/context';
import type { FormContext } from '../services/form';
import type { AttachmentContext } from '../services/attachment';
import type { ReturnsContext } from '../services/returns';
import { shownOffice } from '../services/office';

/** What the running program is made of. */
export interface DeskPorts {
  /** Use cases over the opened data folder; fails with a `DeskError` when it cannot be opened. */
  readonly context: Promise<ServiceContext>;
  readonly forms: Promise<FormContext & ReturnsContext & AttachmentContext>;
  /** Somebody who is on duty from the start, in an example office. */
  readonly onDuty: Promise<Session | null>;
  /** The database file, named to a person when it cannot be opened. */
  readonly file: string;
  readonly about: Pick<AppState, 'version' | 'demo' | 'trialRuntime'>;
  readonly log: Log;
  readonly publish: (topic: Topic) => void;
  readonly askWhere: Desk['askWhere'];
  readonly askWhich: Desk['askWhich'];
  readonly askFolder: Desk['askFolder'];
  readonly backups: Desk['backups'];
  readonly diagnosis: Desk['diagnosis'];
  readonly erasing: Desk['erasing'];
  readonly pins: Desk['pins'];
  readonly tables: Desk['tables'];
  readonly touch: Desk['touch'];
  readonly signOutAfter: Desk['signOutAfter'];
  readonly vault: Desk['vault'];
  readonly day: Desk['day'];
  readonly warmPaper: () => void;
  readonly readScans: Desk['readScans'];
  readonly endReading: Desk['endReading'];
  readonly copyPicture: Desk['copyPicture'];
  readonly usable: () => void;
  readonly upgrade: Desk['upgrade'];
  readonly noteUnsaved: Desk['noteUnsaved'];
  readonly followed: Desk['followed'];
  readonly quit: () => void;
}

/** The running program: who is on duty, where it stands, and what stopped it. */
export interface RunningDesk extends Desk {
  /** Stops all work on data that has turned out to be damaged. */
  readonly block: (problem: DeskError) => void;
}

/** Builds the running program. */
export function createDesk(ports: DeskPorts): RunningDesk {
  let session: Session | null = null;
  let problem: DeskError | null = null;
  const unblocked = <T>(value: Promise<T>) => (): Promise<T> => (problem === null ? value : Promise.reject(problem));
  const ready = ports.onDuty.then((someone) => {
    session = someone;
  });
  // Whoever asks for the context hears of the failure; here it only chooses the first screen.
  ports.forms.catch(() => undefined);
  ready.catch((error: unknown) => {
    problem = error instanceof DeskError ? error : new DeskError('INTERNAL', [], { cause: error });
    ports.log('error', `data folder not opened: ${problem.code}: ${placeOf(problem.cause ?? error)}`);
  });
  return {
    ...ports,
    context: unblocked(ports.context),
    forms: unblocked(ports.forms),
    session: () => session,
    signIn: (next) => {
      session = next;
      ports.touch();
      ports.publish('session.changed');
    },
    block: (found) => {
      problem = found;
      ports.publish('session.changed');
    },
    state: async () => {
      const context = await ready.then(() => ports.context).catch(() => null);
      if (problem !== null || context === null) return blocked(ports, problem ?? new DeskError('INTERNAL'));
      const [office, vault] = await Promise.all([
        shownOffice(context),
        // Keys that make no sense, are of a newer program or are not those of the log: nothing may be sealed to them.
        ports.vault.brief().catch((error: unknown) => (error instanceof DeskError ? error : Promise.reject(error as Error))),
      ]);
      if (vault instanceof DeskError) return blocked(ports, vault);
      return {
        ...ports.about,
        phase: office === null ? 'setup' : 'ready',
        problem: null,
        office,
        session,
        vault,
      };
    },
  };
}

function blocked({ about, file }: DeskPorts, { code, message }: DeskError): AppState {
  return { ...about, phase: 'blocked', problem: { code, message, file }, office: null, session: null, vault: { state: 'no-vault', key: null, inspection: null } };
}
