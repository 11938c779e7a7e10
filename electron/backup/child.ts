import { utilityProcess } from 'electron';
import { DeskError } from '../../shared/ipc/wire';
import type { Job, JobNews, JobResults } from '../db/backup/jobs';
import type { JobProgress } from '../db/backup/job';

/** A work that runs in a process of its own. */
export interface RunningJob<T> {
  readonly done: Promise<T>;
  /** Ends the process wherever it is; `done` fails with STOPPED. */
  stop(): void;
}

/** Starts a work in a process of its own; `told` hears the place in the program where one failed. */
export function startJob<J extends Job>(bundle: string, job: J, onProgress: (progress: JobProgress) => void, told: (place: string) => void): RunningJob<JobResults[J['kind']]> {
  const child = utilityProcess.fork(bundle, [], { serviceName: 'backup', stdio: 'ignore' });
  let stopped = false;
  const done = new Promise<JobResults[J['kind']]>((resolve, reject) => {
    child.on('message', (news: JobNews) => {
      if (news.type === 'progress') return onProgress(news.progress);
      if (news.type === 'done') resolve(news.value as JobResults[J['kind']]);
      else {
        told(news.place);
        reject(new DeskError(news.code));
      }
      child.kill();
    });
    child.once('exit', () => reject(new DeskError(stopped ? 'STOPPED' : 'INTERNAL')));
  });
  child.postMessage(job);
  return {
    done,
    stop: () => {
      stopped = true;
      child.kill();
    },
  };
}
