import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';

/** 前台 (source S2): a sheet within half an hour, an opinion within the hour, a call within a day. */
export const frontDesk: Policy = {
  id: 'front-desk',
  name: '前台投诉',
  version: 1,
  source: '客户投诉作业指导书（前台接待）',
  criteria: [
    { id: 'special-customer', label: '重要客户', kind: 'severity', source: 'R-S2-DESK-SPECIAL', tell: 'supervisor', cues: [] },
    { id: 'agitated', label: '情绪特别激动', kind: 'severity', source: 'R-S2-DESK-SPECIAL', tell: 'supervisor', cues: [{ say: [['情绪激动', '大吵', '拍桌', '吵闹', '不肯离开']] }] },
    { id: 'suggestion', label: '建议', kind: 'class', source: 'office-choice', cues: [{ say: ['建议'], except: ['不建议'] }] },
  ],
  severityNames: { important: '特殊', minor: '一般' },
  severities: [{ severity: 'important', when: { any: ['special-customer', 'agitated'] }, rules: ['R-S2-DESK-SPECIAL'] }],
  otherwise: { severity: 'minor', reason: '按一般程序处理', rules: ['R-S2-DESK-SHEET'] },
  routes: [
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉由经理处理', rules: ['R-S2-DESK-SPECIAL'] },
    { when: { severity: 'important' }, handler: 'supervisor', reason: '客服主管到现场处理，不行再逐级上报', rules: ['R-S2-DESK-SPECIAL'] },
    { when: { aboutRole: 'receptionist' }, handler: 'supervisor', reason: '对接待员的投诉由主管处理', rules: ['R-S2-DESK-SHEET'] },
    { when: {}, handler: 'receptionist', reason: '由前台接待跟踪到关闭', rules: ['R-S2-DESK-SHEET'] },
  ],
  validity: { valid: '有效', invalid: '无效' },
  stages: [
    { id: 'on-the-spot', label: '现场处理', act: 'task', only: { severities: ['important'] }, actors: [{ role: 'handler', pending: '待现场处理' }] },
    { id: 'sheet', label: '开具投诉处理单', act: 'task', actors: [{ role: 'receptionist', pending: '待开投诉处理单' }] },
    { id: 'opinion', label: '客服主管意见和时限', act: 'opinion', needs: ['promise'], actors: [{ role: 'supervisor', pending: '待客服主管意见' }] },
    { id: 'carry-out', label: '责任部门落实返单', act: 'task', actors: [{ role: 'department-head', pending: '待责任部门返单' }] },
    { id: 'callback', label: '致电回访', act: 'visit', actors: [{ role: 'receptionist', pending: '待致电回访' }] },
    { id: 'archive', label: '关闭与归档', act: 'archive', actors: [{ role: 'receptionist', pending: '待关闭归档' }] },
  ],
  start: { taken: 'on-the-spot', settled: 'callback' },
  limits: [
    { clock: 'sheet', label: '投诉处理单', amount: 30, unit: 'minutes', from: 'received', until: 'sheet', atClosing: false, only: { severities: ['minor'] }, source: 'R-S2-DESK-SHEET' },
    { clock: 'sheet-after', label: '投诉处理单', amount: 30, unit: 'minutes', from: { stage: 'sheet' }, until: 'sheet', atClosing: false, only: { severities: ['important'] }, source: 'R-S2-DESK-SPECIAL' },
    { clock: 'opinion', label: '客服主管意见', amount: 1, unit: 'hours', from: { stage: 'opinion' }, until: 'opinion', atClosing: false, source: 'R-S2-DESK-OPINION' },
    { clock: 'callback', label: '致电回访', amount: 1, unit: 'calendar-days', from: { stage: 'callback' }, until: 'callback', atClosing: false, source: 'R-S2-DESK-CALL' },
  ],
  causes: usualCauses,
  penalties: [],
  penaltyBy: 'supervisor',
  closing: {
    customerAgrees: false,
    causeAndMeasures: false,
    returnVisit: true,
    visitExemptions: ['当场满意', '匿名或未留联系方式', '多次联系不上'],
    again: 'sheet',
    reopening: { clocks: 'anew' },
    rules: ['R-S2-DESK-AGAIN'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'handling-sheet', label: '投诉处理单', stages: ['sheet', 'opinion', 'carry-out', 'callback'] },
    { id: 'desk-register', label: '前台接待登记表' },
  ],
  report: { monthlyCutOff: 'month-end', dueDay: 3, rules: ['R-S2-DESK-REPORT'] },
};
