/** What stands in the upright cells and in the cells beside the text; a line break where the cell breaks. */
export const cellWords: Readonly<Record<string, string>> = {
  customer: '客户',
  intake: '受理',
  handling: '处理',
  answering: '答复',
  improving: '改进',
  closing: '归档',
  'complainant-label': '投诉人',
  'phone-label': '联系电话',
  'unit-label': '房　号',
  'channel-label': '投诉方式',
  'contract-label': '合同号',
  'about-label': '被投诉对象',
  'earlier-label': '以往投诉',
  'facts-label': '投诉内容',
  'demand-label': '客户要求',
  'severity-label': '投诉等级',
  'onTheSpot-label': '现场处理',
  'opinion-label': '部门负责人\n处理意见',
  'sales-management-label': '销管部\n意见',
  'deputy-general-manager-label': '副总经理\n意见',
  'answer-label': '答复情况',
  'verdict-label': '客户意见',
  'cause-label': '原因分析',
  'corrective-label': '纠正措施',
  'preventive-label': '预防措施',
  'responsible-label': '整改落实',
  'penalty-label': '处理决定',
  'visit-label': '回　访',
  'archive-label': '归档意见\n（销管部）',
};

/** A small word under the cell's name. */
export const cellHints: Readonly<Record<string, string>> = { 'facts-label': '时间、经过' };

/** Every other fixed word of the paper. */
export const words = {
  number: '编号',
  receivedAt: '受理时间',
  receiver: '受理人',
  scan: '扫码回收',
  promised: '承诺答复时间',
  signature: '签字',
  answeredBy: '答复人',
  answeredHow: '方式',
  at: '时间',
  customerSignature: '客户签字',
  unit: '责任单位',
  person: '责任人',
  dueOn: '完成日期',
  verified: '验证',
  result: '结果',
  visitor: '回访人',
  archiveNumber: '归档号',
  year: '年',
  month: '月',
  day: '日',
  hour: '时',
  minute: '分',
  goesOn: (page: number) => `（续第 ${page} 页）`,
  comesFrom: (page: number) => `（接第 ${page} 页）`,
  continuation: '续页',
  page: (page: number, count: number) => `第 ${page} 页 / 共 ${count} 页`,
} as const;

/** All fixed words in one string, to know which slices of the typefaces they need. */
export function formWords(): string {
  const fixed = Object.values(words).map((word) => (typeof word === 'function' ? word(1, 1) : word));
  return [...Object.values(cellWords), ...Object.values(cellHints), ...fixed].join('').replaceAll('\n', '');
}
