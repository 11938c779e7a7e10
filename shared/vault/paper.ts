import { nameOf } from './content';

/** So many random bytes stand before a PDF. */
export const paperSaltLength = 16;

const pdfBegins = [0x25, 0x50, 0x44, 0x46];

/** A PDF as it is sealed: with a salt before it, so that its name, which the log says, cannot be guessed by printing again. */
export function paperContent(salt: Uint8Array, pdf: Uint8Array): Uint8Array {
  const content = new Uint8Array(paperSaltLength + pdf.length);
  content.set(salt);
  content.set(pdf, paperSaltLength);
  return content;
}

/** The PDF out of what was sealed; null for what is not of that name. Papers from before the vault have their name without a salt. */
export function paperIn(content: Uint8Array, name: string): Uint8Array | null {
  if (nameOf(content) !== name) return null;
  return pdfBegins.every((byte, at) => content[at] === byte) ? content : content.slice(paperSaltLength);
}
