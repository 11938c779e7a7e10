import { open } from 'node:fs/promises';

/** Windows cannot open a folder and some sticks cannot make one durable; neither is a reason to give up. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync().catch(() => undefined);
  } finally {
    await handle?.close();
  }
}
