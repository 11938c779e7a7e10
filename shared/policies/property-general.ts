import type { Policy } from '../domain/policy/schema';
import { usualCauses } from './causes';
import { salesOfficeCues as cues } from './sales-office-cues';

/** 物业一般 (source S2): one’s own matters at once, another department’s in two working days, a visit on the third. */
export const propertyGeneral: Policy = {
  id: 'property-general',
  name: '物业一般',
  version: 1,
  source: '投诉处理及收费程序作业指导书（投诉处理）',
  criteria: [
    { id: 'heavy-loss', label: '给业户造成重大损失', kind: 'severity', source: 'R-S2-GENERAL-MAJOR', cues: [...cues.seriousLoss, ...cues.personalInjury] },
    { id: 'on-floor-now', label: '楼层里正发生', kind: 'class', source: 'R-S2-GENERAL-FLOOR', cues: [{ say: [['现在', '正在', '此刻'], ['漏水', '冒水', '吵', '装修', '停电', '电梯']], within: 20 }] },
    { id: 'other-department', label: '属于相关部门', kind: 'class', source: 'R-S2-GENERAL-RELAY', cues: [] },
  ],
  severityNames: { minor: '一般' },
  severities: [{ severity: 'major', when: 'heavy-loss', rules: ['R-S2-GENERAL-MAJOR'] }],
  otherwise: { severity: 'minor', reason: '由客户中心处理', rules: ['R-S2-GENERAL-OWN'] },
  routes: [
    { when: { severity: 'major' }, handler: 'sales-management', reason: '由分管领导接待并上报', rules: ['R-S2-GENERAL-MAJOR'] },
    { when: { aboutRole: 'supervisor' }, handler: 'sales-management', reason: '对主管的投诉由分管领导处理', rules: ['R-S2-GENERAL-RELAY'] },
    { when: {}, handler: 'supervisor', reason: '由客户中心处理和跟进', rules: ['R-S2-GENERAL-OWN'] },
  ],
  validity: { valid: '有效', invalid: '无效' },
  stages: [
    { id: 'attend', label: '赶赴现场', act: 'task', only: { when: 'on-floor-now' }, actors: [{ role: 'receptionist', pending: '待赶赴现场' }] },
    { id: 'finding', label: '确认与判定', act: 'opinion', needs: ['validity'], actors: [{ role: 'handler', pending: '待确认判定' }] },
    { id: 'relay', label: '相关部门处理或书面说明', act: 'task', only: { when: 'other-department', valid: true }, actors: [{ role: 'department-head', pending: '待相关部门处理' }] },
    { id: 'handle', label: '本部门处理', act: 'task', only: { without: ['other-department'], valid: true }, actors: [{ role: 'handler', pending: '待处理' }] },
    { id: 'reply', label: '答复业户', act: 'answer', actors: [{ role: 'handler', pending: '待答复业户' }] },
    { id: 'visit', label: '上门回访', act: 'visit', actors: [{ role: 'handler', pending: '待上门回访' }] },
    { id: 'meeting', label: '专题会：原因与预防', act: 'improve', only: { severities: ['major'] }, actors: [{ role: 'handler', pending: '待召开专题会' }] },
    { id: 'archive', label: '归档', act: 'archive', actors: [{ role: 'supervisor', pending: '待归档' }] },
  ],
  start: { taken: 'attend', settled: 'visit' },
  limits: [
    { clock: 'attend', label: '赶赴现场', amount: 10, unit: 'minutes', from: 'received', until: 'attend', atClosing: false, source: 'R-S2-GENERAL-FLOOR' },
    { clock: 'relay', label: '相关部门处理', amount: 2, unit: 'working-days', from: { stage: 'relay' }, until: 'relay', atClosing: true, source: 'R-S2-GENERAL-RELAY' },
    { clock: 'letter', label: '来信办理并回函', amount: 3, unit: 'working-days', from: 'received', until: 'reply', atClosing: true, only: { channels: ['letter'] }, source: 'R-S2-GENERAL-LETTER' },
    { clock: 'visit', label: '上门回访', amount: 3, unit: 'working-days', from: 'received', until: 'visit', atClosing: true, source: 'R-S2-GENERAL-VISIT' },
  ],
  causes: usualCauses,
  penalties: [],
  penaltyBy: 'handler',
  closing: {
    customerAgrees: false,
    causeAndMeasures: true,
    returnVisit: true,
    visitExemptions: ['当场满意', '匿名或未留联系方式', '多次联系不上'],
    again: 'finding',
    reopening: { clocks: 'anew' },
    rules: ['R-S2-GENERAL-AGAIN', 'R-S2-GENERAL-MAJOR'],
  },
  forms: [
    { id: 'complaint-handling', label: '客户投诉意见处理表' },
    { id: 'visit-record', label: '回访记录', stages: ['visit'] },
  ],
  report: { monthlyCutOff: 'month-end', rules: ['R-S2-GENERAL-OWN'] },
};
