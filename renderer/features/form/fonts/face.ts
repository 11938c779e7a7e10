/** Registers a font file under one of the paper's own family names, which nothing else in the program uses. */
export function addFace(
  family: string,
  url: string,
  { weight, unicodeRange }: { readonly weight: string; readonly unicodeRange?: string | undefined },
): void {
  const descriptors: FontFaceDescriptors = { weight, display: 'block' };
  if (unicodeRange !== undefined) descriptors.unicodeRange = unicodeRange;
  document.fonts.add(new FontFace(family, `url(${JSON.stringify(url)})`, descriptors));
}

/** A font package's table of slices, with the numbered slices named as in their file names. */
export function rangesByKey(table: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(table).map(([key, range]) => [key.replace(/[[\]]/g, ''), range]));
}
