import { randomInt } from 'node:crypto';
import { pinFault } from '../../shared/domain/staff/pin';

/** A PIN for one sign-in that nobody would guess. */
export function drawnPin(): string {
  for (;;) {
    const pin = String(randomInt(1_000_000)).padStart(6, '0');
    if (pinFault(pin) === null) return pin;
  }
}
