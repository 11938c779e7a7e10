import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';
import { salesOfficeCues as cues } from './sales-office-cues';

/** 高层公寓 (source S2): a general nonconformity is signed for and timed, a serious one coordinated and analysed. */
export const highRise: Policy = {
  id: 'high-rise',
  name: '高层公寓',
  version: 1,
  source: '客户投诉作业指导书（高层电梯公寓）',
  criteria: [
    { id: 'serious-nonconformity', label: '严重不合格、不符合', kind: 'severity', source: 'R-S2-HIGH-SERIOUS', tell: ['project-manager', 'deputy-general-manager'], cues: [...cues.personalInjury, { say: ['电梯', ['困', '坠', '停运', '故障']], within: 16 }] },
    { id: 'misunderstood', label: '可能是误解', kind: 'class', source: 'R-S2-HIGH-INVALID', cues: [] },
  ],
  severityNames: { major: '严重不合格', minor: '一般不合格' },
  severities: [{ severity: 'major', when: 'serious-nonconformity', rules: ['R-S2-HIGH-SERIOUS'] }],
  otherwise: { severity: 'minor', reason: '交责任部门限期解决', rules: ['R-S2-HIGH-GENERAL'] },
  routes: [
    { when: { severity: 'major' }, handler: 'deputy-general-manager', reason: '严重的由公司主管领导组织处理', rules: ['R-S2-HIGH-SERIOUS'] },
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉不由本人处理', rules: ['R-S2-HIGH-GENERAL'] },
    { when: {}, handler: 'supervisor', reason: '由客户服务识别和回复', rules: ['R-S2-HIGH-GENERAL'] },
  ],
  validity: { valid: '有效', invalid: '无效' },
  stages: [
    { id: 'identify', label: '识别与调查', act: 'opinion', needs: ['validity'], actors: [{ role: 'handler', pending: '待识别是否有效' }] },
    { id: 'sign', label: '责任部门签收', act: 'task', only: { valid: true, severities: ['minor'] }, needs: ['promise'], actors: [{ role: 'department-head', pending: '待责任部门签收' }] },
    { id: 'coordinate', label: '协调单上报', act: 'task', only: { valid: true, severities: ['major'] }, needs: ['promise'], actors: [{ role: 'supervisor', pending: '待报协调单' }] },
    { id: 'analyse', label: '原因与纠正措施', act: 'improve', only: { valid: true, severities: ['major'] }, actors: [{ role: 'department-head', pending: '待原因与措施' }] },
    { id: 'handle', label: '处理并填写结果', act: 'task', only: { valid: true }, actors: [{ role: 'department-head', pending: '待处理' }] },
    { id: 'reply', label: '回复业主', act: 'answer', actors: [{ role: 'handler', pending: '待回复业主' }] },
    { id: 'signed', label: '业主签字认可', act: 'verdict', actors: [{ role: 'handler', pending: '待业主签字' }] },
    { id: 'close', label: '办结', act: 'close', actors: [{ role: 'handler', pending: '待办结' }] },
    { id: 'archive', label: '归档', act: 'archive', actors: [{ role: 'supervisor', pending: '待归档' }] },
  ],
  start: { taken: 'identify', settled: 'close' },
  limits: [
    { clock: 'identify', label: '识别与调查', amount: 1, unit: 'working-days', from: 'received', until: 'identify', atClosing: true, source: 'office-choice' },
    { clock: 'reply', label: '回复业主', amount: 5, unit: 'working-days', from: 'received', until: 'reply', atClosing: true, bySeverity: { major: 10 }, source: 'office-choice' },
  ],
  causes: usualCauses,
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: true,
    causeAndMeasures: true,
    returnVisit: false,
    visitExemptions: [],
    again: 'identify',
    reopening: { clocks: 'anew' },
    rules: ['R-S2-HIGH-SIGNED'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'handling-sheet', label: '投诉处理单', stages: ['identify', 'sign'] },
    { id: 'coordination-sheet', label: '协调单', stages: ['coordinate', 'analyse', 'handle', 'signed'] },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S2-HIGH-GENERAL'] },
};
