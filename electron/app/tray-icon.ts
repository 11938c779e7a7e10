const size = 32;
const paper = [0xb0, 0x57, 0x1b, 0xff] as const;
const ink = [0xff, 0xff, 0xff, 0xff] as const;

/** Rows of three dots each. */
const glyphs: Readonly<Record<string, readonly string[]>> = {
  '0': ['###', '# #', '# #', '# #', '###'],
  '1': [' # ', '## ', ' # ', ' # ', '###'],
  '2': ['###', '  #', '###', '#  ', '###'],
  '3': ['###', '  #', '###', '  #', '###'],
  '4': ['# #', '# #', '###', '  #', '  #'],
  '5': ['###', '#  ', '###', '  #', '###'],
  '6': ['###', '#  ', '###', '# #', '###'],
  '7': ['###', '  #', '  #', '  #', '  #'],
  '8': ['###', '# #', '###', '# #', '###'],
  '9': ['###', '# #', '###', '  #', '###'],
  '+': ['   ', ' # ', '###', ' # ', '   '],
  // A sheet with lines: nothing is due.
  '=': ['###', '   ', '## ', '   ', '###'],
};

/** An icon of so many pixels as BGRA, with a count of at most two signs in it. */
export function trayBitmap(count: number): { readonly width: number; readonly height: number; readonly pixels: Buffer } {
  const text = count === 0 ? '=' : count > 9 ? '9+' : String(count);
  const pixels = Buffer.alloc(size * size * 4);
  const put = (x: number, y: number, colour: readonly number[]): void => pixels.set(colour, (y * size + x) * 4);
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) if (inside(x, y)) put(x, y, paper);
  const dot = text.length === 1 ? 5 : 4;
  const left = Math.floor((size - (text.length * 4 - 1) * dot) / 2);
  const top = Math.floor((size - 5 * dot) / 2);
  [...text].forEach((sign, at) => {
    glyphs[sign]?.forEach((row, line) => {
      [...row].forEach((mark, column) => {
        if (mark !== '#') return;
        for (let y = 0; y < dot; y += 1) for (let x = 0; x < dot; x += 1) put(left + (at * 4 + column) * dot + x, top + line * dot + y, ink);
      });
    });
  });
  return { width: size, height: size, pixels };
}

/** Within a square with round corners. */
function inside(x: number, y: number): boolean {
  const radius = 6;
  const dx = Math.max(radius - x - 0.5, x + 0.5 - (size - radius), 0);
  const dy = Math.max(radius - y - 0.5, y + 0.5 - (size - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}
