import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trailing } from '../../../../renderer/lib/trailing';

/** A clock that only moves when told to. */
function handClock() {
  let armed: (() => void) | null = null;
  return {
    timers: {
      set: (run: () => void) => (armed = run),
      clear: () => void (armed = null),
    },
    ring: () => {
      const run = armed;
      armed = null;
      run?.();
    },
    armed: () => armed !== null,
  };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function slowJob() {
  const runs: number[] = [];
  let finish: (() => void) | null = null;
  let running = 0;
  let most = 0;
  const run = async (value: number) => {
    runs.push(value);
    most = Math.max(most, (running += 1));
    await new Promise<void>((resolve) => (finish = resolve));
    running -= 1;
  };
  return { run, runs, finish: () => finish?.(), most: () => most };
}

describe('trailing', () => {
  it('waits once from the first change and takes the last value', async () => {
    const clock = handClock();
    const runs: number[] = [];
    const job = trailing(async (value: number) => void runs.push(value), 300, clock.timers);
    job.push(1);
    job.push(2);
    job.push(3);
    expect(runs).toEqual([]);
    clock.ring();
    await settle();
    expect(runs).toEqual([3]);
    expect(clock.armed()).toBe(false);
  });

  it('never runs twice at once and runs again for what came meanwhile', async () => {
    const clock = handClock();
    const job = slowJob();
    const queue = trailing(job.run, 300, clock.timers);
    queue.push(1);
    clock.ring();
    queue.push(2);
    queue.push(3);
    clock.ring();
    expect(job.runs).toEqual([1]);
    job.finish();
    await settle();
    clock.ring();
    await settle();
    expect(job.runs).toEqual([1, 3]);
    expect(job.most()).toBe(1);
  });

  it('flushes without waiting for the timer', async () => {
    const clock = handClock();
    const runs: number[] = [];
    const queue = trailing(async (value: number) => void runs.push(value), 300, clock.timers);
    queue.push(1);
    await queue.flush();
    expect(runs).toEqual([1]);
    expect(clock.armed()).toBe(false);
  });

  it('flush waits for the run under way and then writes what came after it', async () => {
    const clock = handClock();
    const job = slowJob();
    const queue = trailing(job.run, 300, clock.timers);
    queue.push(1);
    clock.ring();
    queue.push(2);
    let flushed = false;
    const flushing = queue.flush().then(() => (flushed = true));
    await settle();
    expect(flushed).toBe(false);
    job.finish();
    await settle();
    job.finish();
    await flushing;
    expect(job.runs).toEqual([1, 2]);
  });

  it('cancel drops what waits, waits for what runs, and takes values again', async () => {
    const clock = handClock();
    const job = slowJob();
    const queue = trailing(job.run, 300, clock.timers);
    queue.push(1);
    clock.ring();
    queue.push(2);
    const cancelled = queue.cancel();
    job.finish();
    await cancelled;
    await settle();
    clock.ring();
    expect(job.runs).toEqual([1]);
    queue.push(4);
    clock.ring();
    expect(job.runs).toEqual([1, 4]);
    job.finish();
  });

  it('goes on after a run that failed', async () => {
    const clock = handClock();
    const runs: number[] = [];
    const queue = trailing(
      async (value: number) => {
        runs.push(value);
        if (value === 1) throw new Error('no');
      },
      300,
      clock.timers,
    );
    queue.push(1);
    clock.ring();
    await settle();
    queue.push(2);
    clock.ring();
    await settle();
    expect(runs).toEqual([1, 2]);
  });

  it('always ends with the last value, however changes, timers and answers interleave', async () => {
    const steps = fc.array(fc.constantFrom('push', 'ring', 'finish', 'flush'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, async (each) => {
        const clock = handClock();
        const job = slowJob();
        const queue = trailing(job.run, 300, clock.timers);
        let last = 0;
        for (const step of each) {
          if (step === 'push') queue.push((last += 1));
          if (step === 'ring') clock.ring();
          if (step === 'finish') job.finish();
          if (step === 'flush') void queue.flush();
          await settle();
        }
        for (let round = 0; round < 4; round += 1) {
          clock.ring();
          await settle();
          job.finish();
          await settle();
        }
        expect(job.runs.at(-1) ?? 0).toBe(last);
        expect(job.most()).toBeLessThanOrEqual(1);
      }),
    );
  });
});
