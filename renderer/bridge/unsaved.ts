import { useEffect, useId } from 'react';
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

/** Notes while the caller is on screen whether it holds something typed that is stored nowhere. */
export function useUnsaved(unsaved: boolean): void {
  const holder = useId();
  useEffect(() => {
    if (!unsaved) return;
    noteUnsaved(holder, true);
    return () => noteUnsaved(holder, false);
  }, [holder, unsaved]);
}
