import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { KeyFile } from '../../shared/vault/key-file';
import type { NamedBox } from '../../shared/vault/box';
import type { VaultNews, VaultOrder, VaultRequests, VaultWork } from '../../shared/vault/messages';
import { tryPermit } from '../../shared/vault/permit';

/** What main hears of the process: its news, what it asks for, that it ended. */
export interface VaultEars {
  hear(news: Exclude<VaultNews, { type: 'done' | 'request' }>): void;
  answer<K extends keyof VaultRequests>(kind: K, input: VaultRequests[K]['input']): Promise<VaultRequests[K]['answer']>;
  gone(): void;
}

/** The vault's process as main holds it. */
export class VaultChild {
  readonly #process: UtilityProcess;
  readonly #waiting = new Map<number, (value: unknown) => void>();
  #last = 0;
  #ended = false;

  /** Starts the process. */
  constructor(bundle: string, ears: VaultEars) {
    this.#process = utilityProcess.fork(bundle, [], { serviceName: 'vault', stdio: 'ignore' });
    this.#process.on('message', (news: VaultNews) => {
      if (news.type === 'done') {
        this.#waiting.get(news.id)?.(news.value);
        this.#waiting.delete(news.id);
      } else if (news.type === 'request') {
        const answered = (value: unknown) => this.#tell({ type: 'answer', id: news.id, value });
        ears.answer(news.kind, news.input as never).then(answered, () => answered(null));
      } else ears.hear(news);
    });
    this.#process.once('exit', () => {
      this.#giveUp();
      ears.gone();
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
    this.allow(tryPermit);
  }

  /** Allows something once, such as one record to be shown whole. */
  allow(what: string): void {
    this.#tell({ type: 'allow', what });
  }

  /** A port at which one opened record will arrive. */
  lend(box: NamedBox): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#tell({ type: 'lend', box }, [port1]);
    return port2;
  }

  /** Has something done; null when it could not be, or the process ended meanwhile. */
  work<K extends keyof VaultWork>(kind: K, input: VaultWork[K]['input']): Promise<VaultWork[K]['answer'] | null> {
    // Nobody would ever answer, and what waits in line behind it would wait for good.
    if (this.#ended) return Promise.resolve(null);
    const id = (this.#last += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, (value) => resolve(value as VaultWork[K]['answer'] | null));
      this.#tell({ type: 'work', id, kind, input });
    });
  }

  /** Answers what it asked for the sales ledger. */
  told(id: number, value?: unknown): void {
    this.#tell({ type: 'told', id, value });
  }

  /** Ends the process at once: what it held is gone with it. */
  end(): void {
    this.#giveUp();
    const { pid } = this.#process;
    if (pid === undefined) this.#process.kill();
    else
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        this.#process.kill();
      }
  }

  /** What is still waited for does not come any more. */
  #giveUp(): void {
    this.#ended = true;
    for (const waiting of this.#waiting.values()) waiting(null);
    this.#waiting.clear();
  }

  #tell(order: VaultOrder, ports: MessagePortMain[] = []): void {
    this.#process.postMessage(order, ports);
  }
}
