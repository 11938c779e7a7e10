import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { node } from './setup/run.mjs';
import { command } from './setup/say.mjs';

/** Each part with its own environment, the tools themselves first. */
export const typed = ['.', 'shared', 'electron', 'renderer', 'test'];

/** Checks the types of one part. @param {string} part */
export const checkTypes = (part) =>
  node(join(root, 'node_modules/typescript/bin/tsc'), ['-p', join(root, part), '--pretty', 'false'], {
    cwd: root,
  });

if (process.argv[1] === import.meta.filename)
  await command(async () => {
    let failed = 0;
    for (const part of typed) failed += (await checkTypes(part)).code === 0 ? 0 : 1;
    return failed === 0 ? 0 : 1;
  });
