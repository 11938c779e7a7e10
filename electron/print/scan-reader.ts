import { BrowserWindow, MessageChannelMain, type MessagePortMain, type WebPreferences } from 'electron';
import { PAPER_CHANNEL } from '../../shared/ipc/paper';

/** Where the page that reads scans is and how strictly its window is closed. */
export interface ScanPage {
  readonly address: string;
  readonly preload: string;
  readonly preferences: WebPreferences;
  /** Its process ended by itself, as a hostile file may bring about. */
  readonly gone: () => void;
}

/** One hidden window with a process of its own that reads scans for the visible one, over a port that main passes on and never reads. */
export class ScanReader {
  #window: BrowserWindow | null = null;

  constructor(private readonly page: ScanPage) {}

  /** Opens it, in the place of an earlier one. */
  async open(hand: (port: MessagePortMain) => void): Promise<void> {
    this.close();
    const { address, preload, preferences, gone } = this.page;
    const window = new BrowserWindow({ show: false, skipTaskbar: true, webPreferences: { ...preferences, preload, backgroundThrottling: false } });
    this.#window = window;
    window.webContents.once('render-process-gone', () => {
      if (this.#window !== window) return;
      this.close();
      gone();
    });
    await window.loadURL(address);
    if (this.#window !== window) return;
    const { port1, port2 } = new MessageChannelMain();
    window.webContents.postMessage(PAPER_CHANNEL, null, [port2]);
    hand(port1);
  }

  /** Ends its process with everything that it read. */
  close(): void {
    const window = this.#window;
    this.#window = null;
    if (window !== null && !window.isDestroyed()) window.destroy();
  }
}
