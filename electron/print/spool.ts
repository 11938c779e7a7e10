/** The system's queue as far as stopping asks. */
export interface SpoolPorts {
  /** Of some jobs, those that are not on paper yet. */
  readonly waiting: (jobs: readonly string[]) => Promise<string[]>;
  /** Stops a job. */
  readonly stop: (job: string) => Promise<void>;
}

/** What became of the jobs at a lock: stopped before they were on paper, and those that the queue would not let go. */
export interface SpoolCleared {
  readonly stopped: number;
  readonly left: number;
}

const LOOK_EVERY_MS = 1_000;

/** Remembers which jobs carry sealed papers, by name only, and has the queue forget them. */
export class Spool {
  #jobs: string[] = [];

  constructor(private readonly ports: SpoolPorts) {}

  /** A sealed paper was handed to a queue; null where the system does not name its jobs. */
  note(job: string | null): void {
    if (job !== null) this.#jobs.push(job);
  }

  /** Stops what is not on paper yet once it had some time to get there. What is printed the system forgets in its own time; nobody but it can. */
  async clear(patienceMs: number): Promise<SpoolCleared> {
    const jobs = this.#jobs;
    this.#jobs = [];
    if (jobs.length === 0) return { stopped: 0, left: 0 };
    const until = Date.now() + patienceMs;
    const look = () => this.ports.waiting(jobs).catch(() => []);
    let waiting = await look();
    while (waiting.length > 0 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      waiting = await look();
    }
    let left = 0;
    for (const job of waiting) await this.ports.stop(job).catch(() => (left += 1));
    return { stopped: waiting.length - left, left };
  }
}
