import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';
import { salesOfficeCues as cues } from './sales-office-cues';

/** 八步法 (source S4.5): from acceptance to what the office learns; every customer gets an answer. */
export const eightSteps: Policy = {
  id: 'eight-steps',
  name: '八步法',
  version: 1,
  source: '客户服务实务：投诉处理八步法',
  criteria: [
    { id: 'grave', label: '重大投诉', kind: 'severity', source: 'R-S45-GRADES', tell: 'deputy-general-manager', cues: [...cues.seriousLoss, ...cues.personalInjury] },
    { id: 'group', label: '群诉', kind: 'severity', source: 'R-S45-GROUP', tell: ['deputy-general-manager', 'project-manager'], cues: cues.groupFiveHouseholds },
    { id: 'hot', label: '热点投诉', kind: 'severity', source: 'R-S45-GRADES', cues: cues.mediaOrAuthority },
    { id: 'weighty', label: '重要投诉', kind: 'severity', source: 'R-S45-GRADES', cues: cues.promiseUnfulfilled },
  ],
  severityNames: { important: '热点或重要', minor: '一般' },
  severities: [
    { severity: 'major', when: { any: ['grave', 'group'] }, rules: ['R-S45-GRADES', 'R-S45-GROUP'] },
    { severity: 'important', when: { any: ['hot', 'weighty'] }, rules: ['R-S45-GRADES'] },
  ],
  otherwise: { severity: 'minor', reason: '一般投诉，同样要回复', rules: ['R-S45-ANSWER'] },
  routes: [
    { when: { severity: 'major' }, handler: 'deputy-general-manager', reason: '重大投诉由公司负责人牵头', rules: ['R-S45-GROUP'] },
    { when: { severity: 'important' }, handler: 'sales-management', reason: '热点和重要的由客户服务负责人处理', rules: ['R-S45-GRADES'] },
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉不由本人处理', rules: ['R-S45-STEPS'] },
    { when: {}, handler: 'supervisor', reason: '一般投诉由主管处理', rules: ['R-S45-GRADES'] },
  ],
  validity: { valid: '有效', invalid: '无效' },
  stages: [
    { id: 'accept', label: '受理', act: 'task', actors: [{ role: 'receptionist', pending: '待受理' }] },
    { id: 'confirm', label: '确认', act: 'task', actors: [{ role: 'handler', pending: '待与客户确认' }] },
    { id: 'assess', label: '评估', act: 'task', actors: [{ role: 'handler', pending: '待评估' }] },
    { id: 'investigate', label: '调查', act: 'opinion', actors: [{ role: 'department-head', pending: '待部门调查' }] },
    { id: 'answer', label: '回复', act: 'answer', actors: [{ role: 'handler', pending: '待回复客户' }] },
    { id: 'close', label: '跟踪关闭', act: 'close', actors: [{ role: 'handler', pending: '待跟踪关闭' }] },
    { id: 'visit', label: '回访', act: 'visit', actors: [{ role: 'handler', pending: '待回访' }] },
    { id: 'feed-back', label: '信息反馈', act: 'task', actors: [{ role: 'handler', pending: '待信息反馈' }] },
    { id: 'archive', label: '归档', act: 'archive', actors: [{ role: 'supervisor', pending: '待归档' }] },
  ],
  start: { taken: 'accept', settled: 'close' },
  limits: [
    { clock: 'answer', label: '回复客户', amount: 3, unit: 'working-days', from: 'received', until: 'answer', atClosing: true, source: 'office-choice' },
    { clock: 'closing', label: '关闭', amount: 1, unit: 'months', from: 'received', until: 'close', atClosing: true, source: 'office-choice' },
    { clock: 'visit', label: '回访', amount: 2, unit: 'working-days', from: 'closed', until: 'visit', atClosing: true, source: 'office-choice' },
  ],
  causes: [
    { id: 'engineering', label: '工程问题' },
    { id: 'design', label: '设计问题' },
    { id: 'marketing', label: '营销问题' },
    { id: 'property', label: '物业服务' },
    ...usualCauses,
  ],
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: false,
    causeAndMeasures: false,
    returnVisit: true,
    visitExemptions: ['匿名或未留联系方式', '多次联系不上'],
    again: 'confirm',
    reopening: { clocks: 'anew' },
    rules: ['R-S45-STEPS'],
  },
  forms: [{ id: 'complaint-handling', label: '客户投诉意见处理表' }],
  report: { monthlyCutOff: 'month-end', rules: ['R-S45-RATES'] },
};
