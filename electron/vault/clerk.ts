import type { ClerkAnswers, ClerkAsk } from '../../shared/vault/clerk';
import type { VaultNews } from '../../shared/vault/messages';

/** Main, as the vault's process asks it for the sales ledger. Fails where main cannot tell. */
export type Clerk = <K extends keyof ClerkAnswers>(what: K, input: ClerkAnswers[K]['input']) => Promise<ClerkAnswers[K]['answer']>;

/** Asks over the port to main; `told` brings what main answered. */
export function clerkOver(tell: (news: VaultNews) => void): { clerk: Clerk; told(id: number, value: unknown): void } {
  const waiting = new Map<number, (value: unknown) => void>();
  let last = 0;
  return {
    clerk: (what, input) => {
      const id = (last += 1);
      tell({ type: 'clerk', id, ask: { what, input } as ClerkAsk });
      return new Promise((resolve, reject) =>
        waiting.set(id, (value) => (value === undefined ? reject(new Error(`main did not tell: ${what}`)) : resolve(value as never))),
      );
    },
    told: (id, value) => {
      waiting.get(id)?.(value);
      waiting.delete(id);
    },
  };
}
