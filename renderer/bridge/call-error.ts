import type { ErrorCode, Fault } from '../../shared/ipc/wire';

/** A refused call: `message` is the sentence the person reads, `faults` name the fields at fault. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: ErrorCode;
  readonly faults: readonly Fault[];

  constructor(code: ErrorCode, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.code = code;
    this.faults = faults;
  }
}
