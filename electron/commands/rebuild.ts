/** `npm run rebuild -- DATA_FOLDER`: writes everything derived anew from the event log; the program must be closed. Ctrl+C stops it. */
import { withFolder } from './with-folder';

await withFolder('rebuild', async (store) => {
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
});
