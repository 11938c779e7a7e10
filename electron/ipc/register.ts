import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { CALL_CHANNEL, TOPIC_CHANNEL } from '../../shared/ipc/channel';
import type { MethodName } from '../../shared/ipc/contract';
import type { Topic } from '../../shared/ipc/wire';
import type { Dispatch, Sender } from './dispatch';

/** What locks is answered once the window was replaced, so replacing it must not wait for that. */
const locking: ReadonlySet<unknown> = new Set<MethodName>(['vault.lock', 'vault.inspect', 'day.end']);

/** Connects the dispatcher to Electron; `ownWindow` tells which window may speak. Returns how many calls are under way, and how many of them lock nothing. */
export function registerCalls(dispatch: Dispatch, ownWindow: () => BrowserWindow | null): { readonly running: () => number; readonly working: () => number } {
  let running = 0;
  let working = 0;
  ipcMain.handle(CALL_CHANNEL, async (event, method: unknown, input: unknown) => {
    const works = locking.has(method) ? 0 : 1;
    running += 1;
    working += works;
    try {
      return await dispatch(senderOf(event, ownWindow()), method, input);
    } finally {
      running -= 1;
      working -= works;
    }
  });
  return { running: () => running, working: () => working };
}

/** Tells the window that something changed. */
export function publish(window: BrowserWindow | null, topic: Topic): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(TOPIC_CHANNEL, topic);
}

function senderOf(event: IpcMainInvokeEvent, own: BrowserWindow | null): Sender {
  const frame = event.senderFrame;
  const ownMainFrame =
    own !== null && !own.isDestroyed() && event.sender === own.webContents && frame === own.webContents.mainFrame;
  return { ownMainFrame, url: frame?.url ?? '' };
}
