import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, TOPIC_CHANNEL, type DeskBridge } from '../shared/ipc/channel';

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
