import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { CALL_CHANNEL, TOPIC_CHANNEL } from '../../shared/ipc/channel';
import type { Topic } from '../../shared/ipc/wire';
import type { Dispatch, Sender } from './dispatch';

/** Connects the dispatcher to Electron; `ownWindow` tells which window may speak. Returns how many calls are under way. */
export function registerCalls(dispatch: Dispatch, ownWindow: () => BrowserWindow | null): { readonly running: () => number } {
  let running = 0;
  ipcMain.handle(CALL_CHANNEL, async (event, method: unknown, input: unknown) => {
    running += 1;
    try {
      return await dispatch(senderOf(event, ownWindow()), method, input);
    } finally {
      running -= 1;
    }
  });
  return { running: () => running };
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
