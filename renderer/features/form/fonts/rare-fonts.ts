import hongKongRanges from '@fontsource-variable/noto-serif-hk/unicode.json';
import japanRanges from '@fontsource-variable/noto-serif-jp/unicode.json';
import extensionCss from '@chinese-fonts/syst/dist/SourceHanSerifCN/result.css?raw';
import { extensionFiles } from './extension-files';
import { addFace, rangesByKey } from './face';

// One typeface in three packages: extension A and the characters of the state's table, then those of Japan and Hong Kong.
const abroadFiles = import.meta.glob<string>(
  [
    '../../../../node_modules/@fontsource-variable/noto-serif-jp/files/noto-serif-jp-{0,1}-wght-normal.woff2',
    '../../../../node_modules/@fontsource-variable/noto-serif-hk/files/noto-serif-hk-{0,1,2,3,4,5,6,7,8,9,10}-wght-normal.woff2',
  ],
  { query: '?url', import: 'default', eager: true, exhaustive: true },
);

const block = /url\("\.\/([^"]+)"\)[^}]*?unicode-range:([^;}]+)/g;
const abroadName = /noto-serif-(jp|hk)-(\d+)-wght/;

let added = false;

/** Registers the slices for rare characters, such as 㛃 in a name. */
export function addRareFaces(): void {
  if (added) return;
  added = true;
  const files = new Map(Object.entries(extensionFiles).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));
  for (const [, file = '', unicodeRange = ''] of extensionCss.matchAll(block)) {
    const url = files.get(file);
    if (url !== undefined) addFace('Form Rare', url, { weight: '250 900', unicodeRange });
  }
  const ranges = { jp: rangesByKey(japanRanges), hk: rangesByKey(hongKongRanges) };
  for (const [path, url] of Object.entries(abroadFiles)) {
    const [, region, slice = ''] = abroadName.exec(path) ?? [];
    addFace('Form Rare', url, { weight: '200 900', unicodeRange: ranges[region === 'jp' ? 'jp' : 'hk'].get(slice) });
  }
}
