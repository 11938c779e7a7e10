import type { z } from 'zod';
import { type JsonFault, readJson } from '../../util/json-text';
import { err, ok, type Result } from '../../util/result';
import { checkNotice, nth, type NoticeProblem } from './check-notice';
import { type YearNotice, yearNoticeSchema } from './notice';

/** What files in circulation carry besides, about themselves. */
const aboutItself = ['$schema', '$id', 'papers'];

/** So many problems are told; a person mends a file one look at a time. */
const told = 8;

const whole = '应是一份放假安排，写有年份 year 和日期列表 days。';
const meant: Readonly<Record<string, string>> = {
  name: '的节日名称 name 写法不对，应是不超过 30 个字的名称，如 "国庆节"。',
  date: '的日期 date 写法不对，应如 "2027-10-01"，并且确有这一天。',
  isOffDay: '的 isOffDay 写法不对，放假写 true，调休上班写 false。',
};

/** The notice in the text of a file, or everything that is wrong with it, in words for whoever brought it. */
export function parseNotice(text: string): Result<YearNotice, readonly NoticeProblem[]> {
  const json = readJson(text);
  if (!json.ok) return err([brokenWords(json.error)]);
  const data = json.value;
  const parsed = yearNoticeSchema.safeParse(withoutAbout(data));
  if (!parsed.success) return err(isNotice(data) ? parsed.error.issues.slice(0, told).map(problemOf) : [{ place: '', message: whole }]);
  const problems = checkNotice(parsed.data);
  return problems.length > 0 ? err(problems.slice(0, told)) : ok(parsed.data);
}

function brokenWords({ kind, line, column }: JsonFault): NoticeProblem {
  if (kind === 'empty') return { place: '', message: '文件是空的。' };
  const place = `第 ${line} 行`;
  if (kind === 'cut-off') return { place, message: `文件在第 ${line} 行就断了，不完整。请重新取得这份文件。` };
  return { place, message: `第 ${line} 行第 ${column} 个字处看不懂，不是 JSON 格式的放假安排。` };
}

/** Whether a text means to be a notice at all; of anything else one sentence is enough. */
function isNotice(data: unknown): boolean {
  return typeof data === 'object' && data !== null && ('year' in data || 'days' in data);
}

function named(keys: readonly string[]): string {
  const shown = keys.slice(0, 3).map((key) => `“${key.slice(0, 20)}”`).join('、');
  return keys.length > 3 ? `${shown}等 ${keys.length} 项` : shown;
}

function withoutAbout(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !aboutItself.includes(key)));
}

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue): NoticeProblem {
  const [top, at, field] = issue.path;
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const where = typeof at === 'number' ? `${nth(at)}里` : '';
    return { place, message: `${where}有不认识的内容${named(issue.keys)}，请核对是不是这种文件。` };
  }
  if (top === 'year') return { place, message: '年份 year 写法不对，应是 2000 至 2100 之间的数，如 2027。' };
  if (typeof at !== 'number') return { place, message: daysMessage(issue) };
  const rest = typeof field === 'string' ? meant[field] : undefined;
  return { place, message: `${nth(at)}${rest ?? '写法不对，应写有 name、date 和 isOffDay。'}` };
}

function daysMessage({ code }: Issue): string {
  if (code === 'too_small') return '日期列表 days 是空的。';
  return code === 'too_big' ? '日期列表 days 超过 400 条，不会是一年的放假安排。' : '日期列表 days 写法不对，应是一列日期。';
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`)).join('');
}
