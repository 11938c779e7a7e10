import { powerMonitor } from 'electron';
import type { LockReason } from '../../shared/domain/vault/event';

const idleSeconds = 5 * 60;
const lookEveryMs = 15_000;

/** Locks when the computer sleeps, is locked or handed to another user, and when nobody touched it for five minutes. */
export function lockWhenAway(lock: (why: LockReason) => void): void {
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active'] as const) powerMonitor.on(event as 'suspend', () => lock('away'));
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= idleSeconds) lock('idle');
  }, lookEveryMs).unref();
}
