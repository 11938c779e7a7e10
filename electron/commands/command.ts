import type { OpenedStore } from '../db/open-store';

/** What a command says at its end, and whether all is in order. */
export interface Said {
  readonly ok: boolean;
  readonly said: string;
}

/** Work on a data folder that nobody has open; `argument` is the word after it. */
export type Command = (store: OpenedStore, argument: string | undefined) => Promise<Said>;
