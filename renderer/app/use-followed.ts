import { useEffect, useRef } from 'react';
import { call } from '../bridge/call';
import { subscribe } from '../bridge/subscribe';
import type { Go } from './use-place';

/** Goes where a person wanted to go from a notification or the tray. */
export function useFollowed(go: Go): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(
    () =>
      subscribe('reminder.followed', () => {
        void call('reminder.followed', {}).then(
          (followed) => followed !== null && latest.current({ page: 'list', view: 'mine', opened: followed.id }),
          () => undefined,
        );
      }),
    [],
  );
}
