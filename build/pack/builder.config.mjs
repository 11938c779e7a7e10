import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { fuses } from './fuses.mjs';
import { kept } from './parts.mjs';
import { packageFolder, programName } from './places.mjs';

/**
 * The configuration of electron-builder for one variant.
 * @param {'release' | 'tests'} variant
 * @param {import('../runtime/runtime.mjs').Runtime} runtime
 * @returns {import('electron-builder').Configuration}
 */
export const builderConfig = (variant, runtime) => ({
  appId: 'desk.complaint',
  productName: '客诉台',
  copyright: 'MIT',
  artifactName: `${programName}-\${version}-\${os}-\${arch}${runtime.release ? '' : '-trial'}.\${ext}`,
  directories: { output: packageFolder(variant), buildResources: join(root, 'build/icons') },
  electronDist: runtime.dist,
  electronVersion: runtime.version,
  electronFuses: fuses(variant, runtime.version),
  // The driver is built against Node-API: one build serves Node and every Electron.
  npmRebuild: false,
  nodeGypRebuild: false,
  asar: true,
  asarUnpack: ['**/*.node'],
  electronLanguages: ['zh-CN', 'en-US'],
  files: [
    '.out/app/**',
    'package.json',
    '!**/*.map',
    `!node_modules/!(${kept.join('|')})/**`,
    '!node_modules/sqlite3/{deps,src,node-addon-api,binding.gyp}',
    '!node_modules/sqlite3/build/!(Release)',
    '!node_modules/sqlite3/build/Release/!(node_sqlite3.node)',
    '!node_modules/sqlite3/build/Release/{obj,obj.target,.deps}/**',
  ],
  publish: null,
  linux: { executableName: programName, target: ['dir'], category: 'Office', icon: 'icon.png' },
  win: {
    executableName: programName,
    target: ['nsis', 'portable'],
    icon: 'icon.ico',
    extraResources: [{ from: 'node_modules/pdf-to-printer/dist', to: 'print', filter: ['*.exe'] }],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_CN'],
    language: '2052',
    shortcutName: '客诉台',
    // An office's data is not the program's to remove.
    deleteAppDataOnUninstall: false,
  },
  portable: { artifactName: `${programName}-\${version}-portable-\${arch}${runtime.release ? '' : '-trial'}.\${ext}` },
  dmg: { title: '客诉台 \${version}' },
  mac: { target: ['dmg'], category: 'public.app-category.business', icon: 'icon.icns' },
});
