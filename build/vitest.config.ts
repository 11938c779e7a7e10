import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

/** Suites that open a real window share one machine: one file at a time, slow allowed. */
const onElectron = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 180_000 }

const project = (name: string, options = {}) => ({
  root,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], environment: 'node', ...options },
})

export default defineConfig({
  root,
  test: {
    projects: [
      project('unit'),
      project('db', { testTimeout: 60_000 }),
      project('ipc', { testTimeout: 60_000 }),
      project('paper', onElectron),
      project('e2e', onElectron),
    ],
  },
})
