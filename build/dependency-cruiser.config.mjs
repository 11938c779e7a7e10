/**
 * One forbidden direction: files under `from` must not import files under `to`.
 * @param {string} name @param {string} comment @param {object} from @param {object} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/**
 * Files under `from` may import, of the project's own files, nothing but `allowed`.
 * @param {string} name @param {string} comment @param {object} from @param {string} allowed
 */
const only = (name, comment, from, allowed) =>
  forbid(name, comment, from, { path: '^(shared|electron|renderer|test|build)/', pathNot: allowed });

/** The installed packages of these names. @param {string[]} names */
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

const sides = [
  only('shared-imports-shared', 'shared runs anywhere', { path: '^shared/' }, '^shared/'),
  only(
    'electron-imports-shared',
    'main never reaches into the window',
    { path: '^electron/' },
    '^(shared|electron)/',
  ),
  only(
    'renderer-imports-shared',
    'the window knows main only through the contract',
    { path: '^renderer/' },
    '^(shared|renderer)/',
  ),
  only('build-imports-build', 'tools do not depend on the product', { path: '^build/' }, '^build/'),
  forbid(
    'shared-is-plain',
    'no Node and no Electron in shared',
    { path: '^shared/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'renderer-has-no-node',
    'the window is sandboxed',
    { path: '^renderer/' },
    { dependencyTypes: ['core'] },
  ),
];

const shared = [
  only(
    'domain-is-pure',
    'the rules import only rules',
    { path: '^shared/domain/' },
    '^shared/(domain|util)/',
  ),
  only(
    'policies-are-data',
    'a policy is data for the rules',
    { path: '^shared/policies/' },
    '^shared/(policies|domain|util)/',
  ),
  only(
    'util-stands-alone',
    'helpers know nothing of the product',
    { path: '^shared/util/' },
    '^shared/util/',
  ),
];

const electron = [
  only(
    'ipc-calls-services',
    'handlers call services, never the store',
    { path: '^electron/ipc/' },
    '^shared/|^electron/(ipc|services)/|^electron/log[.]ts$',
  ),
  only(
    'services-use-domain-and-store',
    'a use case knows the rules and the store',
    { path: '^electron/services/' },
    '^shared/|^electron/(services|db)/|^electron/log[.]ts$',
  ),
  only(
    'store-stands-alone',
    'the store serves everybody and calls nobody',
    { path: '^electron/db/' },
    '^shared/|^electron/db/|^electron/log[.]ts$',
  ),
  only(
    'print-serves-services',
    'printing fills the ports the services declare',
    { path: '^electron/print/' },
    '^shared/|^electron/(print|services)/|^electron/log[.]ts$',
  ),
  only(
    'app-is-the-shell',
    'windows and protocols know no use case; dialogs fill the port that handlers declare',
    { path: '^electron/app/' },
    '^shared/|^electron/app/|^electron/log[.]ts$|^electron/ipc/desk[.]ts$',
  ),
  only(
    'sodium-serves-services',
    'cryptography fills the ports the services declare',
    { path: '^electron/sodium/' },
    '^shared/|^electron/(sodium|services)/',
  ),
  only(
    'export-serves-services',
    'writing tables fills the port the services declare',
    { path: '^electron/export/' },
    '^shared/|^electron/(export|services)/',
  ),
  only(
    'vault-stands-alone',
    'the vault is another process',
    { path: '^electron/vault/' },
    '^shared/|^electron/(vault|sodium)/',
  ),
  only(
    'backup-works-on-files',
    'the process for long work on files knows the store and no use case',
    { path: '^electron/backup/' },
    '^shared/|^electron/(backup|db)/|^electron/log[.]ts$',
  ),
  only(
    'preload-is-small',
    'the preload knows the channel names only',
    { path: '^electron/preload[.]ts$' },
    '^shared/ipc/',
  ),
  forbid(
    'log-stands-alone',
    'the log is below everything',
    { path: '^electron/log[.]ts$' },
    { path: '^electron/' },
  ),
  forbid(
    'main-builds-everything',
    'only the composition root sees all parts',
    { path: '^electron/', pathNot: '^electron/(main|desk-root)[.]ts$' },
    { path: '^electron/(main|desk-root|preload)[.]ts$' },
  ),
  forbid(
    'electron-api-at-the-edge',
    'use cases and store run without Electron',
    {
      path: '^(shared|electron|renderer)/',
      pathNot: '^electron/(main[.]ts$|preload[.]ts$|commands/packaged[.]ts$|app/|ipc/|vault/|backup/|print/)',
    },
    { path: npm('electron') },
  ),
  forbid(
    'dispatch-is-plain',
    'the dispatcher is tested without Electron',
    { path: '^electron/ipc/dispatch[.]ts$' },
    { path: npm('electron') },
  ),
  forbid(
    'sql-in-the-store',
    'SQL stays in the store',
    { path: '^(shared|electron|renderer)/', pathNot: '^electron/db/' },
    { path: npm('kysely') },
  ),
  forbid(
    'drivers-in-dialects',
    'another driver is a one-file change',
    { path: '^(shared|electron|renderer|test)/', pathNot: '^(electron/db/dialects/|test/(db|bench)/)' },
    { path: npm('sqlite3', 'libsql', '@electric-sql/pglite', 'better-sqlite3') },
  ),
  forbid(
    'migrations-are-frozen',
    'a migration must not change when the program does',
    { path: '^electron/db/migrations/\\d' },
    { pathNot: npm('kysely') },
  ),
];

const renderer = [
  only(
    'features-use-parts',
    'a feature is built from dumb parts and the bridge',
    { path: '^renderer/features/' },
    '^shared/|^renderer/(features|components|lib|bridge)/',
  ),
  forbid(
    'features-stand-alone',
    'a feature never imports a feature',
    { path: '^renderer/features/([^/]+)/' },
    { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  ),
  only(
    'components-are-dumb',
    'parts know no feature and no bridge',
    { path: '^renderer/components/' },
    '^shared/|^renderer/(components|lib)/',
  ),
  only('lib-is-below', 'helpers know no part', { path: '^renderer/lib/' }, '^shared/|^renderer/lib/'),
  only(
    'bridge-is-below',
    'the bridge knows the contract only',
    { path: '^renderer/bridge/' },
    '^shared/|^renderer/(bridge|lib)/',
  ),
  only(
    'help-is-content',
    'the manual is text and parts',
    { path: '^renderer/help/' },
    '^shared/|^renderer/(help|components|lib)/',
  ),
  forbid(
    'paper-is-an-entry',
    'the paper page is started, never imported',
    { path: '^renderer/', pathNot: '^renderer/paper/' },
    { path: '^renderer/paper/' },
  ),
  forbid(
    'app-is-an-entry',
    'the window is started, never imported',
    { path: '^renderer/', pathNot: '^renderer/app/' },
    { path: '^renderer/app/' },
  ),
];

const hygiene = [
  forbid('no-circular', 'a circle has no order to read it in', {}, { circular: true }),
  // The address of a package's file is Vite's to find, and its build fails where there is none.
  forbid('not-to-unresolvable', 'every import exists', {}, { couldNotResolve: true, pathNot: '[.]wasm[?]url$' }),
  forbid(
    'no-undeclared-package',
    'every package is in package.json',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  {
    name: 'no-orphans',
    comment: 'a file nobody imports is dead',
    severity: 'error',
    from: { orphan: true, path: '^(shared|electron|renderer)/', pathNot: '[.]d[.]ts$' },
    to: {},
  },
];

export default {
  forbidden: [...sides, ...shared, ...electron, ...renderer, ...hygiene],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    builtInModules: { add: ['electron/main', 'electron/renderer', 'electron/common'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
