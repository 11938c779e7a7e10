import type { Command } from './command';

/** Writes everything derived anew from the event log; Ctrl+C leaves it as it was. */
export const rebuild: Command = async (store) => {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const start = Date.now();
  const seconds = (): number => (Date.now() - start) / 1000;
  try {
    const events = await store.rebuild({
      signal: stop.signal,
      onProgress: (done, total) => process.stderr.write(`\r${String(done)} / ${String(total)} (${String(Math.round(done / seconds()))}/s)`),
    });
    process.stderr.write('\n');
    return { ok: true, said: `${String(events)} events replayed in ${seconds().toFixed(1)} s` };
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    process.stderr.write('\n');
    return { ok: false, said: 'stopped; everything is as it was' };
  }
};
