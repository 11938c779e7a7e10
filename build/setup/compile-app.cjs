/* eslint-disable @typescript-eslint/no-require-imports -- the runtime for trials starts CommonJS only */
/** Run by Electron itself: opens the program, waits until it can be used and keeps the machine code of its main part. */
const { createHash } = require('node:crypto');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vm = require('node:vm');
const { app } = require('electron');

const { DESK_APP: folder = '', DESK_KEEP: keeps } = process.env;

/** @type {Map<string, vm.Script>} */
const scripts = new Map();
/** The program compiles its files itself, so what is kept is of the very text that it will ask for. */
vm.Script = class extends vm.Script {
  /** @param {string} text @param {vm.ScriptOptions & { filename: string }} options */
  constructor(text, options) {
    super(text, options);
    scripts.set(options.filename, this);
  }
};

// Nobody is to see it open and close.
app.on('browser-window-created', (_event, window) => {
  window.show = () => undefined;
});

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (/** @type {any} */ text, /** @type {any[]} */ ...rest) => {
  // A moment more, so that what runs right after the first screen is in it too.
  if (String(text).includes('desk usable')) setTimeout(finish, 500);
  return write(text, ...rest);
};

function finish() {
  if (keeps !== undefined) for (const [file, script] of scripts) keep(file, script);
  app.exit(0);
}

/** @param {string} file @param {vm.Script} script */
function keep(file, script) {
  const digest = createHash('sha256').update(readFileSync(file)).update(process.versions['electron'] ?? '').digest();
  writeFileSync(file.replace(/\.cjs$/, '.code'), Buffer.concat([digest, script.createCachedData()]));
}

require(join(folder, 'start.cjs'));
