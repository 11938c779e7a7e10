import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { CALL_CHANNEL, TOPIC_CHANNEL } from '../../shared/ipc/channel';
import type { Topic } from '../../shared/ipc/wire';
import type { Dispatch, Sender } from './dispatch';

/** Connects the dispatcher to Electron; `ownWindow` tells which window may speak. */
export function registerCalls(dispatch: Dispatch, ownWindow: () => BrowserWindow | null): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, input: unknown) =>
    dispatch(senderOf(event, ownWindow()), method, input),
  );
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
