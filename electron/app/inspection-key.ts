import { globalShortcut, webContents, type App, type WebContents } from 'electron';

let ask: () => void = () => undefined;

/** Ctrl+Shift+L from every window of the program, before its page hears of the key; so a page that hangs does not keep it from working. */
export function lockForInspection(app: App, inspect: () => void): void {
  ask = inspect;
  const listen = (contents: WebContents): void => {
    contents.on('before-input-event', (event, { type, control, meta, shift, alt, code }) => {
      if (type !== 'keyDown' || code !== 'KeyL' || !(control || meta) || !shift || alt) return;
      event.preventDefault();
      inspect();
    });
  };
  webContents.getAllWebContents().forEach(listen);
  app.on('web-contents-created', (_event, contents) => listen(contents));
}

/** While a dialog of the system is open its keys do not reach the program: the one key is listened for everywhere meanwhile. */
export async function withInspectionKey<T>(dialog: Promise<T>): Promise<T> {
  const key = 'CommandOrControl+Shift+L';
  const mine = globalShortcut.register(key, () => ask());
  try {
    return await dialog;
  } finally {
    if (mine) globalShortcut.unregister(key);
  }
}
