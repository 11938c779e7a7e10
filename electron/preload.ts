import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CALL_CHANNEL, READER_CHANNEL, TOPIC_CHANNEL, VAULT_CHANNEL, type DeskBridge } from '../shared/ipc/channel';

declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: string, origin: string, ports: IpcRendererEvent['ports']): void;
};

/** The window's only way out: two functions, plain data, no Electron object. */
const bridge: DeskBridge = {
  call: (method, input) => ipcRenderer.invoke(CALL_CHANNEL, method, input),
  subscribe: (listener) => {
    const relay = (_event: unknown, topic: string): void => {
      listener(topic);
    };
    ipcRenderer.on(TOPIC_CHANNEL, relay);
    return () => {
      ipcRenderer.off(TOPIC_CHANNEL, relay);
    };
  },
};

contextBridge.exposeInMainWorld('desk', bridge);

// The ports to the vault and to what reads scans are passed on to the page; main and this script never read what goes over them.
for (const channel of [VAULT_CHANNEL, READER_CHANNEL]) {
  ipcRenderer.on(channel, (event) => {
    window.postMessage(channel, window.location.origin, event.ports);
  });
}
