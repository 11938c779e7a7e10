const names = ['pin', 'rebuild', 'verify'];

/** What the command line asks for instead of the window: a command and the word right after it. */
export function switches(argv: readonly string[]): { readonly name: string; readonly argument: string | undefined } | null {
  const at = argv.findIndex((word) => word.startsWith('--') && names.includes(word.slice(2)));
  const [word, next] = argv.slice(at);
  if (at < 0 || word === undefined) return null;
  return { name: word.slice(2), argument: next?.startsWith('--') === true ? undefined : next };
}
