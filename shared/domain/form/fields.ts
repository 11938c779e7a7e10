/** The parts of 《客户投诉意见处理表》 that hold typed text, in the order in which a reader meets them. */
export const fieldIds = [
  'project',
  'desk',
  'receiver',
  'complainant',
  'phone',
  'unit',
  'contract',
  'about',
  'earlier',
  'facts',
  'demand',
  'criterion',
  'onTheSpot',
  'opinion',
  'decision',
  'answer',
  'verdict',
  'cause',
  'corrective',
  'preventive',
  'archive',
] as const;

/** A part of the form that holds typed text and may go on on a continuation page. */
export type FieldId = (typeof fieldIds)[number];

/** What the paper calls each part; the screens use the same words. */
export const fieldLabel: Readonly<Record<FieldId, string>> = {
  project: '项目',
  desk: '售楼处',
  receiver: '受理人',
  complainant: '投诉人',
  phone: '联系电话',
  unit: '房号',
  contract: '合同号',
  about: '被投诉对象',
  earlier: '以往投诉',
  facts: '投诉内容',
  demand: '客户要求',
  criterion: '投诉等级依据',
  onTheSpot: '现场处理',
  opinion: '部门处理意见',
  decision: '审批意见',
  answer: '答复情况',
  verdict: '客户意见',
  cause: '原因分析',
  corrective: '纠正措施',
  preventive: '预防措施',
  archive: '归档意见',
};

/** Who decides, beside the department, how a grave complaint is handled. */
export const decisionRows = ['sales-management', 'deputy-general-manager'] as const;

/** A row of the form for the opinion of whoever decides. */
export type DecisionRow = (typeof decisionRows)[number];

/** The short words that stand on the rules of the form once the step is recorded, with the millimetres each rule has. */
export const ruleWidths = {
  answeredBy: 22,
  answeredHow: 20,
  answeredAt: 32,
  unit: 24,
  person: 18,
  dueOn: 22,
  verified: 18,
  visitor: 15,
  visitedOn: 15,
  archiveNumber: 26,
} as const;

/** A rule of the form. */
export type RuleId = keyof typeof ruleWidths;
