import { powerMonitor } from 'electron';

/** Tells when the computer sleeps, is shut down, locked or handed to another user; closing the lid is one of these wherever the system tells of it. */
export function whenAway(leave: () => void): void {
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown'] as const) powerMonitor.on(event as 'suspend', leave);
}
