/** Hashes PINs in a thread of its own, so that the program goes on meanwhile. */
import { parentPort } from 'node:worker_threads';
import { hashPin, verifyPin } from './pin-hash';
import type { PinAnswer, PinTask } from './pin-task';

parentPort?.on('message', ({ id, pin, hash }: PinTask) => {
  const work = hash === null ? hashPin(pin) : verifyPin(pin, hash);
  work.then(
    (value) => answer({ id, value }),
    (error: unknown) => answer({ id, fault: error instanceof Error ? error.name : 'unknown' }),
  );
});

function answer(message: PinAnswer): void {
  parentPort?.postMessage(message);
}
