import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { KeyFile } from '../../shared/vault/key-file';
import type { IndexedBox, LikenessMark, NamedBox, VaultNews, VaultOrder } from '../../shared/vault/messages';

type Order = VaultOrder extends infer O ? (O extends { readonly id: number } ? Omit<O, 'id'> : never) : never;

/** The vault's process as main holds it. */
export class VaultChild {
  readonly #process: UtilityProcess;
  readonly #waiting = new Map<number, (news: VaultNews) => void>();
  #last = 0;

  /** Starts the process. `hear` is told what happens in it, `gone` that it ended. */
  constructor(bundle: string, hear: (news: VaultNews) => void, gone: () => void) {
    this.#process = utilityProcess.fork(bundle, [], { serviceName: 'vault', stdio: 'ignore' });
    this.#process.on('message', (news: VaultNews) => {
      const waiting = 'id' in news ? this.#waiting.get(news.id) : undefined;
      if (waiting === undefined) hear(news);
      else waiting(news);
    });
    this.#process.once('exit', () => {
      for (const waiting of this.#waiting.values()) waiting({ type: 'refused' });
      gone();
    });
  }

  /** Gives it the keys as they are kept and a port for one window; the other end is returned. */
  start(file: KeyFile | null): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#tell({ type: 'start', file }, [port1]);
    return port2;
  }

  /** Allows one try to open. */
  allowTry(): void {
    this.#tell({ type: 'try' });
  }

  /** Allows one record to be shown whole once. */
  allow(digest: string): void {
    this.#tell({ type: 'allow', digest });
  }

  /** A port at which one opened record will arrive. */
  lend(box: NamedBox): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#tell({ type: 'lend', box }, [port1]);
    return port2;
  }

  /** Seals records from before there was a vault, in their order. */
  async seal(contents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
    const news = await this.#ask({ type: 'seal', contents });
    return news.type === 'sealed' ? news.boxes : [];
  }

  /** What tells equal phones and units of some complaints. */
  async index(boxes: readonly IndexedBox[]): Promise<readonly { readonly complaint: string; readonly marks: readonly LikenessMark[] }[]> {
    const news = await this.#ask({ type: 'index', boxes });
    return news.type === 'indexed' ? news.tokens : [];
  }

  /** Ends the process at once: what it held is gone with it. */
  end(): void {
    const { pid } = this.#process;
    if (pid === undefined) this.#process.kill();
    else
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        this.#process.kill();
      }
  }

  #ask(order: Order): Promise<VaultNews> {
    const id = (this.#last += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, (news) => {
        this.#waiting.delete(id);
        resolve(news);
      });
      this.#tell({ ...order, id } as VaultOrder);
    });
  }

  #tell(order: VaultOrder, ports: MessagePortMain[] = []): void {
    this.#process.postMessage(order, ports);
  }
}
