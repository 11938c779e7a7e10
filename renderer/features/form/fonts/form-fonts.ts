import emojiFile from '@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2?url';
import digitsFile from '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-500-normal.woff2?url';
import serifRanges from '@fontsource/noto-serif-sc/unicode.json';
import { addFace, rangesByKey } from './face';

const serifFiles = import.meta.glob<string>(
  '../../../../node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-*-{400,700}-normal.woff2',
  { query: '?url', import: 'default', eager: true, exhaustive: true },
);

const fileName = /noto-serif-sc-(.+)-(400|700)-normal\.woff2/;
// Characters outside the slices of the main typeface: CJK extensions A and beyond.
const rare = /[\u3400-\u4dbf\u{20000}-\u{3ffff}]/u;

let added = false;

/**
 * Makes the paper's own typefaces ready for these texts; slices that no text needs stay on the disk.
 * A slice that cannot be read is no reason to lose a print: the system's typeface steps in.
 */
export async function loadFormFonts(regular: string, bold: string): Promise<void> {
  if (!added) {
    added = true;
    addBaseFaces();
  }
  if (rare.test(regular) || rare.test(bold)) (await import('./rare-fonts')).addRareFaces();
  await Promise.allSettled([
    document.fonts.load("400 12px 'Form Serif', 'Form Rare', 'Form Emoji'", regular),
    document.fonts.load("700 12px 'Form Serif', 'Form Rare', 'Form Emoji'", bold),
    document.fonts.load("500 12px 'Form Digits'", 'TS-0'),
  ]);
}

function addBaseFaces(): void {
  const ranges = rangesByKey(serifRanges);
  for (const [path, url] of Object.entries(serifFiles)) {
    const [, slice = '', weight = ''] = fileName.exec(path) ?? [];
    addFace('Form Serif', url, { weight, unicodeRange: ranges.get(slice) });
  }
  addFace('Form Emoji', emojiFile, { weight: '400 700' });
  addFace('Form Digits', digitsFile, { weight: '500' });
}
