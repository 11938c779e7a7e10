import { BrowserWindow, MessageChannelMain, type MessagePortMain, type WebPreferences } from 'electron';
import type { PaperModel } from '../../shared/domain/paper/model';
import { PAPER_CHANNEL, type PaperAnswer, type PaperOrder } from '../../shared/ipc/paper';

/** Where the paper page is and how strictly its window is closed. */
export interface PaperPage {
  readonly address: string;
  readonly preload: string;
  readonly preferences: WebPreferences;
}

/** One hidden window that lays out one form and is then gone with everything it knew. */
export class PaperWindow {
  readonly #window: BrowserWindow;
  readonly #port: MessagePortMain;
  readonly #gone: Promise<never>;
  /** What was asked before is answered before the next thing is asked. */
  #turn: Promise<unknown>;

  constructor(page: PaperPage) {
    const window = new BrowserWindow({
      show: false,
      width: 900,
      height: 1200,
      skipTaskbar: true,
      webPreferences: { ...page.preferences, preload: page.preload, backgroundThrottling: false },
    });
    const { port1, port2 } = new MessageChannelMain();
    port1.start();
    this.#window = window;
    this.#port = port1;
    this.#gone = new Promise((_resolve, reject) => {
      const gone = (): void => {
        reject(new Error('the paper window is gone'));
      };
      window.webContents.once('render-process-gone', gone);
      window.once('closed', gone);
    });
    this.#turn = window.loadURL(page.address).then(() => {
      window.webContents.postMessage(PAPER_CHANNEL, null, [port2]);
    });
    // Whoever asks waits for these; a spare that fails while nobody waits must not end the program.
    this.#gone.catch(() => undefined);
    this.#turn.catch(() => undefined);
  }

  /** The window can still be used. */
  get alive(): boolean {
    return !this.#window.isDestroyed() && !this.#window.webContents.isCrashed();
  }

  /** Reads the page and the typefaces every form needs. */
  async prime(): Promise<void> {
    await this.#ask({ type: 'prime' });
  }

  /** Lays a form out and gives its pages as PDF. */
  async print(model: PaperModel, person?: MessagePortMain): Promise<{ bytes: Uint8Array; pages: number }> {
    const answer = await this.#ask({ type: 'form', model, lent: person !== undefined }, person);
    if (answer.type !== 'laid-out') throw new Error('the form could not be laid out');
    const bytes = await this.#orGone(
      this.#window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      }),
    );
    return { bytes, pages: answer.pages };
  }

  /** Ends the window's process; whatever still waits for it fails. */
  destroy(): void {
    this.#port.close();
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  #ask(order: PaperOrder, port?: MessagePortMain): Promise<PaperAnswer> {
    const asked = this.#orGone(this.#turn).then(() => {
      const answered = new Promise<PaperAnswer>((resolve) => {
        this.#port.once('message', (event) => {
          resolve(event.data as PaperAnswer);
        });
      });
      this.#port.postMessage(order, port === undefined ? [] : [port]);
      return this.#orGone(answered);
    });
    this.#turn = asked;
    return asked;
  }

  #orGone<T>(promise: Promise<T>): Promise<T> {
    return Promise.race([promise, this.#gone]);
  }
}
