/**
 * The fuses of the packaged program. The variant for tests differs in the one that Playwright needs to drive it.
 * @param {'release' | 'tests'} variant
 * @param {string} electron the version that is packaged; an older one lacks the newest fuse
 */
export const fuses = (variant, electron) => ({
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: variant === 'tests',
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  ...(Number.parseInt(electron, 10) >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
});
