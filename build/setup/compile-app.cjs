/* eslint-disable @typescript-eslint/no-require-imports -- the runtime for trials starts CommonJS only */
/** Run by Electron itself: opens the program, waits until it can be used and keeps the machine code of its main part. */
const { createHash } = require('node:crypto');
const { readFileSync, writeFileSync } = require('node:fs');
const { Module, createRequire } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');
const { app } = require('electron');

const { DESK_MAIN: main = '', DESK_CODE: kept = '' } = process.env;
const source = readFileSync(main);
// The same words around it as electron/start.ts puts there: other text would be other code.
const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${source.toString('utf8')}\n});`, { filename: main });

// Nobody is to see it open and close.
app.on('browser-window-created', (_event, window) => {
  window.show = () => undefined;
});

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (/** @type {any} */ text, /** @type {any[]} */ ...rest) => {
  // A moment more, so that what runs right after the first screen is in it too.
  if (String(text).includes('desk usable')) setTimeout(keep, 500);
  return write(text, ...rest);
};

function keep() {
  const digest = createHash('sha256').update(source).update(process.versions['electron'] ?? '').digest();
  writeFileSync(kept, Buffer.concat([digest, script.createCachedData()]));
  app.exit(0);
}

// As start.ts does, or what main loads later would start it a second time.
const loaded = new Module(main, module);
require.cache[main] = loaded;
script.runInThisContext()(loaded.exports, createRequire(main), loaded, main, dirname(main));
