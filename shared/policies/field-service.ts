import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';

/** 现场技术服务 (source S2): no sales office’s instruction, here to show that the schema holds one: upheld or not, 48 or 72 hours to the customer. */
export const fieldService: Policy = {
  id: 'field-service',
  name: '现场技术服务',
  version: 1,
  source: '客户投诉处理作业指导书（售后服务）',
  criteria: [
    { id: 'on-site', label: '要到客户现场解决', kind: 'class', source: 'R-S2-FIELD-SITE', cues: [] },
    { id: 'in-province', label: '省内客户', kind: 'class', source: 'R-S2-FIELD-SITE', cues: [] },
    { id: 'out-of-province', label: '省外客户', kind: 'class', source: 'R-S2-FIELD-SITE', cues: [] },
    { id: 'unsafe', label: '影响安全使用', kind: 'severity', source: 'office-choice', cues: [{ say: [['漏电', '起火', '冒烟', '爆裂']] }] },
  ],
  severityNames: { important: '影响安全', minor: '一般' },
  severities: [{ severity: 'important', when: 'unsafe', rules: ['R-S2-FIELD-SITE'] }],
  otherwise: { severity: 'minor', reason: '由信息管理员办理', rules: ['R-S2-FIELD-PHONE'] },
  routes: [
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉不由本人处理', rules: ['R-S2-FIELD-PHONE'] },
    { when: {}, handler: 'supervisor', reason: '由信息管理员办理', rules: ['R-S2-FIELD-PHONE'] },
  ],
  validity: { valid: '成立', invalid: '不成立' },
  stages: [
    { id: 'analyse', label: '初步分析', act: 'opinion', needs: ['validity'], department: '质量部', actors: [{ role: 'department-head', pending: '待{role}分析' }] },
    { id: 'arrive', label: '到达客户现场', act: 'task', only: { valid: true, when: 'on-site' }, needs: [{ oneOf: ['in-province', 'out-of-province'] }], actors: [{ role: 'department-head', pending: '待到达现场' }] },
    { id: 'serve', label: '现场服务并签凭证', act: 'task', only: { valid: true, when: 'on-site' }, actors: [{ role: 'department-head', pending: '待现场服务' }] },
    { id: 'answer', label: '答复客户', act: 'answer', actors: [{ role: 'handler', pending: '待答复客户' }] },
    { id: 'opinion', label: '客户意见调查', act: 'verdict', actors: [{ role: 'handler', pending: '待客户意见' }] },
    { id: 'improve', label: '责任部门分析改善', act: 'improve', only: { valid: true }, actors: [{ role: 'department-head', pending: '待分析改善' }] },
    { id: 'close', label: '形成受理报告', act: 'close', actors: [{ role: 'handler', pending: '待形成报告' }] },
    { id: 'archive', label: '归档', act: 'archive', actors: [{ role: 'supervisor', pending: '待归档' }] },
  ],
  start: { taken: 'analyse', settled: 'improve' },
  limits: [
    { clock: 'answer', label: '答复客户', amount: 5, unit: 'working-days', from: 'received', until: 'answer', atClosing: true, source: 'office-choice' },
    { clock: 'in-province', label: '到达省内客户现场', amount: 48, unit: 'hours', from: 'received', until: 'arrive', atClosing: false, only: { when: 'in-province' }, source: 'R-S2-FIELD-SITE' },
    { clock: 'out-of-province', label: '到达省外客户现场', amount: 72, unit: 'hours', from: 'received', until: 'arrive', atClosing: false, only: { when: 'out-of-province' }, source: 'R-S2-FIELD-SITE' },
  ],
  causes: [
    { id: 'material', label: '原材料' },
    { id: 'process', label: '制程与成品控制' },
    ...usualCauses,
  ],
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: true,
    causeAndMeasures: true,
    returnVisit: false,
    visitExemptions: [],
    again: 'analyse',
    reopening: { clocks: 'anew' },
    rules: ['R-S2-FIELD-PHONE'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'service-voucher', label: '售后服务凭证', stages: ['arrive', 'serve'] },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S2-FIELD-PHONE'] },
};
