import type { Command } from './command';

/** Checks the whole chain of the event log and names the first wrong event. */
export const verify: Command = async (store) => {
  const report = await store.verifyChain();
  return { ok: report.ok, said: JSON.stringify(report) };
};
