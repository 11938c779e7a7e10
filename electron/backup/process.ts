import { placeOf } from '../log';
import { storeCode } from '../db/store-error';
import { DeskError } from '../../shared/ipc/wire';
import { runJob, type Job, type JobNews } from '../db/backup/jobs';

/** The process that works on whole files: it may take its time, and ending it stops the work wherever it is. */
function run(): void {
  const main = process.parentPort;
  const tell = (news: JobNews): void => main.postMessage(news);
  main.once('message', ({ data }) => {
    runJob(data as Job, (progress) => tell({ type: 'progress', progress })).then(
      (value) => tell({ type: 'done', value }),
      (error: unknown) => tell({ type: 'failed', code: codeOf(error), place: placeOf(error instanceof DeskError ? (error.cause ?? error) : error) }),
    );
  });
}

function codeOf(error: unknown): DeskError['code'] {
  return error instanceof DeskError ? error.code : (storeCode(error) ?? 'INTERNAL');
}

run();
