import { spawn } from 'node:child_process';
import { Plain, say } from './say.mjs';

/** Whether windows have somewhere to appear. */
export const hasDisplay = (env = process.env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

/**
 * Gives this process and its children a screen: the one there is, or a virtual one that ends with the process.
 * @returns {Promise<() => void>} takes the virtual screen down again
 */
export async function prepareDisplay() {
  if (hasDisplay()) return () => {};
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    // Its own session: Ctrl+C reaches the program first, which still needs its screen to close in order.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const number = await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Plain(`The virtual screen (Xvfb) ended with code ${code}.`)));
    let told = '';
    server.stdio[3]?.on('data', (data) => {
      told += String(data);
      if (told.includes('\n')) resolve(told.trim());
    });
  });
  process.env['DISPLAY'] = `:${number}`;
  say(`No screen here: a virtual one (:${number}) is used and nobody sees the window.`);
  server.removeAllListeners('exit');
  // Left open: the server would die of a pipe closed while it still writes.
  /** @type {import('node:net').Socket | undefined} */ (server.stdio[3])?.unref();
  server.unref();
  const stop = () => {
    server.kill();
    delete process.env['DISPLAY'];
  };
  process.on('exit', () => server.kill());
  return stop;
}
