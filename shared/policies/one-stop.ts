import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';
import { salesOfficeCues as cues } from './sales-office-cues';

/** 一站式 (source S0.3): whoever is asked first takes it in; customer service follows it to the end. */
export const oneStop: Policy = {
  id: 'one-stop',
  name: '一站式',
  version: 1,
  source: 'C 公司客户投诉管理办法',
  criteria: [
    { id: 'about-engineering', label: '工程技术类', kind: 'class', source: 'R-S03-CLASSIFY', cues: [{ say: [['漏水', '渗水', '裂缝', '空鼓', '电梯', '施工', '墙面']] }] },
    { id: 'about-sales', label: '营销策划类', kind: 'class', source: 'R-S03-CLASSIFY', cues: cues.salesFault },
    { id: 'about-property', label: '物业服务类', kind: 'class', source: 'R-S03-CLASSIFY', cues: [{ say: [['物业', '保安', '保洁', '停车']] }] },
    { id: 'not-at-once', label: '不能马上解决', kind: 'class', source: 'R-S03-NEW-TIME', cues: [] },
    { id: 'complex', label: '问题复杂，要部门一起解释', kind: 'severity', source: 'R-S03-COMPLEX', cues: [] },
    { id: 'many-alike', label: '多位客户反映同一问题', kind: 'severity', source: 'R-S03-JOINT', tell: 'sales-management', cues: cues.groupFiveHouseholds },
  ],
  severityNames: { important: '复杂或集中', minor: '一般' },
  severities: [{ severity: 'important', when: { any: ['complex', 'many-alike'] }, rules: ['R-S03-COMPLEX', 'R-S03-JOINT'] }],
  otherwise: { severity: 'minor', reason: '由对口部门解决', rules: ['R-S03-CLASSIFY'] },
  routes: [
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉不由本人处理', rules: ['R-S03-TRACK'] },
    { when: { severity: 'important' }, handler: 'sales-management', reason: '复杂或集中的问题由客户服务负责人组织', rules: ['R-S03-COMPLEX'] },
    { when: {}, handler: 'supervisor', reason: '由客户服务全程跟踪', rules: ['R-S03-TRACK'] },
  ],
  validity: { valid: '有效', invalid: '无效' },
  stages: [
    { id: 'record', label: '记录并交客户服务', act: 'task', actors: [{ role: 'receptionist', pending: '待交客户服务' }] },
    {
      id: 'forward', label: '分类备案并转部门', act: 'task', needs: [{ oneOf: ['about-engineering', 'about-sales', 'about-property'] }],
      actors: [{ role: 'handler', pending: '待分类转办' }],
    },
    { id: 'result', label: '部门处理结果', act: 'opinion', actors: [{ role: 'department-head', pending: '待部门处理结果' }] },
    { id: 'new-time', label: '说明并再约时间', act: 'task', only: { when: 'not-at-once' }, needs: ['promise'], actors: [{ role: 'handler', pending: '待与客户再约时间' }] },
    {
      id: 'explain', label: '部门集中解释', act: 'task', only: { severities: ['important'] },
      actors: [{ role: 'handler', pending: '待组织部门解释' }],
    },
    { id: 'tell', label: '告知客户结果', act: 'answer', actors: [{ role: 'handler', pending: '待告知客户' }] },
    { id: 'verdict', label: '客户意见', act: 'verdict', actors: [{ role: 'handler', pending: '待客户意见' }] },
    { id: 'close', label: '办结', act: 'close', actors: [{ role: 'handler', pending: '待办结' }] },
    { id: 'archive', label: '备案归档', act: 'archive', actors: [{ role: 'supervisor', pending: '待归档' }] },
  ],
  start: { taken: 'record', settled: 'close' },
  limits: [
    { clock: 'record', label: '交客户服务', amount: 24, unit: 'hours', from: 'received', until: 'record', atClosing: false, source: 'R-S03-24H' },
    { clock: 'forward', label: '转部门', amount: 24, unit: 'hours', from: { stage: 'forward' }, until: 'forward', atClosing: false, source: 'R-S03-24H' },
    { clock: 'result', label: '部门处理结果', amount: 3, unit: 'calendar-days', from: { stage: 'result' }, until: 'result', atClosing: true, source: 'R-S03-RESULT' },
    { clock: 'new-time', label: '再约时间', amount: 3, unit: 'calendar-days', from: { stage: 'result' }, until: 'new-time', atClosing: true, only: { when: 'not-at-once' }, source: 'R-S03-NEW-TIME' },
    { clock: 'tell', label: '告知客户', amount: 2, unit: 'calendar-days', from: { stage: 'tell' }, until: 'tell', atClosing: true, source: 'R-S03-TELL' },
  ],
  causes: usualCauses,
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: true,
    causeAndMeasures: false,
    returnVisit: false,
    visitExemptions: [],
    again: 'forward',
    reopening: { clocks: 'anew' },
    rules: ['R-S03-TRACK'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'complaint-sheet', label: '客户投诉单', stages: ['record', 'result', 'new-time'] },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S03-TRACK'] },
};
