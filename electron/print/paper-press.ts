import type { MessagePortMain } from 'electron';
import { PaperWindow, type PaperPage } from './paper-window';
import type { PaperModel } from '../../shared/domain/paper/model';
import { DeskError } from '../../shared/ipc/wire';

/** How long things may take. */
export interface PressTimes {
  /** A form that takes longer has gone wrong. */
  readonly printMs: number;
  /** A spare window nobody used is given back to the computer. */
  readonly spareMs: number;
}

const usualTimes: PressTimes = { printMs: 30_000, spareMs: 3 * 60_000 };

/** Turns forms into PDF, each in a window of its own; a spare one can be got ready before a key is pressed. */
export class PaperPress {
  #spare: PaperWindow | null = null;
  #spareTimer: NodeJS.Timeout | null = null;
  readonly #working = new Set<PaperWindow>();

  constructor(
    private readonly page: PaperPage,
    private readonly times: PressTimes = usualTimes,
  ) {}

  /** Gets a spare window ready, or keeps the one there is for a while longer. */
  warm(): void {
    if (this.#spareTimer !== null) clearTimeout(this.#spareTimer);
    this.#spareTimer = setTimeout(() => {
      this.#dropSpare();
    }, this.times.spareMs);
    this.#spareTimer.unref();
    if (this.#spare?.alive === true) return;
    this.#spare?.destroy();
    const spare = new PaperWindow(this.page);
    this.#spare = spare;
    spare.prime().catch(() => {
      spare.destroy();
      if (this.#spare === spare) this.#spare = null;
    });
  }

  /** A form as PDF, with who complains from the port at the vault where one is given; fails with PRINT_FAILED when its window crashes or takes too long. */
  async toPdf(model: PaperModel, person?: unknown): Promise<{ bytes: Uint8Array; pages: number }> {
    const paper = this.#takeSpare() ?? new PaperWindow(this.page);
    this.#working.add(paper);
    const timer = setTimeout(() => {
      paper.destroy();
    }, this.times.printMs);
    try {
      return await paper.print(model, person as MessagePortMain | undefined);
    } catch (cause) {
      throw new DeskError('PRINT_FAILED', [], { cause });
    } finally {
      clearTimeout(timer);
      this.#working.delete(paper);
      paper.destroy();
    }
  }

  /** Ends every paper window now: on lock and at the end of the program. */
  close(): void {
    this.#dropSpare();
    for (const paper of this.#working) paper.destroy();
  }

  #takeSpare(): PaperWindow | null {
    const spare = this.#spare;
    this.#spare = null;
    if (this.#spareTimer !== null) clearTimeout(this.#spareTimer);
    this.#spareTimer = null;
    if (spare?.alive === true) return spare;
    spare?.destroy();
    return null;
  }

  #dropSpare(): void {
    this.#takeSpare()?.destroy();
  }
}
