import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_ORIGIN } from './protocol';
import { PAGE_PREFERENCES } from './security';
import { keepPlace, placeOn, readPlace } from './window-place';

/** The name in the title bar; never a number, a name or anything of a case. */
export const WINDOW_TITLE = '客诉台';

/** Opens the desk's window where it stood last, if that can be seen; it shows itself once there is something to see. */
export function openWindow(bundleFolder: string): BrowserWindow {
  const folder = app.getPath('userData');
  const kept = readPlace(folder);
  // An ordinary first start asks for no screens.
  const place = kept === null ? null : placeOn(screen.getAllDisplays().map(({ workArea }) => workArea), kept);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...place?.bounds,
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
    if (place?.maximized === true) window.maximize();
    window.show();
  });
  keepPlace(window, folder);
  void window.loadURL(`${APP_ORIGIN}index.html`);
  return window;
}

/** How long a window that is being replaced may go on storing what was typed. */
const storeMs = 250;

/**
 * Puts a new window in the place of another and ends the old one's process, so that nothing it showed is left in
 * memory. What was typed a moment ago is stored first; that the lock holds matters more than the last letter.
 */
export async function replaceWindow(old: BrowserWindow | null, busy: () => boolean, open: () => BrowserWindow): Promise<BrowserWindow> {
  const until = Date.now() + storeMs;
  do await new Promise((resolve) => setTimeout(resolve, 20));
  while (busy() && Date.now() < until);
  const fresh = open();
  if (old !== null && !old.isDestroyed()) {
    if (old.isMaximized()) fresh.maximize();
    else fresh.setBounds(old.getBounds());
    const pid = old.webContents.getOSProcessId();
    old.destroy();
    // Chromium may keep the process for a while; nobody may find anything in it.
    if (pid > 0 && pid !== fresh.webContents.getOSProcessId()) endProcess(pid);
  }
  return fresh;
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
