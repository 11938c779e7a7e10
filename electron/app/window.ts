import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from './protocol';
import { PAGE_PREFERENCES } from './security';

/** The name in the title bar; never a number, a name or anything of a case. */
export const WINDOW_TITLE = '客诉台';

/** Opens the desk's window; it shows itself once there is something to see. */
export function openWindow(bundleFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: WINDOW_TITLE,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181a' : '#f6f6f4',
    webPreferences: { ...PAGE_PREFERENCES, preload: join(bundleFolder, 'preload.cjs') },
  });
  // A hidden bar that Alt would show stands in the way of the Alt keys of the intake page.
  window.setMenuBarVisibility(false);
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(`${APP_ORIGIN}index.html`);
  return window;
}
