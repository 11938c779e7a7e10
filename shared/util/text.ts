// Controls, line and paragraph marks of other systems, invisible marks that turn writing around or
// hide text on paper. Joiners and variation selectors stay: emoji and rare characters need them.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const newline = /\r\n?|\u0085|\u2028|\u2029|\u000b|\u000c/g;
const unpaired = /\p{Surrogate}/gu;

/** A text of several lines as it is kept: one kind of line end, nothing invisible that could disturb screen or paper, no blank edges. */
export function cleanText(text: string): string {
  const plain = text.replace(newline, '\n').replace(unprintable, '').replace(unpaired, '\ufffd');
  return plain.split('\n').map((line) => line.trimEnd()).join('\n').trim();
}

/** A text of one line as it is kept. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** A cleaned text, or null where nothing is left of it. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Whether a text holds anything that `cleanText` would take out or that is half a character. */
export function hasUnprintable(text: string): boolean {
  unprintable.lastIndex = 0;
  unpaired.lastIndex = 0;
  return unprintable.test(text) || unpaired.test(text);
}
