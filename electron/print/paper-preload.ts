import { ipcRenderer, type IpcRendererEvent } from 'electron';
import { PAPER_CHANNEL } from '../../shared/ipc/paper';

declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: string, origin: string, ports: IpcRendererEvent['ports']): void;
};

/** Passes the one port on to the page and closes the door: the page gets no other way out. */
ipcRenderer.once(PAPER_CHANNEL, (event) => {
  window.postMessage(PAPER_CHANNEL, window.location.origin, event.ports);
});
