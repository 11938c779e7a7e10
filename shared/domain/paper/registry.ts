import { COMPLAINT_FORM, COMPLAINT_FORM_TITLE } from '../form/title';
import { playbooks } from '../incident/playbooks';

/** What a paper is filled from. */
export type PaperSource = 'complaint' | 'register' | 'figures' | 'unit' | 'playbook' | 'day' | 'casebook' | 'page' | 'nothing';

/** Where a paper stands in the list of all. */
export const paperGroups = ['受理', '处理', '维修', '改进和处罚', '登记簿', '统计和报告', '销售', '值班', '预案步骤卡', '打印机'] as const;

/** A paper of the office. */
export interface Paper {
  /** The id under which a print of it is recorded, the same as in the policies. */
  readonly id: string;
  readonly title: string;
  readonly group: (typeof paperGroups)[number];
  readonly from: PaperSource;
  /** Three letters for the QR code; null where there is no record to find. */
  readonly code: string | null;
  readonly landscape: boolean;
}

function paper(group: Paper['group'], from: PaperSource, id: string, title: string, code: string | null = null, more: Partial<Paper> = {}): Paper {
  return { id, title, group, from, code, landscape: false, ...more };
}

/** Every paper of the program, in the order in which they are offered. */
export const papers: readonly Paper[] = [
  paper('受理', 'complaint', COMPLAINT_FORM, COMPLAINT_FORM_TITLE, 'CLB'),
  paper('受理', 'complaint', 'complaint-sheet', '客户投诉单', 'TSD'),
  paper('受理', 'complaint', 'sales-office-register', '售楼处客户意见登记表', 'SLD'),
  paper('受理', 'complaint', 'marketing-register', '营销部客户意见登记表', 'YXD'),
  paper('处理', 'complaint', 'handling-record', '投诉处理记录表', 'JLB'),
  paper('处理', 'complaint', 'handling-sheet', '投诉处理单', 'CLD'),
  paper('处理', 'complaint', 'coordination-sheet', '协调单', 'XTD'),
  paper('处理', 'complaint', 'follow-up-sheet', '客户意见与投诉处理跟进表', 'GJB'),
  paper('处理', 'complaint', 'service-voucher', '售后服务凭证', 'FWP'),
  paper('处理', 'complaint', 'visit-record', '回访记录', 'HFJ'),
  paper('处理', 'complaint', 'satisfaction', '客户满意度调查表', 'MYD'),
  paper('维修', 'complaint', 'survey-sheet', '现场勘察会签表', 'KCB'),
  paper('维修', 'complaint', 'work-order-a', '工程派工单（A 类）', 'PGA'),
  paper('维修', 'complaint', 'work-order-b', '工程派工单（B 类）', 'PGB'),
  paper('维修', 'complaint', 'settlement', '维修工程结算书', 'JSS'),
  paper('改进和处罚', 'complaint', 'eight-d-report', '8D 报告', 'BDB'),
  paper('改进和处罚', 'complaint', 'penalty-notice', '处罚通报', 'CFT'),
  paper('登记簿', 'register', 'contact-register', '来电、来访登记表', null, { landscape: true }),
  paper('登记簿', 'register', 'desk-register', '前台接待登记表', null, { landscape: true }),
  paper('统计和报告', 'figures', 'monthly-classes', '顾客投诉分类统计表', null, { landscape: true }),
  paper('统计和报告', 'figures', 'weekly-report', '投诉处理周报'),
  paper('统计和报告', 'figures', 'monthly-report', '月度分析报告'),
  paper('统计和报告', 'page', 'figure-sheet', '投诉统计'),
  paper('统计和报告', 'casebook', 'case-study', '投诉案例'),
  paper('统计和报告', 'day', 'day-slip', '日结单'),
  paper('销售', 'unit', 'unit-control', '房号管理单'),
  paper('值班', 'nothing', 'desk-card', '值班卡'),
  paper('值班', 'nothing', 'manual', '使用手册'),
  ...playbooks.map(({ id, title }) => paper('预案步骤卡', 'playbook', `steps-${id}`, title)),
  paper('打印机', 'nothing', 'calibration', '打印校准页'),
];

/** A paper by its id; null for one that this program does not know. */
export function paperOf(id: string): Paper | null {
  return papers.find((one) => one.id === id) ?? null;
}

/** What a paper is called; the id itself for one that this program does not know. */
export function paperTitle(id: string): string {
  return paperOf(id)?.title ?? id;
}
