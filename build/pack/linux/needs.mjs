import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages whose libraries the program and its parts ask the system for. */
const libraries = [
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcairo2',
  'libcups2',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libglib2.0-0',
  'libgtk-3-0',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libstdc++6',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
];

/** What makes it better: Chinese fonts outside of the window, printing, messages. */
export const recommended = ['fonts-noto-cjk', 'cups-client', 'libnotify4', 'libxss1'];

/** The newest version of the C library that the program's own machine code asks for: it differs with where the driver was built. @param {string} folder */
function libcOf(folder) {
  let newest = 17;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.node$|\.so(\.\d+)?$|complaint-desk$/.test(name)) continue;
    for (const [, minor] of readFileSync(join(folder, name)).toString('latin1').matchAll(/GLIBC_2\.(\d+)\0/g)) newest = Math.max(newest, Number(minor));
  }
  return `2.${newest}`;
}

/** The packages that must be there, for the unpacked program in a folder. @param {string} folder */
export const needed = (folder) => [`libc6 (>= ${libcOf(folder)})`, ...libraries];
