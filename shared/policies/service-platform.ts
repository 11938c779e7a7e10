import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';

/** 服务平台 (source S1): inquiries answered within a day or two, rectification in two answers. */
export const servicePlatform: Policy = {
  id: 'service-platform',
  name: '服务平台',
  version: 1,
  source: '华元客户服务平台处理规范',
  criteria: [
    {
      id: 'inquiry-direct', label: '直接咨询：已公开的资料能答', kind: 'class', source: 'R-S1-CLASS',
      cues: [{ say: [['请问', '想问', '咨询', '想了解'], ['活动', '优惠', '开盘', '户型', '地址', '样板间']], within: 20 }],
    },
    {
      id: 'inquiry-indirect', label: '间接咨询：要部门答复', kind: 'class', source: 'R-S1-CLASS',
      cues: [{ say: [['请问', '想问', '咨询', '想了解'], ['贷款', '产权', '契税', '交房时间', '规划', '验收']], within: 20 }],
    },
    { id: 'rectify-engineering', label: '整改：工程类', kind: 'class', source: 'R-S1-CLASS', cues: [{ say: [['漏水', '渗水', '裂缝', '开裂', '空鼓', '墙面', '门窗', '电梯', '管道', '施工']] }] },
    { id: 'rectify-finance', label: '整改：财务类', kind: 'class', source: 'R-S1-CLASS', cues: [{ say: [['退款', '退定金', '发票', '多收', '按揭', '付款', '收费', '房款']] }] },
    { id: 'rectify-marketing', label: '整改：营销类', kind: 'class', source: 'R-S1-CLASS', cues: [{ say: [['宣传', '广告', '承诺', '样板间', '销售人员', '置业顾问', '沙盘']] }] },
  ],
  severityNames: { important: '整改', minor: '咨询' },
  severities: [
    { severity: 'important', when: { any: ['rectify-engineering', 'rectify-finance', 'rectify-marketing'] }, rules: ['R-S1-CLASS'] },
    { severity: 'minor', when: { any: ['inquiry-direct', 'inquiry-indirect'] }, rules: ['R-S1-CLASS'] },
  ],
  otherwise: { severity: 'important', reason: '没有归为咨询，按整改办理', rules: ['R-S1-CLASS'] },
  routes: [
    { when: { aboutRole: 'receptionist' }, handler: 'supervisor', reason: '对接待员的投诉由主管接诉', rules: ['R-S1-RECEIVER'] },
    { when: {}, handler: 'receptionist', reason: '由接诉人负责到底', rules: ['R-S1-RECEIVER'] },
  ],
  validity: { valid: '需整改', invalid: '不需整改' },
  stages: [
    {
      id: 'reply', label: '部门答复', act: 'opinion', only: { severities: ['minor'], when: 'inquiry-indirect' },
      actors: [{ role: 'department-head', pending: '待部门答复' }],
    },
    {
      id: 'finding', label: '部门核实与方案', act: 'opinion', only: { severities: ['important'] }, needs: ['validity', 'promise'],
      actors: [{ role: 'department-head', pending: '待部门核实和方案' }],
    },
    { id: 'answer', label: '答复客户', act: 'answer', actors: [{ role: 'handler', pending: '待答复客户' }] },
    {
      id: 'rectify', label: '落实整改', act: 'task', only: { severities: ['important'], valid: true },
      actors: [{ role: 'department-head', pending: '待部门完成整改' }],
    },
    {
      id: 'result', label: '答复整改结果', act: 'answer', only: { severities: ['important'], valid: true },
      actors: [{ role: 'handler', pending: '待答复整改结果' }],
    },
    { id: 'rating', label: '客户评价', act: 'verdict', only: { severities: ['important'] }, actors: [{ role: 'handler', pending: '待客户评价' }] },
    { id: 'close', label: '办结', act: 'close', actors: [{ role: 'handler', pending: '待办结' }] },
    { id: 'archive', label: '汇总记录', act: 'archive', actors: [{ role: 'receptionist', pending: '待汇总记录' }] },
  ],
  start: { taken: 'reply', settled: 'close' },
  limits: [
    { clock: 'direct', label: '直接答复', amount: 1, unit: 'working-days', from: 'received', until: 'answer', atClosing: true, only: { severities: ['minor'], without: ['inquiry-indirect'] }, source: 'R-S1-LIMIT' },
    { clock: 'indirect', label: '间接答复', amount: 2, unit: 'working-days', from: 'received', until: 'answer', atClosing: true, only: { severities: ['minor'], when: 'inquiry-indirect' }, source: 'R-S1-LIMIT' },
    { clock: 'finding', label: '部门核实与方案', amount: 2, unit: 'working-days', from: 'received', until: 'finding', atClosing: true, source: 'R-S1-LIMIT' },
    { clock: 'answer', label: '答复客户', amount: 3, unit: 'working-days', from: 'received', until: 'answer', atClosing: true, only: { severities: ['important'] }, source: 'R-S1-LIMIT' },
    {
      clock: 'result', label: '答复整改结果', amount: 0, unit: 'minutes', from: 'promised', until: 'result', atClosing: false, only: { severities: ['important'], valid: true },
      escalate: [
        { id: 'day-before', at: { amount: -1, unit: 'working-days' }, tell: 'doer', what: '承诺的时间快到了', source: 'office-choice' },
        { id: 'due', at: { amount: 0, unit: 'minutes' }, tell: 'handler', what: '已到承诺的时间，还没有答复结果', source: 'R-S1-SECOND' },
      ],
      source: 'R-S1-SECOND',
    },
  ],
  causes: usualCauses,
  penalties: [],
  penaltyBy: 'sales-management',
  closing: {
    customerAgrees: false,
    causeAndMeasures: false,
    returnVisit: false,
    visitExemptions: [],
    again: 'reply',
    reopening: { clocks: 'anew' },
    rules: ['R-S1-SECOND'],
  },
  forms: [{ id: 'complaint-handling', label: '客户投诉意见处理表' }],
  report: { monthlyCutOff: 25, rules: ['R-S1-REPORT'] },
};
