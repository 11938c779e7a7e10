import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';
import { salesOfficeCues as cues } from './sales-office-cues';

/** 二级受理 (source S2, Q/XCFC304): the sales office first, the marketing department for what is grave or unsolved. */
export const twoLevel: Policy = {
  id: 'two-level',
  name: '二级受理',
  version: 1,
  source: '客户投诉处理作业指导书 Q/XCFC304-10-2002',
  criteria: [
    { id: 'grave', label: '重大问题', kind: 'severity', source: 'R-S2-TWO-LEVELS', cues: [...cues.seriousLoss, ...cues.personalInjury] },
    { id: 'unsolved', label: '售楼处不能解决', kind: 'severity', source: 'R-S2-TWO-LEVELS', cues: cues.raisedRepeatedly },
  ],
  severityNames: { major: '二级：营销部', minor: '一级：售楼处' },
  severities: [{ severity: 'major', when: { any: ['grave', 'unsolved'] }, rules: ['R-S2-TWO-LEVELS'] }],
  otherwise: { severity: 'minor', reason: '一般投诉由售楼处解决', rules: ['R-S2-TWO-LEVELS'] },
  routes: [
    { when: { severity: 'major' }, handler: 'sales-management', reason: '移交营销部受理', rules: ['R-S2-TWO-LEVELS'] },
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉不由本人处理', rules: ['R-S2-TWO-LEVELS'] },
    { when: {}, handler: 'supervisor', reason: '由售楼处受理', rules: ['R-S2-TWO-LEVELS'] },
  ],
  validity: { valid: '属实', invalid: '不属实' },
  stages: [
    { id: 'transfer', label: '书面移交营销部', act: 'task', only: { severities: ['major'] }, actors: [{ role: 'supervisor', pending: '待书面移交' }] },
    { id: 'investigate', label: '调查与处理意见', act: 'opinion', needs: ['validity'], actors: [{ role: 'handler', pending: '待调查' }] },
    { id: 'approve', label: '总经理批准', act: 'decide', actors: [{ role: 'general-manager', pending: '待{role}批准' }] },
    { id: 'remedy', label: '补救或补偿', act: 'task', only: { valid: true }, actors: [{ role: 'department-head', pending: '待补救' }] },
    { id: 'answer', label: '向客户说明', act: 'answer', actors: [{ role: 'handler', pending: '待向客户说明' }] },
    { id: 'verdict', label: '客户意见', act: 'verdict', actors: [{ role: 'handler', pending: '待客户意见' }] },
    { id: 'improve', label: '责任与改进', act: 'improve', actors: [{ role: 'department-head', pending: '待填责任与改进' }] },
    { id: 'archive', label: '企管部存档', act: 'archive', department: '企管部', actors: [{ role: 'department-head', pending: '待{role}存档' }] },
  ],
  start: { taken: 'transfer', settled: 'improve' },
  limits: [
    { clock: 'investigate', label: '调查与意见', amount: 3, unit: 'working-days', from: 'received', until: 'investigate', atClosing: true, source: 'office-choice' },
    { clock: 'answer', label: '向客户说明', amount: 5, unit: 'working-days', from: 'received', until: 'answer', atClosing: true, source: 'office-choice' },
    { clock: 'closing', label: '办结', amount: 1, unit: 'months', from: 'received', until: 'improve', atClosing: true, source: 'office-choice' },
  ],
  causes: usualCauses,
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: true,
    causeAndMeasures: true,
    returnVisit: false,
    visitExemptions: [],
    again: 'investigate',
    reopening: { clocks: 'anew' },
    rules: ['R-S2-TWO-IMPROVE'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'sales-office-register', label: '售楼处客户意见登记表', stages: ['investigate', 'transfer'] },
    { id: 'marketing-register', label: '营销部客户意见登记表', stages: ['transfer', 'approve', 'remedy', 'verdict', 'improve', 'archive'] },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S2-TWO-IMPROVE'] },
};
