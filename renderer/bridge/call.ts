import type { DeskBridge } from '../../shared/ipc/channel';
import type { Input, MethodName, Output } from '../../shared/ipc/contract';
import { type Envelope, errorMessages } from '../../shared/ipc/wire';
import { CallError } from './call-error';

declare global {
  interface Window {
    /** What the preload script offers; read in this folder only. */
    readonly desk: DeskBridge;
  }
}

/** Asks main; resolves with the value or rejects with a `CallError`. */
export async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  let answer: Envelope<Output<M>>;
  try {
    answer = (await window.desk.call(method, input)) as Envelope<Output<M>>;
  } catch {
    throw new CallError('INTERNAL', errorMessages.INTERNAL);
  }
  if (answer.ok) return answer.value;
  throw new CallError(answer.error.code, answer.error.message, answer.error.faults);
}
