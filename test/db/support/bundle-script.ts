import { basename, join } from 'node:path';
import { build } from 'vite';

// Not by where this file lies: a script that is bundled lies elsewhere.
const root = process.cwd();

/** Bundles a TypeScript file of the tests for plain Node, for tests that need a process of their own; returns where it is. */
export async function bundleScript(file: string, format: 'esm' | 'cjs' = 'esm'): Promise<string> {
  const name = `${basename(file, '.ts')}.${format === 'esm' ? 'mjs' : 'cjs'}`;
  const outDir = join(root, '.out/test-scripts');
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    ...(format === 'cjs' && { ssr: { noExternal: true as const } }),
    build: { ssr: file, outDir, emptyOutDir: false, target: 'node20', rolldownOptions: { output: { entryFileNames: name, format } } },
  });
  return join(outDir, name);
}
