import type { App, Session, WebContents } from 'electron';
import { APP_ORIGIN } from './protocol';

/** The strictest page there is: isolated, sandboxed, no Node, no plugins, no spell-check service. */
export const PAGE_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

/** Closes every page opened from now on: no navigation away, no new window, no embedded page. */
export function hardenPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    hardenPage(contents);
  });
}

function hardenPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
}

/** Denies every permission and every request that is not one of our own files. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwn(details.url) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}

function isOwn(url: string): boolean {
  return url.startsWith(APP_ORIGIN) || url.startsWith('data:') || url.startsWith('blob:app://desk') || url.startsWith('devtools:');
}
