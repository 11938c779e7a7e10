import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameOf, pagePlaces, placeRows } from '../../shared/domain/paper/place';
import { papers, type Paper } from '../../shared/domain/paper/registry';
import type { Sheet } from '../../shared/domain/paper/sheet';
import { parseFormCode } from '../../shared/domain/form/form-code';
import { COMPLAINT_FORM } from '../../shared/domain/form/title';
import { manualBlocks } from '../../renderer/help/manual-sheet';
import { topics } from '../../renderer/help/topics';
import { statementKinds } from '../../shared/domain/statement/kind';
import { amounts, exampleBlankPaper, examplePaper } from './support/papers';
import { exampleStatement } from './support/statement';
import { bare, codeOn, fontsOf, pageTexts, pdfInfo, rasterOf, wordsOn } from './support/pdf';
import { startPress, type TestPress } from './support/press';
import { edgesOf } from './support/rules';
import { misplaced } from './support/words';

const tolerance = 0.5;
let press: TestPress;

beforeAll(async () => {
  press = await startPress();
});

afterAll(async () => {
  await press?.stop();
});

// Every paper of the registry but the one whose table is drawn by hand and tested apart: a new one is tested by standing there.
const sheets = papers.filter(({ id }) => id !== COMPLAINT_FORM && id !== 'manual');
const named = (list: readonly Paper[]): [string, Paper][] => list.map((paper) => [`${paper.title} ${paper.id}`, paper]);

describe('blank', () => {
  it.each(named(sheets))('%s: every box is in its calibrated place, every word on the page, and typefaces go with it', async (_name, paper) => {
    const model = exampleBlankPaper(paper);
    const { file, pages } = await press.print(model);
    expect(pages).toBe(1);
    expect((await pdfInfo(file)).get('Pages')).toBe('1');
    expect((await pdfInfo(file)).get('Page size')).toMatch(paper.landscape ? /^841\.\d+ x 594\.9\d* pts/ : /^594\.9\d* x 841\.\d+ pts/);
    expect(await offPlace(file, model)).toEqual([]);
    expect(misplaced(await wordsOn(file, 1), model)).toEqual([]);
    const [text = ''] = await pageTexts(file);
    for (const word of fixedWords(model)) expect(text).toContain(bare(word));
    expect((await fontsOf(file)).filter((font) => !font.embedded)).toEqual([]);
  });
});

describe('the manual', () => {
  it('is printed whole, and its contents name the page on which each topic begins', async () => {
    const { file, pages } = await press.print(exampleBlankPaper(papers.find(({ id }) => id === 'manual')!));
    const texts = await pageTexts(file);
    expect(texts).toHaveLength(pages);
    const blocks = manualBlocks(topics);
    for (const [at, { title }] of topics.entries()) {
      const heading = bare(`${at + 1}　${title}`);
      const found = texts.findIndex((text, page) => text.split(heading).length > (page === 0 ? 2 : 1));
      expect(texts.slice(0, 2).join('')).toContain(`${heading}${found + 1}`);
    }
    const whole = bare(texts.join(''));
    for (const block of blocks) if (block.kind === 'table') for (const word of block.rows.flat()) expect(whole).toContain(bare(word));
    expect((await fontsOf(file)).filter((font) => !font.embedded)).toEqual([]);
  });
});

describe.each(amounts)('filled with %s texts', (amount) => {
  it.each(named(sheets.filter(({ from }) => from === 'complaint')))('%s: every word is there, and none leaves its place', async (_name, paper) => {
    const model = examplePaper(paper, amount);
    const { file, pages } = await press.print(model);
    const texts = await pageTexts(file);
    expect(texts).toHaveLength(pages);
    if (amount === 'short') expect(pages).toBe(1);
    expect(misplaced(await wordsOn(file, 1), model)).toEqual([]);
    expect(lostTexts(model, texts)).toEqual([]);
    if (amount !== 'short') return;
    expect(parseFormCode(await codeOn(file, 1))).toEqual({ number: 'TS-01-202611-0042', version: 1, page: 1, paper: paper.code });
  });
});

/** Boxes that are not where they were calibrated to be; of blocks that flow, the outline of the frame they flow in. */
async function offPlace(file: string, model: Sheet) {
  const raster = await rasterOf(file, 1, 200);
  const { frame } = pagePlaces(model.landscape);
  const cells = model.rows.length > 0 ? [...placeRows(model).map(({ value }) => value), { ...frame, id: 'frame' }] : [];
  return cells.flatMap((cell) => {
    const found = edgesOf(raster, cell);
    const wanted = { top: cell.y, bottom: cell.y + cell.h, left: cell.x, right: cell.x + cell.w };
    return (['top', 'bottom', 'left', 'right'] as const).flatMap((edge) => {
      const place = found[edge];
      return place === null || Math.abs(place - wanted[edge]) > tolerance ? [{ cell: cell.id, edge, place, wanted: wanted[edge] }] : [];
    });
  });
}

/** All that is printed on a blank paper. */
function fixedWords({ title, rows, blocks, meta }: Sheet): string[] {
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => [...(cell.label ?? '').split('\n'), ...cell.boxes.map(({ label }) => label)]));
  const flowing = blocks.flatMap((block) => {
    if (block.kind === 'marks') return block.marks.flatMap((mark) => (mark.kind === 'rule' ? [mark.word] : []));
    if (block.kind === 'bars') return [...block.series, ...block.bars.flatMap(({ name, note }) => [name, note])];
    if (block.kind === 'contents') return [...block.of];
    return block.kind === 'table' ? [...block.columns.map(({ label }) => label), ...block.rows.flat()] : [block.text];
  });
  return [title, ...meta.map(({ word }) => word), ...cells, ...flowing].filter((word) => bare(word) !== '');
}

/** The texts of which something is missing, put together again from page 1 and the pages after it. */
function lostTexts(model: Sheet, [first = '', ...more]: string[]): string[] {
  const places = placeRows(model).map(({ cell }) => cell);
  const names = new Map(places.map((cell) => [cell.id, bare(nameOf(cell, places))]));
  const heads = new RegExp(`(${[...new Set(names.values())].filter((name) => name !== '').sort((a, b) => b.length - a.length).map((name) => name.replace(/[()]/g, '.')).join('|')})（接第\\d+页）`, 'gu');
  const further = new Map<string, string>();
  for (const page of more) {
    const found = [...page.matchAll(heads)];
    found.forEach((match, index) => {
      const [head, name = ''] = match;
      const text = page.slice(match.index + head.length, found[index + 1]?.index).replace(/（续第\d+页）.*$|个人信息告知：.*$/u, '');
      further.set(name, (further.get(name) ?? '') + text);
    });
  }
  return places.flatMap(({ id, text }) => {
    const wanted = bare(text ?? '');
    const rest = further.get(names.get(id) ?? '') ?? '';
    if (first.includes(wanted)) return [];
    const whole = rest !== '' && wanted.endsWith(rest) && first.includes(wanted.slice(0, wanted.length - rest.length));
    return whole ? [] : [`${id}: ${wanted.length} signs, ${rest.length} on further pages`];
  });
}

it('the letterhead, the binding edge and large text leave every box where it belongs and lose no word', async () => {
  const paper = sheets.find(({ id }) => id === 'handling-record')!;
  const dress = { company: '望江置业有限公司', logo: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', paperNumber: 'KS-JLB', footer: '一式两份', large: true, x: 3, y: 0 };
  const model = { ...examplePaper(paper, 'long'), dress };
  const { file } = await press.print(model);
  const raster = await rasterOf(file, 1, 200);
  const { frame } = pagePlaces(false);
  expect(Math.abs((edgesOf(raster, { ...frame, x: frame.x + 3 }).left ?? 0) - 28)).toBeLessThanOrEqual(tolerance);
  const texts = await pageTexts(file);
  expect(lostTexts(model, texts)).toEqual([]);
  for (const text of texts) for (const word of ['望江置业有限公司', '表号KS-JLB', '一式两份']) expect(text).toContain(word);
});

it.each(statementKinds)('%s, filled: every figure, name of a bar and word is on its pages, whatever their number', async (kind) => {
  const paper = papers.find(({ id }) => id === kind)!;
  const model = exampleStatement(kind);
  const { file, pages } = await press.print(model);
  const texts = await pageTexts(file);
  expect(texts).toHaveLength(pages);
  expect(pages).toBeGreaterThan(1);
  const all = texts.join('');
  expect(fixedWords(model).filter((word) => !bare(word).split('\n').every((line) => all.includes(line)))).toEqual([]);
  expect((await pdfInfo(file)).get('Page size')).toMatch(paper.landscape ? /^841/ : /^594/);
  expect((await fontsOf(file)).filter((font) => !font.embedded)).toEqual([]);
});
