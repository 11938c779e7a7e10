import { channelLabel } from '../complaint/channel';
import { type Role, roleLabel } from '../staff/role';
import type { Condition } from './condition';
import { escalationText, limitFromText, pausingText } from './limit-words';
import { criterionOf, severityName, severityNamesOf, stageLabel } from './lookup';
import type { Policy } from './schema';
import type { Scope } from './scope';

/** A line about a policy: what it is about, and what the policy says to it. */
export interface PolicyLine {
  /** The same in every policy that says something about the same thing. */
  readonly key: string;
  readonly name: string;
  readonly text: string;
  /** All that stands behind the text; where only this differs, something differs that the text leaves out. */
  readonly exact: string;
}

/** The parts of a policy, in the order in which a complaint meets them. */
export const policyParts = ['basis', 'criteria', 'severities', 'routes', 'stages', 'limits', 'closing', 'penalties', 'papers'] as const;

/** A part of a policy. */
export type PolicyPart = (typeof policyParts)[number];

/** What the parts are called. */
export const partLabel: Readonly<Record<PolicyPart, string>> = {
  basis: '制度',
  criteria: '情形',
  severities: '定级',
  routes: '去向',
  stages: '环节',
  limits: '时限与提醒',
  closing: '办结与回访',
  penalties: '处罚',
  papers: '表单与月报',
};

/** A policy in the words of the office, part by part. */
export function describePolicy(policy: Policy): Readonly<Record<PolicyPart, readonly PolicyLine[]>> {
  return {
    basis: [line('name', '名称', policy.name, null), line('source', '依据', policy.source, null)],
    criteria: policy.criteria.map((one) => line(one.id, one.label, criterionText(one), one)),
    severities: [
      ...policy.severities.map(({ severity, when }, at) => line(`${severity}:${at}`, severityName(policy, severity), conditionText(policy, when), when)),
      line('otherwise', '其余情况', `${severityName(policy, policy.otherwise.severity)}：${policy.otherwise.reason}`, null),
      line('names', '等级名称', Object.values(severityNamesOf(policy)).join('、'), null),
    ],
    routes: policy.routes.map((route, at) => line(`${at}`, routeWhen(policy, route.when), `${roleLabel[route.handler]}（${route.reason}）`, route)),
    stages: [...policy.stages.map((stage) => line(stage.id, stage.label, stageText(policy, stage), stage)), line('start', '起点', startText(policy), policy.start)],
    limits: [
      ...policy.limits.flatMap((limit) => [
        line(limit.clock, limit.label, `${limitFromText(limit, policy)}，到“${stageLabel(policy, limit.until)}”为止${scopeText(policy, limit.only)}`, { ...limit, escalate: undefined }),
        ...(limit.escalate ?? []).map((point) => line(`${limit.clock}:${point.id}`, `${limit.label}的提醒`, escalationText(point, policy), point)),
      ]),
      ...(policy.pausing === undefined ? [] : [line('pausing', '暂停计时', pausingText(policy.pausing, policy), policy.pausing)]),
    ],
    closing: closingLines(policy),
    penalties: [
      ...policy.penalties.map(({ severity, whom, choices }) =>
        line(`${severity}:${whom ?? ''}`, `${severityName(policy, severity)}${whom === undefined ? '' : `（${roleLabel[whom]}）`}`, choices.map((set) => set.join('、')).join('；或 '), choices),
      ),
      line('by', '由谁决定', actorLabel(policy.penaltyBy), null),
    ],
    papers: [
      line('forms', '表单', policy.forms.map(({ label }) => `《${label}》`).join('、'), policy.forms),
      line('causes', '原因类别', policy.causes.map(({ label }) => label).join('、'), policy.causes),
      line('report', '月报', reportText(policy), policy.report),
    ],
  };
}

function line(key: string, name: string, text: string, value: unknown): PolicyLine {
  return { key, name, text, exact: value === null ? text : JSON.stringify(value) };
}

function criterionText({ kind, automatic, off, tell, cues }: Policy['criteria'][number]): string {
  const told = tell === undefined ? '' : `，立即告知${[tell].flat().map((role) => roleLabel[role]).join('、')}`;
  const found = automatic === true ? '到时自动认定' : cues.length === 0 ? '由人勾选' : `按 ${cues.length} 组用语提示`;
  return `${off === true ? '已停用 · ' : ''}${{ severity: '定级', attention: '提请注意', class: '归类' }[kind]} · ${found}${told}`;
}

/** A condition in words. */
export function conditionText(policy: Pick<Policy, 'criteria'>, condition: Condition, nested = false): string {
  if (typeof condition === 'string') return criterionOf(policy as Policy, condition)?.label ?? condition;
  const all = 'all' in condition;
  const parts = (all ? condition.all : condition.any).map((part) => conditionText(policy, part, true));
  const words = parts.join(all ? ' 且 ' : ' 或 ');
  return nested && parts.length > 1 ? `（${words}）` : words;
}

/** The cases of a route in words. */
export function routeWhen(policy: Policy, { severity, aboutRole, criteria }: Policy['routes'][number]['when']): string {
  const words = [
    severity === undefined ? '' : `${severityName(policy, severity)}投诉`,
    aboutRole === undefined ? '' : `对${roleLabel[aboutRole]}的投诉`,
    criteria === undefined ? '' : conditionText(policy, criteria),
  ].filter((word) => word !== '');
  return words.join('，') || '其余情况';
}

function actorLabel(role: Role | 'handler'): string {
  return role === 'handler' ? '处理人' : roleLabel[role];
}

function stageText(policy: Policy, { actors, department, needs = [], only }: Policy['stages'][number]): string {
  const who = actors
    .map(({ severities, role }) => `${severities === undefined ? '' : `${severities.map((severity) => severityName(policy, severity)).join('、')}：`}${role === 'department-head' && department !== undefined ? `${department}负责人` : actorLabel(role)}`)
    .join('；');
  const known = needs.map((need) => (need === 'validity' ? '先判定' : need === 'promise' ? '先承诺时间' : need === 'amount' ? '先核定费用' : '先归类'));
  return [who, ...known].join('，') + scopeText(policy, only);
}

function scopeText(policy: Policy, only: Scope | undefined): string {
  if (only === undefined) return '';
  const { severities, channels, when, without, valid, above, upTo } = only;
  const words = [
    severities?.map((severity) => severityName(policy, severity)).join('、'),
    channels?.map((channel) => channelLabel[channel]).join('、'),
    when === undefined ? undefined : conditionText(policy, when),
    without === undefined ? undefined : `不是${without.map((id) => conditionText(policy, id)).join('、')}`,
    valid === undefined ? undefined : valid ? policy.validity.valid : policy.validity.invalid,
    above === undefined ? undefined : `超过 ${above} 元`,
    upTo === undefined ? undefined : `不超过 ${upTo} 元`,
  ].filter((word) => word !== undefined);
  return `（只限${words.join('，')}）`;
}

function startText(policy: Policy): string {
  return `登记后从“${stageLabel(policy, policy.start.taken)}”开始；当场办结的从“${stageLabel(policy, policy.start.settled)}”开始`;
}

function closingLines(policy: Policy): PolicyLine[] {
  const { closing } = policy;
  const yes = (value: boolean): string => (value ? '要' : '不要');
  const { withinDays, clocks } = closing.reopening;
  return [
    line('agrees', '客户同意才办结', yes(closing.customerAgrees), null),
    line('improve', '填写原因与措施', yes(closing.causeAndMeasures), null),
    line('visit', '回访', yes(closing.returnVisit), null),
    line('exempt', '免回访的原因', closing.visitExemptions.join('、') || '没有', null),
    line('quiet', '客户不愿回访', closing.quietDays === undefined ? '仍要回访' : `${closing.quietDays} 天没有再来即可办结`, null),
    line('signed', '须收回签字表', closing.signedSheet?.map((severity) => severityName(policy, severity)).join('、') ?? '不要', closing.signedSheet ?? null),
    line('again', '不满意时退回', stageLabel(policy, closing.again), closing.again),
    line('reopening', '办结后重新受理', `${withinDays === undefined ? '随时可以' : `${withinDays} 天内`}，时限${clocks === 'anew' ? '重新计算' : '接着算'}`, null),
  ];
}

function reportText({ report: { monthlyCutOff, dueDay, weekly } }: Policy): string {
  const cut = monthlyCutOff === 'month-end' ? '月底' : `每月 ${monthlyCutOff} 日`;
  return `统计到${cut}${dueDay === undefined ? '' : `，次月 ${dueDay} 日前报送`}${weekly === true ? '，另有周报' : ''}`;
}
