/** @param {string} id */
const nameOf = (id) => id.replaceAll('\\', '/');

/**
 * What a program loads before it does anything, as one file of the build: everything that its first module imports, and
 * what that imports, except by `import()`. Left to itself the build cuts out each piece that a later part uses too, and
 * every start would look for twenty files.
 * @param {string} entry the end of the first module's path
 */
export function firstPart(entry) {
  /** @type {Set<string>} */
  const modules = new Set();
  return {
    /** A group of the build's code splitting. */
    group: { name: 'first', test: (/** @type {string} */ id) => modules.has(id) },
    /** The plugin that finds out what belongs to it. @type {import('vite').Plugin} */
    plugin: {
      name: 'first-part',
      buildEnd() {
        const first = [...this.getModuleIds()].filter((id) => nameOf(id).endsWith(entry));
        for (const id of first) modules.add(id);
        for (const id of modules) for (const next of this.getModuleInfo(id)?.importedIds ?? []) modules.add(next);
      },
    },
  };
}
