import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';

/** 8D (source S2): something at once within a day, something lasting within five working days, or by the customer’s own time. */
export const eightD: Policy = {
  id: 'eight-d',
  name: '8D',
  version: 1,
  source: '客户投诉处理作业指导书（8D）',
  criteria: [
    { id: 'batch', label: '成批退回', kind: 'severity', source: 'office-choice', cues: [{ say: [['整批', '成批', '全部退', '批量']] }] },
    { id: 'customer-limit', label: '客户另有期限', kind: 'class', source: 'R-S2-8D-LASTING', cues: [{ say: [['限你们', '必须在', '之前答复', '天内解决', '天内答复']] }] },
  ],
  severityNames: { important: '批量', minor: '单件' },
  severities: [{ severity: 'important', when: 'batch', rules: ['R-S2-8D-ISSUE'] }],
  otherwise: { severity: 'minor', reason: '单件问题', rules: ['R-S2-8D-ISSUE'] },
  routes: [
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉不由本人处理', rules: ['R-S2-8D-ISSUE'] },
    { when: {}, handler: 'supervisor', reason: '由接诉部门开立报告并跟到底', rules: ['R-S2-8D-ISSUE'] },
  ],
  validity: { valid: '成立', invalid: '不成立' },
  stages: [
    { id: 'issue', label: '开立 8D 报告', act: 'task', actors: [{ role: 'handler', pending: '待开立 8D 报告' }] },
    { id: 'approve', label: '部门经理批准', act: 'decide', actors: [{ role: 'sales-management', pending: '待部门经理批准' }] },
    { id: 'interim', label: '临时应急对策', act: 'task', actors: [{ role: 'department-head', pending: '待临时对策' }] },
    { id: 'own-time', label: '记下客户的期限', act: 'task', only: { when: 'customer-limit' }, needs: ['promise'], actors: [{ role: 'handler', pending: '待记下客户期限' }] },
    { id: 'lasting', label: '原因与长期对策', act: 'improve', actors: [{ role: 'department-head', pending: '待长期对策' }] },
    { id: 'reply', label: '回复客户', act: 'answer', actors: [{ role: 'handler', pending: '待回复客户' }] },
    { id: 'verdict', label: '客户意见', act: 'verdict', actors: [{ role: 'handler', pending: '待客户意见' }] },
    { id: 'close', label: '结案', act: 'close', actors: [{ role: 'handler', pending: '待结案' }] },
    { id: 'archive', label: '归档', act: 'archive', actors: [{ role: 'supervisor', pending: '待归档' }] },
  ],
  start: { taken: 'issue', settled: 'lasting' },
  limits: [
    { clock: 'interim', label: '临时对策', amount: 24, unit: 'hours', from: 'received', until: 'interim', atClosing: false, source: 'R-S2-8D-INTERIM' },
    { clock: 'lasting', label: '长期对策', amount: 5, unit: 'working-days', from: 'received', until: 'lasting', atClosing: true, only: { without: ['customer-limit'] }, source: 'R-S2-8D-LASTING' },
  ],
  causes: usualCauses,
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: true,
    causeAndMeasures: true,
    returnVisit: false,
    visitExemptions: [],
    again: 'interim',
    reopening: { clocks: 'anew' },
    rules: ['R-S2-8D-LASTING'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'eight-d-report', label: '8D 报告', stages: ['issue', 'approve', 'interim', 'own-time', 'lasting', 'reply', 'verdict'] },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S2-8D-ISSUE'] },
};
