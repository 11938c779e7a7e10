import type { Limit } from '../domain/policy/limit';
import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';
import { salesOfficeCues as cues } from './sales-office-cues';

const repairTold: NonNullable<Limit['escalate']> = [
  { id: 'day-before', at: { amount: -1, unit: 'working-days' }, tell: 'doer', what: '维修还有一天到期', source: 'office-choice' },
  { id: 'due', at: { amount: 0, unit: 'minutes' }, tell: 'handler', what: '维修已超期', source: 'office-choice' },
];

/** 集团客服 (source S4.2): repairs surveyed, approved by their cost, ordered, accepted and called after. */
export const groupService: Policy = {
  id: 'group-service',
  name: '集团客服',
  version: 1,
  source: '房地产公司客户服务管理程序',
  criteria: [
    { id: 'great', label: '可能对公司造成极大损害', kind: 'severity', source: 'R-S42-MAJOR', tell: ['general-manager', 'deputy-general-manager'], cues: [...cues.seriousLoss, ...cues.personalInjury] },
    { id: 'repair', label: '维修', kind: 'class', source: 'R-S42-REPAIR', cues: [{ say: [['漏水', '渗水', '裂缝', '开裂', '空鼓', '维修', '报修', '门窗', '管道', '脱落']] }] },
    { id: 'one-trade', label: '单工种', kind: 'class', source: 'R-S42-REPAIR', cues: [] },
    { id: 'several-trades', label: '多工种', kind: 'class', source: 'R-S42-REPAIR', cues: [] },
    { id: 'warranty', label: '保修期内（A 类派工单）', kind: 'class', source: 'R-S42-ORDER', cues: [] },
    { id: 'out-of-warranty', label: '保修期外由公司承担（B 类）', kind: 'class', source: 'R-S42-ORDER', cues: [] },
  ],
  severityNames: { minor: '一般' },
  severities: [{ severity: 'major', when: 'great', rules: ['R-S42-MAJOR'] }],
  otherwise: { severity: 'minor', reason: '由客户服务部全程跟踪', rules: ['R-S42-FEEDBACK'] },
  routes: [
    { when: { severity: 'major' }, handler: 'deputy-general-manager', reason: '重大投诉由副总经理拟定措施', rules: ['R-S42-MAJOR'] },
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉由客户服务部经理处理', rules: ['R-S42-FEEDBACK'] },
    { when: {}, handler: 'supervisor', reason: '由客户服务部派专人跟踪', rules: ['R-S42-FEEDBACK'] },
  ],
  validity: { valid: '有效', invalid: '无效' },
  stages: [
    { id: 'register', label: '统一编号并转责任部门', act: 'task', actors: [{ role: 'receptionist', pending: '待登记转办' }] },
    { id: 'feedback', label: '责任部门反馈', act: 'opinion', only: { without: ['repair'] }, actors: [{ role: 'department-head', pending: '待责任部门反馈' }] },
    {
      id: 'survey', label: '现场勘察', act: 'task', only: { when: 'repair' },
      needs: [{ oneOf: ['one-trade', 'several-trades'] }, { oneOf: ['warranty', 'out-of-warranty'] }, 'amount'],
      actors: [{ role: 'handler', pending: '待现场勘察' }],
    },
    { id: 'countersign', label: '施工单位会签', act: 'task', only: { when: 'repair', above: 499.99 }, actors: [{ role: 'department-head', pending: '待施工单位会签' }] },
    { id: 'approve-manager', label: '客服部经理批准', act: 'decide', only: { when: 'repair', upTo: 1000 }, actors: [{ role: 'sales-management', pending: '待客服部经理批准' }] },
    { id: 'approve-deputy', label: '副总经理批准', act: 'decide', only: { when: 'repair', above: 1000, upTo: 10000 }, actors: [{ role: 'deputy-general-manager', pending: '待{role}批准' }] },
    { id: 'approve-general', label: '总经理批准', act: 'decide', only: { when: 'repair', above: 10000 }, actors: [{ role: 'general-manager', pending: '待{role}批准' }] },
    { id: 'order-a', label: '派工（A 类）', act: 'task', only: { when: { all: ['repair', 'warranty'] } }, actors: [{ role: 'handler', pending: '待派工' }] },
    { id: 'order-b', label: '派工（B 类）', act: 'task', only: { when: { all: ['repair', 'out-of-warranty'] } }, actors: [{ role: 'handler', pending: '待派工' }] },
    { id: 'repair', label: '维修与竣工检查', act: 'task', only: { when: 'repair' }, actors: [{ role: 'department-head', pending: '待维修完工' }] },
    { id: 'answer', label: '答复客户', act: 'answer', only: { without: ['repair'] }, actors: [{ role: 'handler', pending: '待答复客户' }] },
    { id: 'accept', label: '客户签认', act: 'verdict', actors: [{ role: 'handler', pending: '待客户签认' }] },
    { id: 'visit', label: '电话回访', act: 'visit', actors: [{ role: 'receptionist', pending: '待电话回访' }] },
    { id: 'settle', label: '维修工程结算', act: 'task', only: { when: 'repair' }, actors: [{ role: 'handler', pending: '待结算' }] },
    {
      id: 'audit', label: '审计审核', act: 'decide', only: { when: 'repair', above: 20000 }, department: '审计核算部',
      actors: [{ role: 'department-head', pending: '待{role}审核' }],
    },
    { id: 'archive', label: '归档', act: 'archive', actors: [{ role: 'supervisor', pending: '待归档' }] },
  ],
  start: { taken: 'register', settled: 'visit' },
  limits: [
    { clock: 'feedback', label: '责任部门反馈', amount: 3, unit: 'working-days', from: { stage: 'feedback' }, until: 'feedback', atClosing: true, source: 'R-S42-FEEDBACK' },
    { clock: 'survey', label: '现场勘察', amount: 1, unit: 'working-days', from: 'received', until: 'survey', atClosing: true, source: 'R-S42-SURVEY' },
    { clock: 'one-trade', label: '单工种维修', amount: 3, unit: 'working-days', from: { stage: 'repair' }, until: 'repair', atClosing: true, pausable: true, only: { when: 'one-trade' }, escalate: repairTold, source: 'R-S42-REPAIR' },
    { clock: 'several-trades', label: '多工种维修', amount: 7, unit: 'working-days', from: { stage: 'repair' }, until: 'repair', atClosing: true, pausable: true, only: { when: 'several-trades' }, escalate: repairTold, source: 'R-S42-REPAIR' },
    { clock: 'other', label: '其他投诉处理', amount: 1, unit: 'weeks', from: 'received', until: 'answer', atClosing: true, source: 'R-S42-OTHER' },
    { clock: 'visit', label: '电话回访', amount: 1, unit: 'working-days', from: { stage: 'visit' }, until: 'visit', atClosing: true, source: 'R-S42-VISIT' },
  ],
  pausing: { grounds: ['特别复杂，客户事先同意延长'], by: ['handler', 'sales-management'], longestDays: 60, rules: ['R-S42-REPAIR'] },
  causes: [
    { id: 'design', label: '设计原因' },
    { id: 'construction', label: '施工质量' },
    ...usualCauses,
  ],
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: true,
    causeAndMeasures: false,
    returnVisit: true,
    visitExemptions: ['未留联系方式', '多次联系不上'],
    again: 'feedback',
    reopening: { clocks: 'anew' },
    rules: ['R-S42-ACCEPT', 'R-S42-VISIT'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'contact-register', label: '来电、来访登记表', stages: ['register'] },
    { id: 'survey-sheet', label: '现场勘察会签表', stages: ['survey', 'countersign'] },
    { id: 'work-order-a', label: '工程派工单（A 类）', stages: ['order-a', 'repair', 'accept'] },
    { id: 'work-order-b', label: '工程派工单（B 类）', stages: ['order-b', 'repair', 'accept'] },
    { id: 'settlement', label: '维修工程结算书', stages: ['settle', 'audit'] },
    { id: 'satisfaction', label: '客户满意度调查表', stages: ['visit'] },
    { id: 'weekly-report', label: '客户服务部投诉处理周报' },
  ],
  report: { monthlyCutOff: 'month-end', weekly: true, rules: ['R-S42-WEEKLY'] },
};
