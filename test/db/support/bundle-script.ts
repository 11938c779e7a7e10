import { basename, join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** Bundles a TypeScript file of the tests for plain Node, for tests that need a process of their own; returns where it is. */
export async function bundleScript(file: string): Promise<string> {
  const name = `${basename(file, '.ts')}.mjs`;
  const outDir = join(root, '.out/test-scripts');
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: { ssr: file, outDir, emptyOutDir: false, target: 'node20', rolldownOptions: { output: { entryFileNames: name } } },
  });
  return join(outDir, name);
}
