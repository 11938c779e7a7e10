import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { pinKeeper } from '../../electron/sodium/pin-keeper';
import { bundleScript } from './support/bundle-script';

it('PINs are hashed in a thread of their own: whoever asks is not held up, and each has its own salt', async () => {
  const keeper = pinKeeper(await bundleScript('electron/sodium/pin-worker.ts', 'cjs'));
  await keeper.hash('7416');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const [one, other] = await Promise.all([keeper.hash('7416'), keeper.hash('7416')]);
  delay.disable();
  expect(one).not.toBe(other);
  expect(await Promise.all([keeper.verify('7416', one), keeper.verify('7417', one), keeper.verify('7416', 'no hash')])).toEqual([true, false, false]);
  // A hash takes hundreds of milliseconds of a core; a busy machine alone holds nobody up for as long.
  expect(delay.percentile(50) / 1e6).toBeLessThan(40);
});

it('a thread that cannot be started is an error, and the next time it is tried anew', async () => {
  const keeper = pinKeeper('/nowhere/pin-worker.cjs');
  await expect(keeper.hash('7416')).rejects.toThrow('ENOENT');
  await expect(keeper.hash('7416')).rejects.toThrow('ENOENT');
});
