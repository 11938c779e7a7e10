import { call } from './call';

const holding = new Set<string>();
let told = false;

/** Notes whether something typed is stored nowhere yet, by whatever holds it; main asks before it closes the window. */
export function noteUnsaved(holder: string, unsaved: boolean): void {
  if (unsaved) holding.add(holder);
  else holding.delete(holder);
  const any = holding.size > 0;
  if (any === told) return;
  told = any;
  // Main that cannot be told is about to end anyway.
  call('app.unsaved', { unsaved: any }).catch(() => undefined);
}
