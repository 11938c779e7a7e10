import { existsSync, readdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import react from '@vitejs/plugin-react';
import { forgetParts, noteParts } from './build/setup/bundled-parts.mjs';
import { firstPart } from './build/setup/first-part.mjs';
import { readOnce } from './build/setup/read-once.mjs';

const root = import.meta.dirname;
const out = join(root, '.out/app');
const external = ['electron', 'sqlite3', ...builtinModules, /^node:/];

/** Drops the `woff` twin of every bundled font: Chromium always takes the `woff2`. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource[\\/].*\.css/ },
    handler: (css) => css.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, ''),
  },
};

/** One CommonJS bundle for a process with Node, named `<name>.cjs`; what it loads later lies beside it under its own name. */
const nodeBundle = (name: string, entry: string, codeSplitting: object | true = true) => ({
  consumer: 'server' as const,
  resolve: {
    noExternal: true as const,
    external: ['electron', 'sqlite3'],
    conditions: ['node', 'module', 'import', 'default'],
  },
  build: {
    target: 'node18',
    outDir: out,
    emptyOutDir: false,
    copyPublicDir: false,
    minify: true,
    sourcemap: true,
    rolldownOptions: {
      input: join(root, entry),
      external,
      output: { format: 'cjs' as const, entryFileNames: `${name}.cjs`, chunkFileNames: `${name}-[name].cjs`, codeSplitting },
    },
  },
});

const first = firstPart('/electron/main.ts');

/** The bundles for processes with Node; Vite wants names without hyphens for them. */
const nodeBundles = {
  start: nodeBundle('start', 'electron/start.ts'),
  main: nodeBundle('main', 'electron/main.ts', { groups: [first.group] }),
  pinWorker: nodeBundle('pin-worker', 'electron/sodium/pin-worker.ts'),
  tableWorker: nodeBundle('table-worker', 'electron/export/worker.ts'),
  preload: nodeBundle('preload', 'electron/preload.ts'),
  vault: nodeBundle('vault', 'electron/vault/process.ts'),
  command: nodeBundle('command', 'electron/commands/packaged.ts'),
  backup: nodeBundle('backup', 'electron/backup/process.ts'),
  paperPreload: nodeBundle('paper-preload', 'electron/print/paper-preload.ts'),
};

/** One page with its own scripts: what pages share would otherwise be cut out and cost each start a request more. */
const page = (name: string, emptyOutDir: boolean, codeSplitting: object | true = true) => ({
  consumer: 'client' as const,
  build: {
    target: 'chrome114',
    outDir: join(out, 'renderer'),
    emptyOutDir,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
    rolldownOptions: { input: join(root, 'renderer', `${name}.html`), output: { codeSplitting } },
  },
});

/** What the first screen stands on is one file: cut up by who shares what, each start would ask for many. */
const oneBase = { groups: [{ name: 'base', test: /renderer[\\/]app[\\/]|renderer[\\/]components[\\/]|preload-helper/ }] };

const pages = { client: page('index', true, oneBase), paper: page('paper', false), scan: page('scan', false) };

export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  clearScreen: false,
  plugins: [onlyWoff2, react(), noteParts(), first.plugin, readOnce()],
  // A worker loads what it needs only then, as the window does.
  worker: { format: 'es', plugins: () => [noteParts()] },
  environments: {
    ...pages,
    ...nodeBundles,
  },
  builder: {
    buildApp: async (builder) => {
      forgetParts();
      // A part that is no longer built must not stay with the program.
      for (const file of existsSync(out) ? readdirSync(out) : []) if (/\.cjs(\.map)?$/.test(file)) rmSync(join(out, file));
      for (const name of Object.keys({ ...nodeBundles, ...pages })) await builder.build(builder.environments[name]!);
    },
  },
});
