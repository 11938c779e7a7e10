import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderToStaticMarkup } from 'react-dom/server';
import type { FormModel } from '../../../shared/domain/form/model';
import { ComplaintForm } from '../../../renderer/features/form/components/complaint-form';
import type { LineBreaker } from '../../../renderer/features/form/layout/line-breaker';
import { paginate } from '../../../renderer/features/form/layout/paginate';

const serif = '@fontsource/noto-serif-sc';

/** Breaks lines by counting characters: close enough for a page that is only there to be timed. */
const countingBreaker: LineBreaker = (text, { w, size }, limit, from = 0) => {
  const perLine = Math.max(1, Math.floor(w / ((size * 25.4) / 72)));
  const lines = [];
  let next = from;
  while (lines.length < limit && next < text.length) {
    lines.push({ text: text.slice(next, next + perLine), full: next + perLine < text.length });
    next += perLine;
  }
  return { lines, next: Math.min(next, text.length) };
};

/** Writes the form as a static page with the same typefaces, to compare against: no script, only words, styles and font files. */
export function writeStaticPage(model: FormModel, root: string, file: string): void {
  const sheets = renderToStaticMarkup(<ComplaintForm model={model} pages={paginate(model, countingBreaker)} />);
  const css = readFileSync(join(root, 'renderer/features/form/components/form.css'), 'utf8');
  const page = '@page{size:A4;margin:0}html,body{margin:0;background:#fff}';
  writeFileSync(
    file,
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${page}${faces(root)}${css}</style></head><body>${sheets}</body></html>`,
  );
}

function faces(root: string): string {
  const modules = join(root, 'node_modules');
  const ranges = JSON.parse(readFileSync(join(modules, serif, 'unicode.json'), 'utf8')) as Record<string, string>;
  const slices = Object.entries(ranges).flatMap(([key, range]) =>
    [400, 700].map((weight) =>
      face('Form Serif', weight, join(modules, serif, 'files', `noto-serif-sc-${key.replace(/[[\]]/g, '')}-${weight}-normal.woff2`), range),
    ),
  );
  return [
    ...slices,
    face('Form Emoji', 400, join(modules, '@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2')),
    face('Form Digits', 500, join(modules, '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-500-normal.woff2')),
  ].join('');
}

function face(family: string, weight: number, file: string, range?: string): string {
  const unicode = range === undefined ? '' : `;unicode-range:${range}`;
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(${pathToFileURL(file).href}) format("woff2")${unicode}}`;
}
