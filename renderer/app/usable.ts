import { call } from '../bridge/call';
import { beginLeisure } from '../lib/leisure';

let noted = false;

/** Tells main once that the inbox can be used, after the screen had time to show it. */
export function noteUsable(): void {
  if (noted) return;
  noted = true;
  setTimeout(() => {
    void call('app.usable', {}).catch(() => undefined);
    beginLeisure();
  });
}
