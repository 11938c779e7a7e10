import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { instantOf, intakeOf, readInput } from '../../demo/input';
import { InputError } from '../../demo/refusal';

const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-demo-input-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = '2026-11-22T08:00:00.000Z';
const good = {
  channel: 'phone',
  receivedAt: '2026-11-20T10:12:00+08:00',
  customer: { name: '王某', phone: '13900001234', unit: '3栋1804' },
  about: { department: '工程部', person: '李某' },
  facts: '样板间的水龙头一直滴水。',
  demand: '尽快修好。',
  criteria: ['promise-unfulfilled'],
};
const file = (content: unknown): string => {
  const path = join(folder, 'input.json');
  writeFileSync(path, typeof content === 'string' || content instanceof Buffer ? content : JSON.stringify(content));
  return path;
};
const office = (...complaints: unknown[]) => ({ project: '云栖花园', complaints });
const refusalOf = (path: string): string => {
  try {
    readInput(path, now);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
  return 'accepted';
};

it('a full file and a sparse one are taken, null as good as missing', () => {
  const sparse = { channel: 'letter', receivedAt: '2026-11-20T10:12', facts: '空调太冷。' };
  const nulls = { ...sparse, customer: null, about: null, demand: null, criteria: null };
  const inner = { ...nulls, customer: { name: null }, about: { department: null } };
  const input = readInput(file(office(good, sparse, nulls, inner)), now);
  expect(input.complaints).toHaveLength(4);
  const [full, ...rest] = input.complaints.map(intakeOf);
  expect(full).toMatchObject({ identity: { ...good.customer, contract: null }, about: good.about, demand: good.demand, criteria: good.criteria });
  for (const each of rest) expect(each).toEqual(rest[0]);
});

it('a mark at the head of the file and blanks around the project do no harm', () => {
  expect(readInput(file(`\uFEFF${JSON.stringify({ ...office(good), project: ' 云栖\n花园 ' })}`), now).project).toBe('云栖 花园');
});

it.each([
  ['2026-11-20T10:12:30.250Z', '2026-11-20T10:12:30.250Z'],
  ['2026-11-20T10:12Z', '2026-11-20T10:12:00.000Z'],
  ['2026-11-20T10:12:00+08:00', '2026-11-20T02:12:00.000Z'],
  ['2026-11-20T10:12+09:00', '2026-11-20T01:12:00.000Z'],
  ['2026-11-20T10:12:00', '2026-11-20T02:12:00.000Z'],
  ['2026-11-20T10:12', '2026-11-20T02:12:00.000Z'],
])('the time %s is understood', (text, instant) => {
  expect(refusalOf(file(office({ ...good, receivedAt: text })))).toBe('accepted');
  expect(instantOf(text)).toBe(instant);
});

const bad: [what: string, content: unknown, message: string | RegExp][] = [
  ['no JSON', '{\n  "project": "云栖花园",\n  "phone": 139-0000\n}', /^不是正确的 JSON：第 3 行第 \d+ 列。$/],
  ['an empty file', '', '不是正确的 JSON：第 1 行第 1 列。'],
  ['a cut file', '{"project": "云栖", "complaints": [{"facts": "13900001234', /^不是正确的 JSON：第 1 行第 \d+ 列。$/],
  ['a comment', '// 13900001234\n{}', '不是正确的 JSON：第 1 行第 1 列。'],
  ['nesting without end', '['.repeat(200_000), /^不是正确的 JSON/],
  ['another encoding', Buffer.from([0x7b, 0xd4, 0xc6, 0x7d]), '不是 UTF-8 文本。'],
  ['a list', [good], '应为对象 {…}。'],
  ['null', null, '应为对象 {…}。'],
  ['no project', { complaints: [good] }, 'project: 缺少这一项。'],
  ['a blank project', { project: ' \n', complaints: [good] }, 'project: 请填写项目名称。'],
  ['a project longer than set-up allows', { project: '云'.repeat(41), complaints: [good] }, 'project: 项目名称不超过 40 个字。'],
  ['no complaints', { project: '云栖' }, 'complaints: 缺少这一项。'],
  ['not one complaint', office(), 'complaints: 至少要有 1 件。'],
  ['complaints that are none', { project: '云栖', complaints: {} }, 'complaints: 应为列表 […]。'],
  ['a complaint that is none', office(good, '13900001234'), 'complaints[1]: 应为对象 {…}。'],
  ['an unknown channel', office(good, { ...good, channel: 'fax' }), 'complaints[1].channel: 只能是 walk-in|phone|letter|online|forwarded。'],
  ['no time', office({ ...good, receivedAt: undefined }), 'complaints[0].receivedAt: 缺少这一项。'],
  ['a day that is none', office({ ...good, receivedAt: '2026-02-30T10:00' }), /^complaints\[0\]\.receivedAt: 时间看不懂/],
  ['a time in words', office({ ...good, receivedAt: '昨天' }), /^complaints\[0\]\.receivedAt: 时间看不懂/],
  ['a time in the future', office({ ...good, receivedAt: '2026-11-23T10:00' }), /^complaints\[0\]\.receivedAt: 受理时间还没有到/],
  ['a time before 2000', office({ ...good, receivedAt: '1999-12-31T23:59' }), /^complaints\[0\]\.receivedAt: 受理时间早于 2000 年/],
  ['no facts', office({ ...good, facts: undefined }), 'complaints[0].facts: 缺少这一项。'],
  ['blank facts', office({ ...good, facts: ' \n ' }), /^complaints\[0\]\.facts: 请填写投诉内容/],
  ['facts that are null', office({ ...good, facts: null }), 'complaints[0].facts: 应为文字。'],
  ['facts of more than 20,000 characters', office({ ...good, facts: '冷'.repeat(20_001) }), /^complaints\[0\]\.facts: 投诉内容最多 20000 字/],
  ['a phone that is none', office({ ...good, customer: { phone: '12' } }), /^complaints\[0\]\.customer\.phone: 电话看起来不对/],
  ['a phone as a number', office({ ...good, customer: { phone: 13900001234 } }), 'complaints[0].customer.phone: 应为文字。'],
  ['an unknown criterion', office({ ...good, criteria: ['x'] }), /^complaints\[0\]\.criteria\[0\]: 只能是 promise-unfulfilled\|/],
  ['a criterion that comes by itself', office({ ...good, criteria: ['unresolved-month'] }), /^complaints\[0\]\.criteria\[0\]: 只能是 /],
  ['a misspelt name', office({ ...good, fact: '…' }), 'complaints[0]: 有不认识的项：fact。'],
  ['content in the place of a name', office({ ...good, '王某\n13900001234': 1 }), 'complaints[0]: 有不认识的项。'],
  ['a name that is too long', office({ ...good, customer: { name: '王'.repeat(61) } }), /^complaints\[0\]\.customer\.name: 投诉人最多 60 字/],
];

it.each(bad)('%s is refused in one line with file and place, and nothing of it is repeated', (_what, content, message) => {
  const path = file(content);
  const refusal = refusalOf(path);
  expect(refusal.startsWith(`${path}: `)).toBe(true);
  expect(refusal.slice(path.length + 2)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  expect(refusal).not.toContain('\n');
  expect(refusal).not.toMatch(/13900001234|王某|unexpected|undefined|expected/i);
});

it('a file that is not there and a folder are refused by name', () => {
  expect(refusalOf(join(folder, 'none.json'))).toBe(`${join(folder, 'none.json')}: 没有这个文件。`);
  expect(refusalOf(folder)).toBe(`${folder}: 文件不能读取。`);
  expect(existsSync(join(folder, 'none.json'))).toBe(false);
});
