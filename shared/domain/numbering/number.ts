/** The parts of a complaint's number. */
export interface NumberParts {
  readonly desk: string;
  /** The local month of recording, `yyyymm`. */
  readonly month: string;
  readonly seq: number;
}

/** The number under which a complaint is known, such as TS-01-202611-0042. */
export function formatNumber({ desk, month, seq }: NumberParts): string {
  return `TS-${desk}-${month}-${String(seq).padStart(4, '0')}`;
}

/** The parts of a number as people type it, in any case; null when it is none. */
export function parseNumber(text: string): NumberParts | null {
  const found = /^TS-([0-9A-Z]{1,8})-(\d{4}(?:0[1-9]|1[0-2]))-(\d{4,9})$/i.exec(text.trim());
  if (found === null) return null;
  const [, desk = '', month = '', digits = ''] = found;
  const parts = { desk: desk.toUpperCase(), month, seq: Number(digits) };
  // Each complaint has one number only: 00042 is not another way to write 0042.
  return formatNumber(parts) === text.trim().toUpperCase() && parts.seq > 0 ? parts : null;
}
