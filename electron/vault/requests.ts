import type { VaultNews, VaultRequests } from '../../shared/vault/messages';

/** What the vault's process asks of main and waits for. */
export class Requests {
  readonly #waiting = new Map<number, (value: unknown) => void>();
  #last = 0;

  constructor(private readonly tell: (news: VaultNews) => void) {}

  /** Asks main; null when it failed. */
  ask<K extends keyof VaultRequests>(kind: K, input: VaultRequests[K]['input']): Promise<VaultRequests[K]['answer'] | null> {
    const id = (this.#last += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, (value) => resolve(value as VaultRequests[K]['answer'] | null));
      this.tell({ type: 'request', id, kind, input });
    });
  }

  /** Main answered. */
  answer(id: number, value: unknown): void {
    this.#waiting.get(id)?.(value);
    this.#waiting.delete(id);
  }
}
