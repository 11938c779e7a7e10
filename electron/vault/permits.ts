/**
 * What main allowed, each used once. Main and the window speak over ports of their own, so the question may come before
 * the permit for it: taking waits a moment.
 */
export class Permits {
  readonly #given = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  /** Main allows something once. */
  give(what: string): void {
    const next = this.#waiting.get(what)?.shift();
    if (next !== undefined) return next();
    this.#given.set(what, (this.#given.get(what) ?? 0) + 1);
  }

  /** Uses a permit; false when none came in time. */
  take(what: string, patienceMs = 2_000): Promise<boolean> {
    const left = this.#given.get(what) ?? 0;
    if (left > 0) {
      this.#given.set(what, left - 1);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const queue = this.#waiting.get(what) ?? [];
      this.#waiting.set(what, queue);
      const given = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(given), 1);
        resolve(false);
      }, patienceMs);
      queue.push(given);
    });
  }
}
