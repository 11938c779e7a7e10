import { execFile } from 'node:child_process';
import type { Printer } from '../../shared/ipc/form';
import type { PrintOrder } from '../services/printing';

const answerWithinMs = 15_000;

/** The queues of CUPS on Linux and macOS; none where there is no CUPS or it does not run. */
export async function cupsPrinters(): Promise<Printer[]> {
  const [listed, preferred] = await Promise.all([ask('lpstat', ['-l', '-p']), ask('lpstat', ['-d'])].map((answer) => answer.catch(() => '')));
  const fallback = /:\s*(\S+)\s*$/.exec(preferred ?? '')?.[1] ?? null;
  return queuesIn(listed ?? '').map(({ name, label }) => ({ name, label, isDefault: name === fallback }));
}

/** Hands a PDF to a queue at its true size and gives the job's name; bytes go as a stream, through no file of ours. Programs are started with a list of words, never through a shell. */
export async function sendToCups(pdf: string | Uint8Array, { printer, copies, duplex = false, tray }: PrintOrder): Promise<string | null> {
  const options = ['media=A4', 'print-scaling=none', `sides=${duplex ? 'two-sided-long-edge' : 'one-sided'}`];
  if (tray !== undefined) options.push(`InputSlot=${tray}`);
  const answer = await ask('lp', ['-d', printer, '-n', String(copies), '-t', 'complaint-form', ...options.flatMap((option) => ['-o', option]), ...(typeof pdf === 'string' ? ['--', pdf] : [])], typeof pdf === 'string' ? undefined : pdf);
  return /request id is (\S+-\d+)/.exec(answer)?.[1] ?? null;
}

/** Of some jobs, those that are not on paper yet. */
export async function waitingInCups(jobs: readonly string[]): Promise<string[]> {
  const waiting = new Set((await ask('lpstat', ['-W', 'not-completed', '-o'])).split('\n').map((line) => line.split(/\s/, 1)[0]));
  return jobs.filter((job) => waiting.has(job));
}

/** Stops a job that is not on paper yet and asks for its copy to be removed, which CUPS may put off; of what is printed it refuses even that. */
export async function stopInCups(job: string): Promise<void> {
  await ask('cancel', ['-x', job]);
}

/** Reads `lpstat -l -p`: a line per queue, indented lines about it below. */
export function queuesIn(text: string): { name: string; label: string }[] {
  return text.split(/^printer /m).slice(1).map((part) => {
    const name = /^\S+/.exec(part)?.[0] ?? '';
    const description = /^\s+Description:[ \t]*(.*)$/m.exec(part)?.[1]?.trim() ?? '';
    return { name, label: description === '' ? name : description };
  });
}

function ask(program: string, words: readonly string[], input?: Uint8Array): Promise<string> {
  // English answers in UTF-8, whatever the computer speaks.
  const env = { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' };
  return new Promise((resolve, reject) => {
    const child = execFile(program, [...words], { env, timeout: answerWithinMs, windowsHide: true }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${program} failed: ${stderr.trim().split('\n')[0] ?? ''}`, { cause: error }));
    });
    if (input === undefined) return;
    // A program that is not there, or does not want it, says so by itself.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
