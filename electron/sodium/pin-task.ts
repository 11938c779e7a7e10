/** What the thread is asked for: a hash of a PIN, or whether a PIN is the one of `hash`. */
export interface PinTask {
  readonly id: number;
  readonly pin: string;
  readonly hash: string | null;
}

/** What it answers; a fault names no data. */
export type PinAnswer = { readonly id: number; readonly value: string | boolean } | { readonly id: number; readonly fault: string };
