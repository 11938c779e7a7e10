/** `npm run verify -- DATA_FOLDER`: checks the whole chain of the event log and names the first wrong event; the program must be closed. */
import { withFolder } from './with-folder';

await withFolder('verify', async (store) => {
  const report = await store.verifyChain();
  return { ok: report.ok, said: JSON.stringify(report) };
});
