import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continuationPlace, frame, pageLayout } from '../../shared/domain/form/layout';
import { parseFormCode } from '../../shared/domain/form/form-code';
import type { FormModel } from '../../shared/domain/form/model';
import { exampleBlank, exampleForm, exampleHandling, longText } from './support/example';
import { bare, codeOn, fontsOf, pageTexts, pdfInfo, rasterOf } from './support/pdf';
import { startPress, type TestPress } from './support/press';
import { edgesOf } from './support/rules';

const tolerance = 0.5;
let press: TestPress;

beforeAll(async () => {
  press = await startPress();
});

afterAll(async () => {
  await press?.stop();
});

describe('the boxes of page 1', () => {
  const forms: [string, () => FormModel][] = [
    ['a major complaint', () => exampleForm()],
    ['an important complaint', () => exampleForm({ severity: 'important' })],
    ['a minor complaint', () => exampleForm({ severity: 'minor', settled: true, promisedAt: null })],
    ['the blank form', () => exampleBlank()],
  ];

  it.each(forms)('stand in their calibrated places: %s', async (_name, model) => {
    const form = model();
    const { file } = await press.print(form);
    const raster = await rasterOf(file, 1, 300);
    const off = [];
    for (const cell of [...pageLayout(form.decisions).cells, { ...frame, id: 'frame' }]) {
      const calibrated = { top: cell.y, bottom: cell.y + cell.h, left: cell.x, right: cell.x + cell.w };
      const found = edgesOf(raster, cell);
      for (const edge of ['top', 'bottom', 'left', 'right'] as const) {
        const place = found[edge];
        if (place === null || Math.abs(place - calibrated[edge]) > tolerance) off.push({ cell: cell.id, edge, place, wanted: calibrated[edge] });
      }
    }
    expect(off).toEqual([]);
  });

  it('fill one A4 page in an ordinary case of 300 characters', async () => {
    const { file, pages } = await press.print(exampleForm({ facts: longText(300) }));
    const info = await pdfInfo(file);
    expect(pages).toBe(1);
    expect(info.get('Pages')).toBe('1');
    expect(info.get('Page size')).toMatch(/^594\.9\d* x 841\.\d+ pts \(A4\)$/);
  });
});

describe('every word is on paper', () => {
  const rare = '𠮷㐂㛃😀👨‍👩‍👧‍👦';

  it.each([300, 2_000, 20_000])('%i characters, with emoji and rare characters', async (length) => {
    const facts = rare + longText(length - rare.length * 2) + rare;
    const { file, pages } = await press.print(exampleForm({ facts }));
    const texts = await pageTexts(file);
    expect(texts).toHaveLength(pages);
    expect(textOf('投诉内容', facts, texts)).toBe(bare(facts));
    texts.forEach((text, index) => expect(text).toContain(`第${index + 1}页/共${pages}页`));
    expect((await pdfInfo(file)).get('Pages')).toBe(String(pages));
  });

  it('very long words without a break', async () => {
    const facts = `${'客户'.repeat(10)}https://example.com/${'abc0'.repeat(900)}完`;
    const { file } = await press.print(exampleForm({ facts }));
    expect(textOf('投诉内容', facts, await pageTexts(file))).toBe(bare(facts));
  });

  it('every short field however long', async () => {
    const long = (word: string): string => Array.from({ length: 40 }, (_, index) => `${word}${index}`).join('');
    const identity = { name: long('阿依古丽'), phone: long('分机'), unit: long('地下二层车位'), contract: long('补充协议') };
    const about = { department: long('客户服务部'), person: long('员工') };
    const model = exampleForm(
      { about, demand: longText(900), onTheSpot: longText(800), project: long('云栖花园') },
      { identity, staffName: long('周晓岚'), office: { project: '云栖花园', deskName: long('一号售楼处') } },
    );
    const { file } = await press.print(model);
    const texts = await pageTexts(file);
    const labels = { project: '项目', desk: '售楼处', receiver: '受理人', complainant: '投诉人', phone: '联系电话', unit: '房号', contract: '合同号', about: '被投诉对象', demand: '客户要求', onTheSpot: '现场处理' } as const;
    for (const [field, label] of Object.entries(labels)) {
      const text = model.fields[field as keyof typeof labels];
      expect(textOf(label, text, texts), field).toBe(bare(text));
    }
  });

  it('thousands of short lines, at most one empty line in a row', async () => {
    const facts = Array.from({ length: 1_000 }, (_, index) => `第${index}行`).join('\n\n\n\n');
    const { file } = await press.print(exampleForm({ facts }));
    expect(textOf('投诉内容', facts, await pageTexts(file))).toBe(bare(facts));
  });

  it('nothing runs over an edge of its place', async () => {
    const { file, pages } = await press.print(exampleForm({ facts: longText(6_000), demand: 'W'.repeat(500) }));
    for (let page = 1; page <= pages; page += 1) {
      const { grey, width, height, perMm } = await rasterOf(file, page, 100);
      const place = page === 1 ? frame : continuationPlace;
      const edge = Math.ceil((place.x + place.w + 0.6) * perMm);
      const below = Math.ceil((place.y + place.h + 6) * perMm);
      let outside = 0;
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) if ((x > edge || x < (place.x - 0.6) * perMm || y > below) && (grey[y * width + x] ?? 255) < 128) outside += 1;
      }
      expect(outside, `page ${page}`).toBe(0);
    }
  });
});

describe('the sheet', () => {
  it('carries its typefaces with it, for rare characters too', async () => {
    const { file } = await press.print(exampleForm({ facts: '客户𠮷田㐂与㛃女士😀来访。' }));
    const fonts = await fontsOf(file);
    expect(fonts.length).toBeGreaterThan(2);
    expect(fonts.filter((font) => !font.embedded)).toEqual([]);
    expect(fonts.map((font) => font.name).join(' ')).not.toMatch(/CJK|SimSun|DejaVu/);
  });

  it('leads back to its record by its QR code, on every page, at 150 dpi', async () => {
    const { file, pages } = await press.print(exampleForm({ facts: longText(2_000), version: 3 }, { version: 3 }));
    expect(pages).toBe(2);
    for (const page of [1, 2]) {
      const text = await codeOn(file, page);
      expect(parseFormCode(text)).toEqual({ number: 'TS-01-202611-0042', version: 3, page, paper: 'CLB' });
      expect(text).not.toMatch(/139|欧阳/);
    }
  });

  it('counts its prints', async () => {
    const [page] = await pageTexts((await press.print(exampleForm({}, { copy: 3 }))).file);
    expect(page).toContain('打印2026-11-2010:15第3次打印第1页/共1页');
  });

  it('asks the deputy general manager only about a major complaint', async () => {
    const words = async (model: FormModel): Promise<string> => (await pageTexts((await press.print(model)).file))[0] ?? '';
    expect(await words(exampleForm())).toContain('副总经理意见');
    const important = await words(exampleForm({ severity: 'important' }));
    expect(important).not.toContain('副总经理');
    expect(important).toContain('销管部意见');
    expect(await words(exampleForm({ severity: 'minor' }))).not.toMatch(/副总经理|销管部意见/);
  });

  it('tells what was done since, without another page', async () => {
    const { file, pages } = await press.print(exampleForm({ handling: exampleHandling }));
    const [page = ''] = await pageTexts(file);
    expect(pages).toBe(1);
    for (const word of ['建议免收使用费', '按合同免收', '交付书面说明一份', '希望今后收费项目提前告知', '宣传口径与收房清单未同步', '更正收房清单', '2026-12-01', 'GD-2026-0018']) {
      expect(page).toContain(word);
    }
  });

  it('comes blank with every box and both decisions', async () => {
    const [page = ''] = await pageTexts((await press.print(exampleBlank())).file);
    for (const word of ['空白表', '来访', '来电', '来信', '网络', '转来', '重大', '重要', '轻微', '内部', '销管部意见', '副总经理意见', '基本满意', '黄牌', '免回访', '归档号']) {
      expect(page).toContain(word);
    }
    expect(page).not.toContain('TS-');
  });
});

describe('the paper window', () => {
  it('is gone after printing, spare or not', async () => {
    await press.print(exampleForm());
    await press.ask({ type: 'warm' });
    expect(await press.ask({ type: 'windows' })).toMatchObject({ windows: 1 });
    await press.print(exampleForm());
    expect(await press.ask({ type: 'windows' })).toMatchObject({ windows: 0 });
  });

  it('says that printing failed when its process ends', async () => {
    expect(await press.ask({ type: 'crash', model: exampleForm() })).toMatchObject({ ok: false, error: 'PRINT_FAILED' });
    expect(await press.ask({ type: 'windows' })).toMatchObject({ windows: 0 });
    await expect(press.print(exampleForm())).resolves.toMatchObject({ pages: 1 });
  });

  it('gives up on a form that takes too long', async () => {
    const model = exampleForm({ facts: longText(20_000) });
    expect(await press.ask({ type: 'print', press: 'hasty', model, file: '/dev/null' })).toMatchObject({ ok: false, error: 'PRINT_FAILED' });
    expect(await press.ask({ type: 'windows' })).toMatchObject({ windows: 0 });
  });

  it('drops a spare nobody used, and every window on lock', async () => {
    await press.ask({ type: 'warm', press: 'hasty' });
    await expect.poll(() => press.ask({ type: 'windows' }), { timeout: 5_000 }).toMatchObject({ windows: 0 });
    await press.ask({ type: 'warm' });
    await press.ask({ type: 'close' });
    expect(await press.ask({ type: 'windows' })).toMatchObject({ windows: 0 });
  });
});

/** A field's text put together again from page 1 and the continuation pages, markers taken out. */
function textOf(label: string, text: string, [first = '', ...more]: string[]): string {
  const wanted = bare(text);
  const rest = more.map((page) => stretchOf(label, page)).join('');
  if (rest === '') return first.includes(wanted) ? wanted : first;
  const head = wanted.slice(0, wanted.length - rest.length);
  return first.includes(head) && head.length > 0 ? head + rest : rest;
}

function stretchOf(label: string, page: string): string {
  const start = new RegExp(`${label}（接第\\d+页）`).exec(page);
  if (start === null) return '';
  const text = page.slice(start.index + start[0].length);
  const end = /（续第\d+页）|(?:项目|售楼处|受理人|投诉人|联系电话|房号|合同号|被投诉对象|以往投诉|投诉内容|客户要求|投诉等级依据|现场处理|部门处理意见|审批意见|答复情况|客户意见|原因分析|纠正措施|预防措施|归档意见)（接第\d+页）|个人信息告知/.exec(text);
  return end === null ? text : text.slice(0, end.index);
}
