const shownAs: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ' ': '空格' };

const partsOf = (key: string): string[] => key.split(/\+(?=.)/);

/** A key as people read it: `Ctrl+ArrowDown` is `Ctrl ↓`. */
export function keyText(key: string): string {
  return partsOf(key)
    .map((part) => shownAs[part] ?? part)
    .join(' ');
}

/** Several keys that do the same, what they are held with said once: `Shift+J` and `Shift+ArrowDown` are `Shift J ↓`. */
export function keysText(keys: readonly string[]): string {
  const [first = ''] = keys;
  const held = partsOf(first).slice(0, -1).join('+');
  const last = (key: string): string => (held !== '' && key.startsWith(`${held}+`) ? key.slice(held.length + 1) : key);
  return [keyText(first), ...keys.slice(1).map((key) => keyText(last(key)))].join(' ');
}
