import type { EscalationPoint } from '../domain/policy/limit';
import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';
import { salesOfficeCues as cues } from './sales-office-cues';

type Tell = EscalationPoint['tell'];

const soon = (tell: Tell, what: string): EscalationPoint => ({ id: 'soon', at: { amount: -4, unit: 'hours' }, tell, what, source: 'office-choice' });
const due = (tell: Tell, what: string): EscalationPoint => ({ id: 'due', at: { amount: 0, unit: 'minutes' }, tell, what, source: 'office-choice' });
const nextDay = (tell: Tell, what: string): EscalationPoint => ({ id: 'next-day', at: { amount: 1, unit: 'working-days' }, tell, what, source: 'office-choice' });

/**
 * 售楼部, the default policy (source S0.2). The source gives one limit in numbers, the month of
 * R-S02-SEV-MAJOR; the others are the office's choice and say so.
 */
export const salesOffice: Policy = {
  id: 'sales-office',
  name: '售楼部',
  version: 1,
  source: '房地产售楼部客户投诉处理规定',
  criteria: [
    {
      id: 'promise-unfulfilled',
      label: '承诺或合同未兑现',
      kind: 'severity',
      source: 'R-S02-SEV-MAJOR',
      cues: cues.promiseUnfulfilled,
    },
    {
      id: 'raised-repeatedly',
      label: '客户多次提出未解决',
      kind: 'severity',
      source: 'R-S02-SEV-MAJOR',
      cues: cues.raisedRepeatedly,
    },
    { id: 'serious-loss', label: '重大经济损失', kind: 'severity', source: 'R-S02-SEV-MAJOR', cues: cues.seriousLoss },
    { id: 'personal-injury', label: '人身伤害', kind: 'severity', source: 'R-S02-SEV-MAJOR', cues: cues.personalInjury },
    {
      id: 'unresolved-month',
      label: '一个月内未解决',
      kind: 'severity',
      source: 'R-S02-SEV-MAJOR',
      automatic: true,
      cues: [],
    },
    { id: 'sales-fault', label: '销售、接待有过失', kind: 'severity', source: 'R-S02-SEV-IMPORTANT', cues: cues.salesFault },
    {
      id: 'facility-inconvenience',
      label: '设施不便',
      kind: 'severity',
      source: 'R-S02-SEV-MINOR',
      cues: cues.facilityInconvenience,
    },
    {
      id: 'internal-supervision',
      label: '内部：制度落实、分工或矛盾处理',
      kind: 'severity',
      source: 'R-S02-SEV-INTERNAL',
      cues: cues.internalSupervision,
    },
    { id: 'not-ours', label: '非我方事项', kind: 'class', source: 'R-S02-SEV-GAP', cues: cues.notOurs },
    { id: 'inquiry', label: '仅咨询', kind: 'class', source: 'R-S02-SEV-GAP', cues: cues.inquiry },
    {
      id: 'group-five-households',
      label: '5 户以上同一问题',
      kind: 'attention',
      source: 'office-choice',
      tell: 'project-manager',
      cues: cues.groupFiveHouseholds,
    },
    {
      id: 'media-or-authority',
      label: '媒体或主管部门介入',
      kind: 'attention',
      source: 'office-choice',
      tell: 'project-manager',
      cues: cues.mediaOrAuthority,
    },
  ],
  severities: [
    { severity: 'internal', when: 'internal-supervision', rules: ['R-S02-SEV-INTERNAL'] },
    {
      severity: 'major',
      when: {
        any: [
          { all: ['promise-unfulfilled', 'raised-repeatedly'] },
          'serious-loss',
          'personal-injury',
          'unresolved-month',
        ],
      },
      rules: ['R-S02-SEV-MAJOR'],
    },
    { severity: 'important', when: 'sales-fault', rules: ['R-S02-SEV-IMPORTANT'] },
    { severity: 'important', when: 'promise-unfulfilled', rules: ['R-S02-SEV-GAP'] },
    { severity: 'minor', when: 'facility-inconvenience', rules: ['R-S02-SEV-MINOR'] },
    { severity: 'minor', when: { any: ['not-ours', 'inquiry'] }, rules: ['R-S02-SEV-GAP'] },
  ],
  otherwise: {
    severity: 'minor',
    reason: '未勾选重大、重要或内部投诉的情形，先按轻微处理',
    rules: ['R-S02-SEV-GAP'],
  },
  routes: [
    { when: { severity: 'major' }, handler: 'deputy-general-manager', reason: '重大投诉由副总经理处理', rules: ['R-S02-ROUTE'] },
    {
      when: { aboutRole: 'project-manager' },
      handler: 'deputy-general-manager',
      reason: '对项目经理的投诉由副总经理处理',
      rules: ['R-S02-ROUTE'],
    },
    {
      when: { aboutRole: 'sales-management' },
      handler: 'deputy-general-manager',
      reason: '对销管部的投诉不由销管部处理，交副总经理',
      rules: ['R-S02-ROUTE'],
    },
    {
      when: { severity: 'internal' },
      handler: 'sales-management',
      reason: '内部投诉由销管部处理',
      rules: ['R-S02-SEV-INTERNAL', 'R-S02-ROUTE'],
    },
    {
      when: { aboutRole: 'receptionist' },
      handler: 'sales-management',
      reason: '对售楼员的投诉由销管部处理',
      rules: ['R-S02-ROUTE'],
    },
    {
      when: { aboutRole: 'supervisor' },
      handler: 'sales-management',
      reason: '对售楼主管的投诉不由本人处理，交销管部',
      rules: ['R-S02-ROUTE'],
    },
    { when: { severity: 'important' }, handler: 'sales-management', reason: '重要投诉由销管部处理', rules: ['R-S02-ROUTE'] },
    { when: {}, handler: 'supervisor', reason: '轻微投诉由售楼主管处理', rules: ['R-S02-ROUTE'] },
  ],
  validity: { valid: '有效', invalid: '无效' },
  stages: [
    {
      id: 'opinion',
      label: '部门意见',
      act: 'opinion',
      actors: [
        { severities: ['minor', 'internal'], role: 'handler', pending: '待{role}处理' },
        { role: 'department-head', pending: '待部门负责人意见' },
      ],
    },
    {
      id: 'decision',
      label: '上级意见',
      act: 'decide',
      actors: [{ severities: ['major', 'important'], role: 'handler', pending: '待{role}意见' }],
    },
    { id: 'answer', label: '答复客户', act: 'answer', needs: ['validity'], actors: [{ role: 'handler', pending: '待答复客户' }] },
    { id: 'verdict', label: '客户意见', act: 'verdict', actors: [{ role: 'handler', pending: '待客户意见' }] },
    {
      id: 'measures',
      label: '原因与整改',
      act: 'improve',
      actors: [
        // Nobody below sales management sees an internal complaint.
        { severities: ['internal'], role: 'handler', pending: '待填原因与措施' },
        { role: 'department-head', pending: '待填原因与措施' },
      ],
    },
    { id: 'return-visit', label: '回访', act: 'visit', actors: [{ role: 'handler', pending: '待回访' }] },
    { id: 'archive', label: '归档', act: 'archive', actors: [{ role: 'sales-management', pending: '待归档' }] },
  ],
  start: { taken: 'opinion', settled: 'measures' },
  limits: [
    {
      clock: 'opinion',
      label: '部门意见',
      amount: 2,
      unit: 'working-days',
      from: 'received',
      until: 'opinion',
      atClosing: true,
      bySeverity: { minor: 1 },
      escalate: [soon('doer', '部门意见快到期'), due('handler', '部门意见已超期'), nextDay('sales-management', '部门意见超期一天')],
      source: 'office-choice',
    },
    {
      clock: 'answer',
      label: '答复客户',
      amount: 4,
      unit: 'working-days',
      from: 'received',
      until: 'answer',
      atClosing: true,
      bySeverity: { minor: 2 },
      escalate: [soon('doer', '答复客户快到期'), due('sales-management', '答复客户已超期'), nextDay('deputy-general-manager', '答复客户超期一天')],
      source: 'office-choice',
    },
    {
      clock: 'closing',
      label: '办结',
      amount: 1,
      unit: 'months',
      from: 'received',
      until: 'measures',
      atClosing: true,
      escalate: [
        { id: 'ahead', at: { amount: -3, unit: 'calendar-days' }, tell: 'handler', what: '办结还有三天', source: 'office-choice' },
        {
          id: 'unresolved-month',
          at: { amount: 0, unit: 'minutes' },
          tell: 'deputy-general-manager',
          what: '一个月内未办结',
          raise: 'unresolved-month',
          source: 'R-S02-SEV-MAJOR',
        },
      ],
      source: 'R-S02-SEV-MAJOR',
    },
    {
      clock: 'return-visit',
      label: '回访',
      amount: 1,
      unit: 'working-days',
      from: 'closed',
      until: 'return-visit',
      atClosing: true,
      escalate: [due('doer', '回访已超期'), nextDay('sales-management', '回访超期一天')],
      source: 'office-choice',
    },
  ],
  causes: usualCauses,
  penalties: [
    { severity: 'minor', choices: [['警告', '书面检查']], rules: ['R-S02-PENALTY'] },
    { severity: 'important', choices: [['黄牌', '通报批评', '书面检查']], rules: ['R-S02-PENALTY'] },
    { severity: 'major', choices: [['红牌', '通报批评', '书面检查'], ['黑牌']], rules: ['R-S02-PENALTY'] },
    { severity: 'internal', choices: [['警告', '书面检查']], rules: ['R-S02-PENALTY'] },
  ],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: true,
    causeAndMeasures: true,
    returnVisit: true,
    visitExemptions: ['客户当场签字满意', '未留联系方式', '多次联系不上'],
    again: 'opinion',
    reopening: { clocks: 'anew' },
    rules: ['R-S02-FLOW', 'R-S02-CAPA'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'handling-record', label: '投诉处理记录表' },
    { id: 'penalty-notice', label: '处罚通报', stages: ['measures', 'archive'] },
    { id: 'visit-record', label: '回访记录', stages: ['return-visit'] },
    { id: 'monthly-report', label: '月度分析报告' },
    { id: 'unit-control', label: '房号管理单' },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S02-REPORT'] },
};
