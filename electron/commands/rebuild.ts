/** `npm run rebuild -- DATA_FOLDER`: writes everything derived anew from the event log; the program must be closed. */
import { withFolder } from './with-folder';

await withFolder('rebuild', async (store) => {
  const start = Date.now();
  const events = await store.rebuild({
    onProgress: (done, total) => process.stderr.write(`\r${String(done)} / ${String(total)}`),
  });
  process.stderr.write('\n');
  return { ok: true, said: `${String(events)} events replayed in ${((Date.now() - start) / 1000).toFixed(1)} s` };
});
