import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = { string: '文字', number: '数字', int: '整数', boolean: 'true 或 false', array: '列表', object: '一组内容', record: '一组内容' };

/** What is wrong with the shape of a policy, as somebody who edits the file would say it. */
export function shapeWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少这一项' : `应为${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      if (issue.origin === 'array') return `至少要有 ${String(issue.minimum)} 项`;
      return issue.origin === 'string' ? '不能为空' : `不能小于 ${String(issue.minimum)}`;
    case 'too_big':
      if (issue.origin === 'array') return `最多 ${String(issue.maximum)} 项`;
      return issue.origin === 'string' ? `不超过 ${String(issue.maximum)} 个字` : `不能大于 ${String(issue.maximum)}`;
    case 'unrecognized_keys':
      return '没有这一项，请核对名称';
    case 'invalid_value':
      return `应为其中之一：${issue.values.map(String).join('、')}`;
    case 'invalid_format':
      return '写法不对：编号用小写字母、数字和连字符，规则编号如 R-S02-ROUTE';
    case 'invalid_union':
      return '写法不对，请对照导出的制度';
    default:
      return '内容不对，请核对';
  }
}
