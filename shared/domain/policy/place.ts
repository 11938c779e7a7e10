const lists: Readonly<Record<string, string>> = {
  criteria: '情形',
  severities: '定级',
  routes: '去向',
  stages: '环节',
  limits: '时限',
  causes: '原因类别',
  penalties: '处罚',
  forms: '表单',
};

const wholes: Readonly<Record<string, string>> = {
  id: '编号',
  name: '名称',
  version: '版本',
  source: '依据',
  severityNames: '等级名称',
  otherwise: '其余情况',
  validity: '判定',
  pausing: '暂停计时',
  start: '起点',
  penaltyBy: '处罚由谁决定',
  closing: '办结条件',
  report: '月报',
};

const parts: Readonly<Record<string, string>> = {
  label: '名称',
  amount: '长短',
  bySeverity: '各等级长短',
  unit: '单位',
  from: '起算',
  until: '止于',
  atClosing: '止于下班',
  hours: '按谁的时间',
  pausable: '可以暂停',
  grounds: '暂停的情形',
  by: '由谁办理',
  longestDays: '最多天数',
  escalate: '提醒',
  only: '适用范围',
  when: '条件',
  handler: '处理人',
  reason: '说明',
  actors: '经办',
  needs: '先决事项',
  cues: '提示词',
  tell: '告知',
  off: '停用',
  automatic: '自动认定',
  again: '退回到',
  returnVisit: '回访',
  customerAgrees: '客户同意',
  causeAndMeasures: '原因与措施',
  visitExemptions: '免回访原因',
  quietDays: '安静期',
  signedSheet: '签字表',
  reopening: '重新受理',
  monthlyCutOff: '截止日',
  dueDay: '报送日',
};

/** A place in a policy in the words of the page, such as 时限“答复客户”·单位; the whole policy is 制度. */
export function placeWords(path: string, data: unknown): string {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const [first, second] = steps;
  if (first === undefined) return '制度';
  const at = /^\d+$/.test(second ?? '') ? Number(second) : null;
  const whole = wholes[first] ?? (lists[first] === undefined ? first : at === null ? lists[first] : elementWords(lists[first], at, valueAt(data, first, at)));
  const part = steps.slice(at === null ? 1 : 2).find((step) => parts[step] !== undefined);
  return part === undefined ? whole : `${whole}·${parts[part]}`;
}

function elementWords(list: string, at: number, element: unknown): string {
  const label = typeof element === 'object' && element !== null ? (element as { label?: unknown }).label : undefined;
  return typeof label === 'string' && label.trim() !== '' ? `${list}“${label}”` : `第 ${at + 1} 条${list}`;
}

function valueAt(data: unknown, list: string, at: number): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  const found: unknown = (data as Readonly<Record<string, unknown>>)[list];
  return Array.isArray(found) ? found[at] : undefined;
}
