import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';
import { salesOfficeCues as cues } from './sales-office-cues';

/** 跟进 (source S0.4): a valid complaint is done by whoever is responsible, an invalid one explained; both are visited. */
export const followUp: Policy = {
  id: 'follow-up',
  name: '跟进处理',
  version: 1,
  source: '地产公司客户投诉处理程序',
  criteria: [
    { id: 'serious', label: '情况严重', kind: 'severity', source: 'R-S04-SERIOUS', tell: ['deputy-general-manager', 'general-manager'], cues: [...cues.seriousLoss, ...cues.personalInjury] },
    { id: 'weighty', label: '重要投诉', kind: 'severity', source: 'R-S04-REPORT', cues: cues.raisedRepeatedly },
    { id: 'other-company', label: '涉及其他单位', kind: 'class', source: 'R-S04-OTHERS', cues: cues.notOurs },
  ],
  severityNames: { major: '严重', important: '重要', minor: '一般' },
  severities: [
    { severity: 'major', when: 'serious', rules: ['R-S04-SERIOUS'] },
    { severity: 'important', when: 'weighty', rules: ['R-S04-REPORT'] },
  ],
  otherwise: { severity: 'minor', reason: '一般投诉，先用电话或口头报告', rules: ['R-S04-REPORT'] },
  routes: [
    { when: { severity: 'major' }, handler: 'deputy-general-manager', reason: '严重的由总监组织处理', rules: ['R-S04-SERIOUS'] },
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉不由本人处理', rules: ['R-S04-FLOW'] },
    { when: {}, handler: 'supervisor', reason: '由客户服务跟进', rules: ['R-S04-FLOW'] },
  ],
  validity: { valid: '有效', invalid: '无效' },
  stages: [
    { id: 'report', label: '书面报告', act: 'task', only: { severities: ['major', 'important'] }, actors: [{ role: 'receptionist', pending: '待书面报告' }] },
    { id: 'site', label: '随客户现场查看', act: 'task', only: { severities: ['major'] }, actors: [{ role: 'handler', pending: '待现场查看' }] },
    { id: 'finding', label: '判断与分析', act: 'opinion', needs: ['validity'], actors: [{ role: 'handler', pending: '待判断是否有效' }] },
    { id: 'agree', label: '部门负责人认可', act: 'decide', only: { valid: true }, actors: [{ role: 'department-head', pending: '待部门负责人认可' }] },
    { id: 'carry-out', label: '责任人实施', act: 'task', only: { valid: true }, actors: [{ role: 'department-head', pending: '待责任部门实施' }] },
    { id: 'others', label: '与有关单位协商', act: 'task', only: { when: 'other-company' }, actors: [{ role: 'handler', pending: '待与有关单位协商' }] },
    { id: 'answer', label: '答复客户', act: 'answer', actors: [{ role: 'handler', pending: '待答复客户' }] },
    { id: 'visit', label: '电话或拜访回访', act: 'visit', actors: [{ role: 'handler', pending: '待回访' }] },
    { id: 'archive', label: '归档', act: 'archive', actors: [{ role: 'supervisor', pending: '待归档' }] },
  ],
  start: { taken: 'report', settled: 'visit' },
  limits: [
    { clock: 'finding', label: '判断与分析', amount: 2, unit: 'working-days', from: 'received', until: 'finding', atClosing: true, source: 'office-choice' },
    {
      clock: 'carry-out', label: '责任人实施', amount: 5, unit: 'working-days', from: 'received', until: 'carry-out', atClosing: true,
      escalate: [{ id: 'overdue', at: { amount: 0, unit: 'minutes' }, tell: 'deputy-general-manager', what: '没有按时完成，转行政人事部', source: 'R-S04-OVERDUE' }],
      source: 'office-choice',
    },
    { clock: 'answer', label: '答复客户', amount: 7, unit: 'working-days', from: 'received', until: 'answer', atClosing: true, source: 'office-choice' },
    { clock: 'visit', label: '回访', amount: 3, unit: 'working-days', from: 'answered', until: 'visit', atClosing: true, source: 'office-choice' },
  ],
  causes: usualCauses,
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: false,
    causeAndMeasures: false,
    returnVisit: true,
    visitExemptions: ['匿名或未留联系方式', '多次联系不上'],
    again: 'finding',
    reopening: { clocks: 'anew' },
    rules: ['R-S04-VISIT'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'follow-up-sheet', label: '客户意见与投诉处理跟进表', stages: ['report', 'site', 'finding', 'agree', 'carry-out', 'others'] },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S04-FLOW'] },
};
