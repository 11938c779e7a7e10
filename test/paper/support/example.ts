import { blankComplaintForm, complaintForm, type FormFacts } from '../../../shared/domain/form/complaint-form';
import type { FormModel } from '../../../shared/domain/form/model';
import type { ComplaintState } from '../../../shared/domain/complaint/state';
import { unrelated } from '../../../shared/domain/alike/state';
import { newHandling, type Handling } from '../../../shared/domain/handling/state';
import { salesOffice } from '../../../shared/policies/sales-office';

/** An ordinary complaint for the printing tests. */
export const exampleState: ComplaintState = {
  id: '0193a5c0-0000-7000-8000-000000000001',
  number: 'TS-01-202611-0042',
  project: '云栖花园',
  policy: { id: 'sales-office', version: 1 },
  channel: 'walk-in',
  receivedAt: '2026-11-20T02:12:00.000Z',
  takenInAt: '2026-11-20T02:14:00.000Z',
  takenInBy: 'staff-1',
  identity: null,
  erased: null,
  about: { department: '销售部', person: '陈晨' },
  facts: '签约时说好地下车位随房附赠，收房通知却列出三万元车位使用费。上周来问过，接待人员答应三天内回话，一直没有消息。',
  demand: '取消车位使用费，给出书面说明。',
  criteria: ['promise-unfulfilled', 'raised-repeatedly'],
  severity: 'major',
  tell: [],
  handler: 'deputy-general-manager',
  onTheSpot: '已致歉，请客户到洽谈室坐下说明经过。',
  promisedAt: '2026-11-25T10:00:00.000Z',
  settled: false,
  stage: 'opinion',
  deadlines: [],
  version: 1,
  prints: [],
  returns: [],
  lesson: null,
  attachments: [],
  building: null,
  lastSeq: 1,
  closedAt: null,
  escalations: [],
  old: null,
  withdrawn: false,
  relations: unrelated,
  handling: newHandling(false, { stage: 'opinion', at: '2026-11-20T02:14:00.000Z', answered: 0 }),
};

/** What stands beside the example complaint. */
export const exampleFacts: FormFacts = {
  policy: salesOffice,
  identity: { name: '欧阳㛃', phone: '13900001111', unit: '3栋2单元1804', contract: 'YX-2025-0318' },
  office: { project: '云栖花园', deskName: '一号售楼处' },
  staffName: '周晓岚',
  nameOf: (staffId) => ({ 'staff-1': '周晓岚', 'staff-2': '何立群', 'staff-3': '梁启航' })[staffId] ?? '',
  earlier: { count: 2, lastNumber: 'TS-01-202609-0011' },
  printedAt: '2026-11-20T02:15:00.000Z',
  copy: 1,
  version: 1,
};

/** A filled example form. */
export function exampleForm(state: Partial<ComplaintState> = {}, facts: Partial<FormFacts> = {}): FormModel {
  return complaintForm({ ...exampleState, ...state }, { ...exampleFacts, ...facts });
}

/** The blank form of the example office. */
export function exampleBlank(): FormModel {
  return blankComplaintForm(exampleFacts.office, { policy: salesOffice, printedAt: exampleFacts.printedAt });
}

/** A text of so many characters in numbered sentences, so that a lost one shows. */
export function longText(length: number): string {
  let text = '';
  for (let index = 1; text.length < length; index += 1) text += `第${index}处墙面空鼓、窗框渗水，物业修过仍旧，住户请求写明何时修好。`;
  return text.slice(0, length);
}

/** Everything that can be done about a complaint, done. */
export const exampleHandling: Handling = {
  ...newHandling(false, { stage: 'opinion', at: '2026-11-20T02:14:00.000Z', answered: 0 }),
  steps: 12,
  judgement: { valid: true, explanation: '宣传册写明随房附赠，收房清单另行收费，责任在我方。', by: 'staff-3', at: '2026-11-21T02:00:00.000Z' },
  opinions: [{ text: '核对宣传册与补充协议后，建议免收使用费并书面说明。', department: '销售部', by: 'staff-3', at: '2026-11-21T02:20:00.000Z' }],
  decisions: [{ approved: true, text: '按合同免收，三日内书面答复。', by: 'staff-2', at: '2026-11-21T08:00:00.000Z' }],
  answers: [{ text: '已当面向客户说明免收使用费，交付书面说明一份。', how: 'visit', answeredAt: '2026-11-24T02:20:00.000Z', from: 'answer', to: 'verdict', verdicts: 0, withdrawn: null, by: 'staff-2', at: '2026-11-24T02:30:00.000Z' }],
  verdicts: [{ verdict: 'basically', demand: '希望今后收费项目提前告知。', by: 'staff-2', at: '2026-11-24T02:40:00.000Z' }],
  agreed: true,
  cause: { category: 'promise', text: '宣传口径与收房清单未同步。', by: 'staff-3', at: '2026-11-25T02:00:00.000Z' },
  measures: [
    { kind: 'corrective', text: '免收该户使用费，更正收房清单。', unit: '销售部', owner: '梁启航', dueOn: '2026-12-01', by: 'staff-3', at: '2026-11-25T03:00:00.000Z', verified: null },
    { kind: 'preventive', text: '收费项目变更须经销售部会签后再对外公布。', unit: '销售部', owner: '梁启航', dueOn: '2026-12-01', by: 'staff-3', at: '2026-11-25T03:05:00.000Z', verified: null },
  ],
  penalty: { choice: ['黄牌', '书面检查'], person: '陈晨', reason: '未核对即作承诺', by: 'staff-2', at: '2026-11-26T03:00:00.000Z' },
  visits: [{ how: 'phone', outcome: 'satisfied', text: null, by: 'staff-1', at: '2026-12-02T02:00:00.000Z' }],
  archived: { archiveNumber: 'GD-2026-0018', by: 'staff-2', at: '2026-12-03T02:00:00.000Z' },
};
