import { call } from './call';

/** A print is likely soon. Only a head start: whatever becomes of it, printing works without. */
export function warmForm(): void {
  call('form.warm', {}).catch(() => undefined);
}
