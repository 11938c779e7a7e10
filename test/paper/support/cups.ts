import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);
const spool = '/var/spool/cups-pdf';

/** A real CUPS queue that turns what it is sent into PDF files. */
export interface PdfQueue {
  readonly name: string;
  /** The files that came out since the last look, once there are so many and they have stopped growing. */
  arrived(count: number): Promise<string[]>;
  /** Takes the queue away, as if the printer were unplugged. */
  remove(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes a queue on the computer's CUPS, starting that if it does not run. */
export async function startPdfQueue(name: string): Promise<PdfQueue> {
  const scheduler = await startScheduler();
  await run('lpadmin', ['-p', name, '-E', '-v', 'cups-pdf:/', '-m', 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd', '-D', '测试打印机']);
  const before = new Set(await pdfFiles());
  const known = new Set(before);
  const remove = async (): Promise<void> => {
    await run('lpadmin', ['-x', name]).catch(() => undefined);
  };
  return {
    name,
    remove,
    arrived: async (count) => {
      for (let tries = 0; tries < 120; tries += 1) {
        const fresh = (await pdfFiles()).filter((file) => !known.has(file));
        if (fresh.length >= count && (await settled(fresh))) {
          fresh.forEach((file) => known.add(file));
          return fresh;
        }
        await pause(250);
      }
      throw new Error(`the queue gave fewer than ${count} files within 30 seconds`);
    },
    stop: async () => {
      await remove();
      await Promise.all((await pdfFiles()).filter((file) => !before.has(file)).map((file) => rm(file, { force: true })));
      scheduler?.kill('SIGTERM');
    },
  };
}

async function startScheduler(): Promise<ChildProcess | null> {
  if (await isRunning()) return null;
  const scheduler = spawn('/usr/sbin/cupsd', ['-f'], { stdio: 'ignore' });
  for (let tries = 0; tries < 60; tries += 1) {
    if (await isRunning()) return scheduler;
    await pause(250);
  }
  scheduler.kill('SIGTERM');
  throw new Error('CUPS did not start');
}

async function isRunning(): Promise<boolean> {
  return run('lpstat', ['-r'], { env: { ...process.env, LC_ALL: 'C' } }).then(
    ({ stdout }) => stdout.includes('is running'),
    () => false,
  );
}

/** Where the driver puts the files of a job depends on who sent it; it asks the system for their home, not the environment. */
async function pdfFiles(): Promise<string[]> {
  const folders = [`${userInfo().homedir}/PDF`, `${spool}/ANONYMOUS`, `${spool}/root`];
  const lists = await Promise.all(folders.map(async (folder) => (await readdir(folder).catch(() => [])).map((file) => `${folder}/${file}`)));
  return lists.flat().filter((file) => file.endsWith('.pdf'));
}

async function settled(files: readonly string[]): Promise<boolean> {
  const sizes = async (): Promise<number[]> => Promise.all(files.map(async (file) => (await stat(file)).size));
  const before = await sizes();
  await pause(300);
  const after = await sizes();
  return before.every((size, index) => size > 0 && size === after[index]);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
