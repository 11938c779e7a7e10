import { zhShortDateTime } from '../../util/zh-date';
import { paperTitle } from '../paper/registry';

/** What the words of a line need to know. */
export interface AuditNames {
  readonly nameOf: (staffId: string) => string;
  /** The number of a complaint; null for one that whoever reads may not see. */
  readonly numberOf: (complaint: string) => string | null;
}

/** The body of an event as far as words are made of it. */
type Body = Readonly<Record<string, unknown>>;
type Words = (body: Body, names: AuditNames, stream: string) => string;

const lockWords: Readonly<Record<string, string>> = {
  hand: '手动锁定',
  idle: '久无操作，自动锁定',
  away: '电脑睡眠、锁屏或换了用户，自动锁定',
  failure: '资料锁的进程中断，自动锁定',
  inspection: '检查锁定',
  'day-end': '日结锁定',
  'set-up': '资料锁建好，程序重新打开',
};
const keyWords: Readonly<Record<string, string>> = { add: '加持钥人', remove: '去掉持钥人', passcode: '换口令', sheet: '换恢复单' };
const tableWords: Readonly<Record<string, string>> = { inbox: '投诉列表', search: '查找结果', figures: '统计', cases: '统计背后的投诉' };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const many = (value: unknown): string => String(Array.isArray(value) ? value.length : 0);
const whose = (body: Body, { nameOf }: AuditNames): string => nameOf(text(body['staffId']));
const whoseKey = (holder: unknown, { nameOf }: AuditNames): string => (holder === null ? '恢复单' : `${nameOf(text(holder))}的口令`);
const ofComplaint = (id: string, { numberOf }: AuditNames): string => numberOf(id) ?? '一件您看不到的投诉';
const onPaper = (body: Body): string => (body['printer'] === null ? '，只存 PDF' : '');

const words: Readonly<Record<string, Words>> = {
  'vault.made': (body) => `建立资料锁，持钥人 ${many(body['keyholders'])} 位，封存以前的资料 ${String(body['boxes'])} 份`,
  'vault.joined': () => '接入资料锁，只能写入',
  'vault.unlocked': (body, names) => `用${whoseKey(body['keyholder'], names)}解锁`,
  'vault.refused': (body, names) => `用${whoseKey(body['keyholder'], names)}解锁不成功，连续第 ${String(body['tries'])} 次`,
  'vault.locked': (body) => lockWords[text(body['why'])] ?? '锁定',
  'vault.inspected': () => '检查锁定开始',
  'vault.inspection-ended': (body, { nameOf }) => `${nameOf(text(body['by']))}到场，检查锁定结束`,
  'vault.keys-changed': (body, names) => `${keyWords[text(body['change'])] ?? '更改钥匙'}${body['keyholder'] === null ? '' : `：${names.nameOf(text(body['keyholder']))}`}，凭${whoseKey(body['by'], names)}`,
  'vault.rotated': (body, names) => `更换密钥，凭${whoseKey(body['by'], names)}，重新封存 ${String(body['boxes'])} 份`,
  'vault.revealed': (body, names) => seen(text(body['complaint']), names, (number) => `查看 ${number} 的客户资料：${text(body['reason'])}`, '查看一件您看不到的投诉的客户资料'),
  'vault.copied': (body, names) => (body['of'] === 'complaint' ? seen(text(body['record']), names, (number) => `复制 ${number} 的客户资料`, '复制一件您看不到的投诉的客户资料') : '复制一份销售资料'),
  'sales.shown': (body) => `查看一份销售资料：${text(body['reason'])}`,
  'sales.recorded': (body) => `${'import' in body ? '导入' : '登记或更改'}销售资料 ${many(body['records'])} 项`,
  'sales.exported': (body, { nameOf }) => `导出${body['what'] === 'units' ? '房源' : '客户'} ${String(body['records'])} 项，加密，凭${nameOf(text(body['keyholder']))}的口令`,
  'register.imported': (body) => `导入旧投诉 ${String(body['cases'])} 件，其中未办结 ${String(body['open'])} 件`,
  'register.undone': (body) => `撤销导入的旧投诉 ${String(body['cases'])} 件`,
  'list.exported': (body) => body['format'] === 'png' ? '把一张统计图复制成图片' : `导出${tableWords[text(body['what'])] ?? '表格'} ${String(body['rows'])} 行`,
  'complaint.form-printed': (body, names, stream) => `打印 ${ofComplaint(stream, names)} 的${paperTitle(text(body['form']))}，第 ${String(body['copy'])} 次${onPaper(body)}`,
  'office.paper-printed': (body) => `打印${paperTitle(text(body['paper']))}${onPaper(body)}`,
  'statement.signed': (body) => `签发${paperTitle(text(body['kind']))}，${text(body['from'])} 至 ${text(body['to'])}`,
  'complaint.corrected': (_, names, stream) => `更正 ${ofComplaint(stream, names)}`,
  'complaint.answer-withdrawn': (_, names, stream) => `撤销 ${ofComplaint(stream, names)} 的答复`,
  'complaint.attachment-saved': (_, names, stream) => `另存 ${ofComplaint(stream, names)} 的一个附件`,
  'complaint.attachment-withdrawn': (body, names, stream) => seen(stream, names, (number) => `撤下 ${number} 的一个附件：${text(body['reason'])}`, '撤下一件您看不到的投诉的一个附件'),
  'complaint.merged': (_, names, stream) => `归并 ${ofComplaint(stream, names)}`,
  'complaint.unmerged': (_, names, stream) => `撤销归并 ${ofComplaint(stream, names)}`,
  'complaint.lesson-withdrawn': (_, names, stream) => `把 ${ofComplaint(stream, names)} 移出案例库`,
  'incident.telling-withdrawn': () => '撤回“已告知项目经理”',
  'day.sealed': (body) => `日结 ${text(body['day'])}，封存 ${String(body['events'])} 条记录`,
  'day.postponed': (body) => `日结推迟到 ${zhShortDateTime(text(body['until']))}`,
  'staff.added': (body) => `加入 ${text(body['name'])}`,
  'staff.changed': (body) => `更改 ${text(body['name'])} 的姓名、岗位或部门`,
  'staff.left': (body, names) => `${whose(body, names)}离职`,
  'staff.returned': (body, names) => `${whose(body, names)}返岗`,
  'staff.pin-set': (body, names) => `${whose(body, names)}设了 PIN`,
  'staff.pin-given': (body, names) => `给${whose(body, names)}一次性 PIN`,
  'staff.pin-refused': (body, names) => `${whose(body, names)}的 PIN 输错，连续第 ${String(body['tries'])} 次`,
  'personal.erased': (body, names) => erasedWords(body, names),
  'personal.retention-set': () => '更改个人信息的保存期限',
  'policy.written': () => '写下处理制度的新版本',
  'policy.adopted': () => '启用处理制度的一个版本',
  'calendar.notice-imported': (body) => `导入 ${String(body['year'])} 年放假安排`,
  'calendar.rest-day-set': (body) => `设 ${text(body['date'])} 休息`,
  'calendar.rest-day-removed': (body) => `取消 ${text(body['date'])} 休息`,
  'calendar.hours-set': () => '更改办公时间',
  'office.set-up': () => '首次设置完成',
  'office.sign-out-set': (body) => `自动退出改为 ${String(body['afterMinutes'])} 分钟`,
  'office.closing-time-set': (body) => `下班时间改为 ${text(body['closingTime'])}`,
  'office.emergency-numbers-set': () => '更改紧急电话',
  'clock.set-back': (body) => `发现电脑时间被调早：上次记录 ${zhShortDateTime(text(body['last']))}`,
  'clock.checked': () => '确认电脑时间没错',
  'store.restored': (body) => `用 ${zhShortDateTime(text(body['takenAt']))} 的备份恢复数据，${String(body['events'])} 条记录`,
  'office.scan-dismissed': (body) => `不收一张扫描件：${text(body['reason'])}`,
  'store.salvaged': (body) => `抢救损坏的数据，救回 ${String(body['events'])} 条，缺 ${String(body['missing'])} 条`,
};

/** A line of the audit log in words. */
export function auditWords(type: string, body: Body, stream: string, names: AuditNames): string {
  return words[type]?.(body, names, stream) ?? type;
}

/** Who did it, as a line says it: some things happen by themselves, or with nobody signed in. */
export function auditActor(actor: string, { nameOf }: AuditNames): string {
  if (actor === 'clock' || actor === 'setup') return '程序';
  if (actor === 'command') return '本机命令';
  return actor === 'desk' ? '未登录的人' : nameOf(actor);
}

function erasedWords(body: Body, { nameOf }: AuditNames): string {
  const parts = [
    ['投诉', body['complaints'], '件'],
    ['存档的纸面', body['papers'], '份'],
    ['草稿', body['drafts'], '份'],
    ['扫描件', Array.isArray(body['scans']) ? body['scans'].length : 0, '份'],
    ['销售资料', Array.isArray(body['ledger']) ? body['ledger'].length : 0, '份'],
  ].flatMap(([what, count, unit]) => (count === 0 || count === undefined ? [] : [`${String(what)} ${String(count)} ${String(unit)}`]));
  const keyholder = text(body['keyholder']);
  const proof = keyholder === '' ? '' : `，凭${nameOf(keyholder)}的口令`;
  return `${body['why'] === 'request' ? '应客户要求删除个人信息' : '保存期满，个人信息匿名化'}：${parts.join('、')}${proof}。原因：${text(body['reason'])}`;
}

function seen(id: string, { numberOf }: AuditNames, say: (number: string) => string, unseen: string): string {
  const number = numberOf(id);
  return number === null ? unseen : say(number);
}
