// Line breaks stay; everything else that draws nothing, turns text round or breaks a measured line goes.
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;
const brokenPair = /\p{Surrogate}/gu;

/** Typed text as paper can show it: no control characters, no hidden direction marks, at most one empty line in a row. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\t\u00a0]/gu, ' ')
    .replace(invisible, '')
    .replace(brokenPair, '\ufffd')
    .replace(/ +$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The same on a single line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/gu, ' ');
}
