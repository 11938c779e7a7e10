import type { ActInput } from '../../shared/domain/handling/input';
import type { Role } from '../../shared/domain/staff/role';

/** A step that the example office took: days before today, local time, by whom, and what. */
export interface ExampleStep {
  readonly daysAgo: number;
  readonly at: string;
  readonly by: Role;
  /** A measure's due day is written as days from the step. */
  readonly act: ActInput | (Omit<Extract<ActInput, { action: 'measure' }>, 'dueOn'> & { readonly dueInDays: number });
}

const step = (daysAgo: number, at: string, by: Role, act: ExampleStep['act']): ExampleStep => ({ daysAgo, at, by, act });
const head: Role = 'department-head';

function improved(daysAgo: number, cause: string, corrective: string, preventive: string, unit: string, owner: string): ExampleStep[] {
  return [
    step(daysAgo, '09:20', head, { action: 'cause', category: 'execution', text: cause }),
    step(daysAgo, '09:30', head, { action: 'measure', kind: 'corrective', text: corrective, unit, owner, dueInDays: 3 }),
    step(daysAgo, '09:35', head, { action: 'measure', kind: 'preventive', text: preventive, unit, owner, dueInDays: 7 }),
  ];
}

function verified(daysAgo: number, by: Role): ExampleStep[] {
  return [1, 2].map((measure) => step(daysAgo, `15:0${measure}`, by, { action: 'verify', measure, effective: true, text: '到场查看，已按措施落实。' }));
}

const opinion = (text: string, explanation: string): ActInput => ({ action: 'opinion', text, valid: true, explanation });

/** A door that was mended on the spot, through to the archive. */
export const doorArchived: readonly ExampleStep[] = [
  ...improved(33, '门轨胶条超过更换年限，季度检查没有记录。', '更换整套胶条并调平门轨。', '把门窗胶条列入季度检查表，逐户签字。', '工程部', '梁启航'),
  step(32, '16:00', 'supervisor', { action: 'close' }),
  step(31, '10:00', 'supervisor', { action: 'visit', how: 'exempt', outcome: null, text: '客户当场试用并签字满意。' }),
  ...verified(25, 'supervisor'),
  step(24, '11:00', 'sales-management', { action: 'archive', archiveNumber: 'GD-01-0001' }),
];

/** A telephone nobody answered, through to the archive. */
export const callArchived: readonly ExampleStep[] = [
  ...improved(28, '午间接线无人替班。', '当面致歉并补发路线图。', '排定午间替班表，占线时转手机。', '销售部', '何立群'),
  step(28, '10:00', 'sales-management', { action: 'penalty', choice: [], person: '', reason: '排班缺失，不追究个人。' }),
  step(27, '16:30', 'sales-management', { action: 'close' }),
  step(26, '10:15', 'sales-management', { action: 'visit', how: 'phone', outcome: 'satisfied', text: '客户说之后来电都有人接。' }),
  ...verified(20, 'sales-management'),
  step(19, '11:10', 'sales-management', { action: 'archive', archiveNumber: 'GD-01-0002' }),
];

/** A lamp that burns again; the customer is to be asked. */
export const lampClosed: readonly ExampleStep[] = [
  ...improved(22, '夜间巡查没有包括出口照明。', '当晚更换灯具。', '出口照明列入夜间巡查表。', '物业服务', '物业领班'),
  step(1, '16:00', 'supervisor', { action: 'close' }),
];

/** A receipt that came late; the cause is known, measures are not. */
export const receiptAnalysed: readonly ExampleStep[] = [
  step(19, '10:10', head, { action: 'cause', category: 'procedure', text: '收据交接没有登记，经办人休假后无人跟进。' }),
];

/** A storeroom that was promised; the first answer did not satisfy. */
export const storeroomAgain: readonly ExampleStep[] = [
  step(14, '10:40', head, opinion('查明当初的口头承诺和宣传资料，先致歉并说明核实的期限。', '宣传资料写明赠送，合同没有写入，我方说明不足。')),
  step(13, '14:20', 'deputy-general-manager', { action: 'decide', approved: true, text: '同意先致歉说明，一周内拿出方案。' }),
  step(12, '10:05', 'deputy-general-manager', { action: 'answer', text: '已致歉并说明正在核实，一周内给出方案。', how: 'phone', answeredAt: null }),
  step(11, '15:40', 'deputy-general-manager', { action: 'verdict', verdict: 'dissatisfied', demand: '不接受只道歉，要求书面写明怎样补偿。' }),
  step(9, '11:00', head, { action: 'opinion', text: '建议按同户型储藏间的市价折抵物业费，书面答复客户。', valid: null, explanation: '' }),
  step(8, '09:30', 'deputy-general-manager', { action: 'decide', approved: true, text: '同意折抵方案，尽快书面答复。' }),
];

/** A model that pointed the wrong way; the customer could not be reached yet. */
export const modelUnreached: readonly ExampleStep[] = [
  ...improved(11, '沙盘标注更新后没有重新培训讲解员。', '更正标注和讲解词。', '资料变更当天培训并签字。', '销售部', '何立群'),
  step(2, '16:20', 'sales-management', { action: 'close' }),
  step(1, '10:30', 'sales-management', { action: 'visit', how: 'phone', outcome: 'unreachable', text: '两次拨打无人接听。' }),
];

/** A leak that waits for the deputy general manager. */
export const leakOpinion: readonly ExampleStep[] = [
  step(8, '15:10', head, opinion('请防水单位做闭水试验查明漏点，先修复楼下天花板。', '施工节点处理不到位，责任在我方。')),
];

/** A number that was given away; the customer was answered. */
export const numberAnswered: readonly ExampleStep[] = [
  step(6, '11:20', head, opinion('查清泄露渠道，收回外发名单并向客户致歉。', '客户资料外泄属我方管理责任。')),
  step(5, '09:50', 'sales-management', { action: 'decide', approved: true, text: '同意，并核查全部外发记录。' }),
  step(4, '14:30', 'sales-management', { action: 'answer', text: '已致歉，名单已收回，并留下骚扰电话的反映渠道。', how: 'phone', answeredAt: null }),
];

/** A meeting that was missed; the opinion was sent back. */
export const meetingSentBack: readonly ExampleStep[] = [
  step(5, '10:00', head, opinion('向客户致歉，重新约定时间。', '约定时间未到场，未通知客户。')),
  step(4, '16:45', 'sales-management', { action: 'decide', approved: false, text: '请写明由谁来谈、什么时候谈。' }),
];

/** A slide that was mended to the customer's satisfaction. */
export const slideSatisfied: readonly ExampleStep[] = [
  step(4, '10:30', 'supervisor', opinion('厂家换板后重新开放，换板前保持围挡。', '设施维护不及时。')),
  step(4, '11:00', 'supervisor', { action: 'answer', text: '已说明换板时间，并赔偿孩子的裤子。', how: 'message', answeredAt: null }),
  step(3, '17:10', 'supervisor', { action: 'verdict', verdict: 'satisfied', demand: '' }),
];
