import { READER_CHANNEL } from '../../shared/ipc/channel';
import type { ScanAnswer, ScanAsk } from '../../shared/ipc/scan';
import { call } from './call';
import { subscribe } from './subscribe';

/** A page that takes longer has stopped the process that reads it. */
const answerWithinMs = 30_000;

/** The process that reads scans: one question after the other. */
export interface ScanPort {
  /** Rejects when it does not answer any more; then nothing more comes of this port. */
  ask(ask: ScanAsk): Promise<ScanAnswer>;
  end(): void;
}

/** There is one such process: whoever asked last has it. */
let holder = 0;
let lastOpened: Promise<unknown> = Promise.resolve();
let tellHolder: () => void = () => undefined;

/** Starts the process that reads scans; it ends with `end`, when it is locked, when a file brings it down, and when another one is started. */
export function openScanPort(): Promise<ScanPort> {
  // Two that are opened at once would take each other's port.
  const opening = lastOpened.then(startReader, startReader);
  lastOpened = opening;
  return opening;
}

async function startReader(): Promise<ScanPort> {
  const mine = (holder += 1);
  tellHolder();
  const arrived = new Promise<MessagePort>((resolve) => {
    const take = ({ source, data, ports: [given] }: MessageEvent): void => {
      if (source !== window || data !== READER_CHANNEL || given === undefined) return;
      window.removeEventListener('message', take);
      resolve(given);
    };
    window.addEventListener('message', take);
  });
  await call('returns.reader', {});
  const port = await arrived;
  let fail: (error: Error) => void = () => undefined;
  const unsubscribe = subscribe('returns.reader-gone', () => fail(new Error('gone')));
  tellHolder = () => fail(new Error('gone'));
  return {
    ask: (ask) =>
      new Promise((resolve, reject) => {
        if (mine !== holder) return reject(new Error('gone'));
        fail = reject;
        const timer = setTimeout(() => reject(new Error('no answer')), answerWithinMs);
        port.onmessage = ({ data }: MessageEvent<ScanAnswer>) => {
          clearTimeout(timer);
          resolve(data);
        };
        port.postMessage(ask, ask.type === 'open' ? [ask.bytes] : []);
      }),
    end: () => {
      unsubscribe();
      port.close();
      if (mine === holder) call('returns.readerDone', {}).catch(() => undefined);
    },
  };
}
