import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';

/** 业主投诉 (source S3): settled at the desk where that can be, otherwise within a day; the return visit decides. */
export const owners: Policy = {
  id: 'owners',
  name: '业主投诉',
  version: 1,
  source: '物业处理业主投诉服务流程（标准 1–11）',
  criteria: [
    {
      id: 'agitated', label: '情绪激动，几分钟内未平静', kind: 'severity', source: 'R-S3-ESCALATE', tell: 'supervisor',
      cues: [{ say: [['情绪激动', '大吵', '拍桌', '吵闹', '破口大骂', '不肯离开']] }],
    },
    { id: 'own-fault', label: '管理责任', kind: 'class', source: 'R-S3-APOLOGY', cues: [{ say: [['你们没', '物业没', '没有打扫', '没人管', '没人修', '保安', '保洁']] }] },
    { id: 'beyond-us', label: '非本单位能解决', kind: 'class', source: 'R-S3-BEYOND', cues: [{ say: [['开发商', '施工单位', '供电', '自来水', '燃气公司', '市政']] }] },
    { id: 'sensitive', label: '不便回访的敏感投诉', kind: 'class', source: 'R-S3-NO-VISIT', cues: [{ say: [['不要联系', '别打电话', '保密', '不要告诉']] }] },
  ],
  severityNames: { important: '情绪激动', minor: '一般' },
  severities: [{ severity: 'important', when: 'agitated', rules: ['R-S3-ESCALATE'] }],
  otherwise: { severity: 'minor', reason: '能平静沟通，由受理人办理', rules: ['R-S3-RECEIVE'] },
  routes: [
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉不由本人处理', rules: ['R-S3-ESCALATE'] },
    { when: { severity: 'important' }, handler: 'supervisor', reason: '情绪激动的由主管接待', rules: ['R-S3-ESCALATE'] },
    { when: { aboutRole: 'receptionist' }, handler: 'supervisor', reason: '对接待员的投诉由主管处理', rules: ['R-S3-ESCALATE'] },
    { when: {}, handler: 'receptionist', reason: '由受理人负责到回访', rules: ['R-S3-RECEIVE'] },
  ],
  validity: { valid: '我方责任', invalid: '非我方责任' },
  stages: [
    { id: 'check', label: '核实重点并约定回复时间', act: 'task', needs: ['promise'], actors: [{ role: 'handler', pending: '待核实并约定时间' }] },
    { id: 'investigate', label: '调查与解决方案', act: 'opinion', needs: ['validity'], actors: [{ role: 'department-head', pending: '待调查和方案' }] },
    { id: 'solution', label: '告知解决办法', act: 'answer', actors: [{ role: 'handler', pending: '待告知解决办法' }] },
    { id: 'consent', label: '征询客户意见', act: 'verdict', actors: [{ role: 'handler', pending: '待客户意见' }] },
    { id: 'handle', label: '落实处理', act: 'task', actors: [{ role: 'department-head', pending: '待处理完成' }] },
    { id: 'reply', label: '回复处理结果', act: 'answer', actors: [{ role: 'handler', pending: '待回复结果' }] },
    { id: 'visit', label: '回访', act: 'visit', actors: [{ role: 'handler', pending: '待回访' }] },
    { id: 'archive', label: '关闭与记录', act: 'archive', actors: [{ role: 'handler', pending: '待关闭记录' }] },
  ],
  start: { taken: 'check', settled: 'visit' },
  limits: [
    { clock: 'solution', label: '约定的回复', amount: 24, unit: 'hours', from: 'received', until: 'solution', atClosing: false, source: 'R-S3-REPLY' },
    { clock: 'result', label: '处理并回复', amount: 24, unit: 'hours', from: { stage: 'handle' }, until: 'reply', atClosing: false, source: 'R-S3-RESULT' },
  ],
  causes: usualCauses,
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: false,
    causeAndMeasures: false,
    returnVisit: true,
    visitExemptions: ['当场解决并由客户签字满意', '匿名或无法联系', '不便回访的敏感投诉'],
    quietDays: 7,
    again: 'investigate',
    reopening: { clocks: 'anew' },
    rules: ['R-S3-CLOSE', 'R-S3-QUIET', 'R-S3-NO-VISIT'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'monthly-classes', label: '顾客投诉分类统计表' },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S3-REPORT'] },
};
