import { useEffect, useRef } from 'react';
import { onHandOver } from '../lib/hand-over';
import type { Keeper } from '../lib/keeper';
import { subscribe } from './subscribe';

/** Writes what a keeper holds whenever its part of the window may be about to go; `onLeave` is given the last write. */
export function useFlushing(keeper: Pick<Keeper<never>, 'flush' | 'waits'>, onLeave: (flushed: Promise<void>) => void): void {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const flush = () => void keeper.flush();
    const endHandOver = onHandOver(() => keeper.flush().then(() => !keeper.waits()));
    // A moment later this window and its process are gone.
    const ending = subscribe('vault.locking', flush);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      endHandOver();
      ending();
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      leave.current(keeper.flush());
    };
  }, [keeper]);
}
