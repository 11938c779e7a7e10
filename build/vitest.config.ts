import { defineConfig } from 'vitest/config';
import { inCi } from './setup/ci.mjs';

const root = new URL('..', import.meta.url).pathname;

/**
 * Suites that open real windows: one file at a time because they share one machine, and slow allowed. On a busy machine
 * a test's own hands may be early; in CI it gets a second try, which the report names (`retry x1`).
 */
const withWindows = {
  fileParallelism: false,
  retry: inCi ? 1 : 0,
  testTimeout: 120_000,
  hookTimeout: 180_000,
  globalSetup: 'test/support/global-setup.ts',
};

const project = (name: string, options = {}, folder = name) => ({
  root,
  test: { name, include: [`test/${folder}/**/*.test.{ts,tsx}`], environment: 'node', ...options },
});

export default defineConfig({
  root,
  test: {
    projects: [
      project('unit'),
      project('db', { testTimeout: 60_000 }),
      project('ipc', { testTimeout: 60_000 }),
      project('paper', withWindows),
      project('e2e', withWindows),
      project('package', withWindows),
      project('e2e-packaged', { ...withWindows, env: { DESK_PACKAGED: '1' } }, 'e2e'),
    ],
  },
});
