/** What a QR code on a sheet says; no name, no telephone number, nothing of the case. */
export interface FormCode {
  readonly number: string;
  readonly version: number;
  readonly page: number;
  /** Which paper it is: the three letters of the registry. */
  readonly paper: string;
}

// Upper case, digits, hyphens and colons only: QR's alphanumeric mode keeps the squares large enough for a poor scan.
const pattern = /^KST1:(TS-[0-9A-Z]{1,8}-\d{6}-\d{4,}):V(\d{1,6}):([A-Z]{3})(?::P(\d{1,4}))?$/;

/** The text of the QR code on a page of a filled form. */
export function formCode({ number, version, page, paper }: FormCode): string {
  return `KST1:${number}:V${version}:${paper}${page === 1 ? '' : `:P${page}`}`;
}

/** Reads the text of a QR code; null when the sheet is none of ours. */
export function parseFormCode(text: string): FormCode | null {
  const found = pattern.exec(text);
  if (found === null) return null;
  const [, number = '', version = '', paper = '', page = '1'] = found;
  return { number, version: Number(version), page: Number(page), paper };
}

/** The QR text of another page of the sheet whose first page says `code`. */
export function codeOfPage(code: string, page: number): string {
  return page === 1 ? code : `${code}:P${page}`;
}
