import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';
import { salesOfficeCues as cues } from './sales-office-cues';

/** 物业分级 (source S2): complaint or grievance, valid or not; seven marks of a grave one. */
export const gradedProperty: Policy = {
  id: 'graded-property',
  name: '物业分级',
  version: 1,
  source: '客户投诉处理作业指导书（物业在管项目）',
  criteria: [
    { id: 'group-of-five', label: '5 人以上集体投诉', kind: 'severity', source: 'R-S2-GRADED-MAJOR', tell: 'project-manager', cues: cues.groupFiveHouseholds },
    { id: 'media', label: '媒体介入或可能介入', kind: 'severity', source: 'R-S2-GRADED-MAJOR', tell: 'project-manager', cues: [{ say: [['记者', '媒体', '电视台', '曝光', '热搜', '报社']] }] },
    { id: 'petition', label: '上访到政府部门', kind: 'severity', source: 'R-S2-GRADED-MAJOR', cues: [{ say: [['上访', '信访', '住建局', '市长热线', '12345']] }] },
    { id: 'safety', label: '人身安全或伤害', kind: 'severity', source: 'R-S2-GRADED-MAJOR', tell: 'project-manager', cues: cues.personalInjury },
    { id: 'loss-50000', label: '损失或索赔 5 万元以上', kind: 'severity', source: 'R-S2-GRADED-MAJOR', cues: cues.seriousLoss },
    { id: 'special-customer', label: '重要客户', kind: 'severity', source: 'R-S2-GRADED-MAJOR', cues: [] },
    { id: 'senior', label: '投诉到集团或公司高层', kind: 'severity', source: 'R-S2-GRADED-MAJOR', cues: [{ say: [['集团', '董事长', '总裁', '总部']] }] },
    { id: 'grievance', label: '抱怨：只要回应，不要处理', kind: 'class', source: 'R-S2-GRADED-GRIEVANCE', cues: [{ say: [['发发牢骚', '说说而已', '不用处理', '就是抱怨']] }] },
  ],
  severities: [
    {
      severity: 'major',
      when: { any: [{ all: ['group-of-five', 'media'] }, 'petition', 'safety', 'loss-50000', 'special-customer', 'senior'] },
      rules: ['R-S2-GRADED-MAJOR'],
    },
  ],
  otherwise: { severity: 'minor', reason: '不符合重大投诉的条件', rules: ['R-S2-GRADED-MAJOR'] },
  severityNames: { minor: '一般' },
  routes: [
    { when: { severity: 'major' }, handler: 'deputy-general-manager', reason: '超出责任范围，上报管理者', rules: ['R-S2-GRADED-UPWARD'] },
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉上报管理者', rules: ['R-S2-GRADED-UPWARD'] },
    { when: {}, handler: 'supervisor', reason: '由客户服务处理', rules: ['R-S2-GRADED-CLOSE'] },
  ],
  validity: { valid: '有效', invalid: '无效' },
  stages: [
    { id: 'finding', label: '核实与判定', act: 'opinion', only: { without: ['grievance'] }, needs: ['validity'], actors: [{ role: 'handler', pending: '待核实判定' }] },
    { id: 'handle', label: '落实处理', act: 'task', only: { without: ['grievance'], valid: true }, actors: [{ role: 'department-head', pending: '待落实处理' }] },
    { id: 'answer', label: '回应客户', act: 'answer', actors: [{ role: 'handler', pending: '待回应客户' }] },
    { id: 'visit', label: '回访记录', act: 'visit', actors: [{ role: 'handler', pending: '待回访' }] },
    { id: 'archive', label: '关闭存档', act: 'archive', actors: [{ role: 'supervisor', pending: '待关闭存档' }] },
  ],
  start: { taken: 'finding', settled: 'visit' },
  limits: [
    { clock: 'answer', label: '回应客户', amount: 3, unit: 'working-days', from: 'received', until: 'answer', atClosing: true, source: 'office-choice' },
    { clock: 'visit', label: '回访记录', amount: 3, unit: 'working-days', from: 'answered', until: 'visit', atClosing: true, source: 'office-choice' },
  ],
  causes: usualCauses,
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: false,
    causeAndMeasures: false,
    returnVisit: true,
    visitExemptions: ['只是抱怨，已当面回应', '匿名或未留联系方式', '多次联系不上'],
    again: 'finding',
    reopening: { clocks: 'anew' },
    rules: ['R-S2-GRADED-CLOSE'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'visit-record', label: '回访记录', stages: ['visit'] },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S2-GRADED-CLOSE'] },
};
