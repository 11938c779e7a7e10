import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';

/** 售楼部客服 (source S4.3): settled the same day, or the customer told the same day by when. */
export const salesOfficeService: Policy = {
  id: 'sales-office-service',
  name: '售楼部客服',
  version: 1,
  source: '地产售楼部客户服务管理制度',
  criteria: [
    { id: 'several-departments', label: '涉及多个部门，当天无法协调', kind: 'class', source: 'R-S43-SAME-DAY', cues: [] },
    { id: 'unclear', label: '不明确或特殊问题', kind: 'severity', source: 'R-S43-UPWARD', cues: [{ say: [['律师', '起诉', '退房', '赔偿', '媒体']] }] },
  ],
  severityNames: { important: '特殊', minor: '一般' },
  severities: [{ severity: 'important', when: 'unclear', rules: ['R-S43-UPWARD'] }],
  otherwise: { severity: 'minor', reason: '由客服人员当日协商解决', rules: ['R-S43-SAME-DAY'] },
  routes: [
    { when: { severity: 'important' }, handler: 'sales-management', reason: '特殊问题逐级上报，不得自行作主', rules: ['R-S43-UPWARD'] },
    { when: { aboutRole: 'receptionist' }, handler: 'supervisor', reason: '对客服人员的投诉由主管处理', rules: ['R-S43-UPWARD'] },
    { when: {}, handler: 'receptionist', reason: '由客服人员协商解决', rules: ['R-S43-SAME-DAY'] },
  ],
  validity: { valid: '有效', invalid: '无效' },
  stages: [
    { id: 'notice', label: '当日告知客户时间', act: 'task', only: { when: 'several-departments' }, needs: ['promise'], actors: [{ role: 'receptionist', pending: '待告知客户时间' }] },
    { id: 'ask', label: '上报请示', act: 'opinion', only: { severities: ['important'] }, actors: [{ role: 'supervisor', pending: '待主管请示意见' }] },
    { id: 'instruct', label: '上级批示', act: 'decide', only: { severities: ['important'] }, actors: [{ role: 'sales-management', pending: '待上级批示' }] },
    { id: 'settle', label: '协商解决', act: 'task', actors: [{ role: 'handler', pending: '待协商解决' }] },
    { id: 'sign', label: '相关部门签字认可', act: 'task', actors: [{ role: 'department-head', pending: '待部门签字' }] },
    { id: 'answer', label: '告知客户结果', act: 'answer', actors: [{ role: 'handler', pending: '待告知客户' }] },
    { id: 'close', label: '办结', act: 'close', actors: [{ role: 'handler', pending: '待办结' }] },
    { id: 'archive', label: '记录在案', act: 'archive', actors: [{ role: 'receptionist', pending: '待记录在案' }] },
  ],
  start: { taken: 'notice', settled: 'close' },
  limits: [
    { clock: 'notice', label: '告知客户时间', amount: 0, unit: 'calendar-days', from: 'received', until: 'notice', atClosing: true, source: 'R-S43-SAME-DAY' },
    { clock: 'settle', label: '协商解决', amount: 0, unit: 'calendar-days', from: 'received', until: 'settle', atClosing: true, only: { without: ['several-departments'] }, source: 'R-S43-SAME-DAY' },
  ],
  causes: usualCauses,
  penalties: [
    { severity: 'important', whom: 'receptionist', choices: [['扣 100 元']], rules: ['R-S43-FINE'] },
    { severity: 'important', whom: 'supervisor', choices: [['扣 50 元']], rules: ['R-S43-FINE'] },
    { severity: 'minor', whom: 'receptionist', choices: [['扣 100 元']], rules: ['R-S43-FINE'] },
    { severity: 'minor', whom: 'supervisor', choices: [['扣 50 元']], rules: ['R-S43-FINE'] },
  ],
  penaltyBy: 'sales-management',
  closing: {
    customerAgrees: false,
    causeAndMeasures: false,
    returnVisit: false,
    visitExemptions: [],
    again: 'settle',
    reopening: { clocks: 'anew' },
    rules: ['R-S43-SIGN'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'complaint-sheet', label: '客户投诉单', stages: ['notice', 'ask', 'instruct', 'settle', 'sign'] },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S43-SIGN'] },
};
