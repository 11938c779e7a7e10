import type { z } from 'zod';

/** Why the demo cannot begin: one line that names the file and the place, such as `FILE: complaints[1].channel: …`. */
export class InputError extends Error {
  constructor(message: string) {
    super(message.replace(/\s+/g, ' ').trim());
  }
}

/** `['complaints', 1, 'channel']` as `complaints[1].channel`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${String(step)}]`;
    return place === '' ? String(step) : `${place}.${String(step)}`;
  }, '');
}

const kinds: Readonly<Record<string, string>> = { string: '文字', array: '列表 […]', object: '对象 {…}' };

/** What is wrong with the shape, without repeating what was written: it may name a customer. */
export function explain(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? '缺少这一项。' : `应为${kinds[issue.expected] ?? issue.expected}。`;
    case 'invalid_value':
      return `只能是 ${issue.values.join('|')}。`;
    case 'custom':
      return issue.message;
    case 'unrecognized_keys':
      return `有不认识的项${plainNames(issue.keys)}。`;
    case 'too_small':
      return '至少要有 1 件。';
    case 'too_big':
      return `最多 ${String(issue.maximum)} 字。`;
    default:
      return '看不懂。';
  }
}

/** Only what looks like a misspelt name is repeated. */
function plainNames(keys: readonly string[]): string {
  const plain = keys.filter((key) => /^[A-Za-z_]{1,30}$/.test(key));
  return plain.length === 0 ? '' : `：${plain.join('、')}`;
}
