import { monthsText, type Retention, type RetentionClass } from './retention';

/** Something that is kept about a person, and what for. */
export interface PersonalField {
  /** Where it is kept, in the words of the screens. */
  readonly where: '投诉' | '纸面' | '销售资料' | '员工';
  readonly label: string;
  readonly purpose: string;
  /** Why it may be kept, by article 13 of the law on personal information (PIPL). */
  readonly basis: string;
  /** How long: a class whose period the office sets, or words where another law says it. */
  readonly kept: RetentionClass | { readonly words: string };
}

const asked = '答复客户提出的投诉所必需';
const contract = '订立、履行购房合同所必需';
const work = '依法管理员工所必需';
const withDeal = { words: '随购房档案依法保存' };
const withRecord = { words: '随记录保存，离职后只保留姓名和岗位' };

/** The one list of what is kept about people: settings, manual and a person's report are made of it. */
export const personalFields: readonly PersonalField[] = [
  { where: '投诉', label: '姓名', purpose: '称呼客户，答复和回访找对人', basis: asked, kept: 'complaint' },
  { where: '投诉', label: '联系电话', purpose: '告知进度、答复、回访，认出同一客户的投诉', basis: asked, kept: 'complaint' },
  { where: '投诉', label: '房号', purpose: '查清是哪套房、由谁负责，发现同一套房的投诉', basis: asked, kept: 'complaint' },
  { where: '投诉', label: '合同号', purpose: '核对合同里的承诺和条款', basis: asked, kept: 'complaint' },
  { where: '投诉', label: '投诉内容和要求', purpose: '调查、处理、统计和改进；请勿写入与投诉无关的个人情况', basis: asked, kept: { words: '长期保存，里面不应写客户的姓名和电话' } },
  { where: '纸面', label: '打印的表和收回的签字件', purpose: '证明受理、答复和客户的意见', basis: asked, kept: 'complaint' },
  { where: '纸面', label: '没有认领的扫描件', purpose: '等人认领到一件投诉', basis: asked, kept: 'scan' },
  { where: '投诉', label: '没登记完的草稿', purpose: '接着登记，不让客户再说一遍', basis: asked, kept: 'draft' },
  { where: '销售资料', label: '姓名、电话', purpose: '办理认购、签约、交房和售后联系', basis: contract, kept: withDeal },
  { where: '销售资料', label: '证件号码、地址', purpose: '签订和备案购房合同', basis: contract, kept: withDeal },
  { where: '销售资料', label: '成交、付款、贷款', purpose: '履行购房合同，核对价格和折扣', basis: contract, kept: withDeal },
  { where: '员工', label: '姓名、岗位、部门', purpose: '分派、签字、记下谁做了什么', basis: work, kept: withRecord },
];

/** How long something is kept, in words. */
export function keptText({ kept }: PersonalField, retention: Retention): string {
  if (typeof kept === 'object') return kept.words;
  if (kept === 'complaint') return `归档后 ${monthsText(retention.complaint)}，重大投诉 ${monthsText(retention.major)}`;
  return kept === 'draft' ? `最后一次填写后 ${monthsText(retention.draft)}` : `收到后 ${monthsText(retention.scan)}`;
}
