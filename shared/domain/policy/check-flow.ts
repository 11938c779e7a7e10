import { closingStage } from '../handling/moves';
import { handlesComplaints } from '../handling/people';
import { roleLabel } from '../staff/role';
import { givenSeverities, severityName, stageLabel } from './lookup';
import type { PolicyProblem } from './problem';
import type { Policy } from './schema';
import type { Scope } from './scope';
import type { Stage } from './stage';

/** Where the way of a case is broken off: stages nobody reaches or nobody handles, missing limits, contradictions. */
export function checkFlow(policy: Policy): readonly PolicyProblem[] {
  return [...reach(policy), ...handlers(policy), ...scopes(policy), ...closing(policy), ...limits(policy)];
}

const at = ({ stages }: Policy, id: string | undefined): number => stages.findIndex((stage) => stage.id === id);
const ofAct = ({ stages }: Policy, act: Stage['act']): number => stages.findIndex((stage) => stage.act === act);

function reach(policy: Policy): PolicyProblem[] {
  const { stages, start } = policy;
  const first = Math.min(at(policy, start.taken), at(policy, start.settled), at(policy, policy.closing.again));
  const problems: PolicyProblem[] = stages.slice(0, first).map((stage, index) => ({ path: `stages[${index}].id`, message: `没有投诉能走到“${stage.label}”` }));
  const last = stages.length - 1;
  stages.forEach(({ act, label }, index) => {
    if ((act === 'archive') !== (index === last)) problems.push({ path: `stages[${index}].act`, message: index === last ? '最后一个环节应为归档' : `“${label}”之后的环节走不到：归档应放在最后` });
    if (act === 'decide' && !stages.slice(0, index).some((before) => before.act !== 'decide')) {
      problems.push({ path: `stages[${index}].act`, message: `“${label}”之前没有可以批复的内容` });
    }
  });
  return problems;
}

function handlers(policy: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  policy.routes.forEach(({ handler, when }, index) => {
    if (!handlesComplaints(handler)) problems.push({ path: `routes[${index}].handler`, message: `${roleLabel[handler]}不办理投诉` });
    if (when.aboutRole === handler) problems.push({ path: `routes[${index}].handler`, message: `对${roleLabel[handler]}的投诉不能由${roleLabel[handler]}处理` });
  });
  policy.stages.forEach(({ actors, label, only }, index) => {
    actors.forEach(({ role }, actor) => {
      if (role !== 'handler' && !handlesComplaints(role)) problems.push({ path: `stages[${index}].actors[${actor}].role`, message: `${roleLabel[role]}不办理投诉` });
    });
    const wanted = (only?.severities ?? givenSeverities(policy)).filter((severity) => givenSeverities(policy).includes(severity));
    if (!wanted.some((severity) => acts(policy.stages[index], severity))) problems.push({ path: `stages[${index}].actors`, message: `“${label}”没有人经办` });
  });
  const last = policy.stages.length - 1;
  for (const severity of givenSeverities(policy)) {
    if (!acts(policy.stages[last], severity)) problems.push({ path: `stages[${last}].actors`, message: `${severityName(policy, severity)}投诉没有人归档` });
  }
  return problems;
}

function acts(stage: Stage | undefined, severity: Policy['otherwise']['severity']): boolean {
  return stage?.actors.some(({ severities }) => severities?.includes(severity) ?? true) ?? false;
}

function scopes(policy: Policy): PolicyProblem[] {
  const { stages } = policy;
  const given = givenSeverities(policy);
  const contradictory = (path: string, only: Scope | undefined, before: readonly Stage[]): PolicyProblem[] => {
    if (only === undefined) return [];
    const { severities, above, upTo, valid } = only;
    const asked = (need: 'amount' | 'validity'): boolean => before.some(({ needs }) => needs?.includes(need) === true);
    return [
      ...(severities?.some((severity) => given.includes(severity)) === false ? [{ path: `${path}.severities`, message: '这项制度不会定出这样的等级' }] : []),
      ...(above !== undefined && upTo !== undefined && above >= upTo ? [{ path: `${path}.upTo`, message: '上限不高于下限，没有这样的金额' }] : []),
      ...((above !== undefined || upTo !== undefined) && !asked('amount') ? [{ path, message: '按金额区分，前面却没有环节要求核定费用' }] : []),
      ...(valid !== undefined && !asked('validity') ? [{ path: `${path}.valid`, message: '按判定区分，前面却没有环节要求判定' }] : []),
    ];
  };
  return [
    ...stages.flatMap(({ only }, index) => contradictory(`stages[${index}].only`, only, stages.slice(0, index))),
    ...policy.limits.flatMap(({ only }, index) => contradictory(`limits[${index}].only`, only, stages)),
    ...(stages.at(-1)?.only === undefined ? [] : [{ path: `stages[${stages.length - 1}].only`, message: '归档应适用于所有投诉' }]),
  ];
}

const afterClosing: readonly Stage['act'][] = ['visit', 'task', 'archive'];

function closing(policy: Policy): PolicyProblem[] {
  const { closing: rule, start } = policy;
  const [verdict, visit, improve, again] = [ofAct(policy, 'verdict'), ofAct(policy, 'visit'), ofAct(policy, 'improve'), at(policy, rule.again)];
  const settled = at(policy, start.settled);
  const whole = (stage: number): boolean => policy.stages[stage]?.only === undefined;
  const closes = at(policy, closingStage(policy));
  // Where a case begins behind a stage that its closing needs, it never comes to it.
  const behind = (needed: boolean, stage: number): PolicyProblem[] =>
    needed && stage >= 0 && at(policy, start.taken) > stage
      ? [{ path: 'start.taken', message: `从“${stageLabel(policy, start.taken)}”开始，走不到办结要经过的“${stageLabel(policy, policy.stages[stage]?.id ?? '')}”` }]
      : [];
  return [
    // What is closed is only visited, fed back and archived; anything else would first have to be taken up again.
    ...policy.stages.flatMap(({ act, label, needs = [] }, index) =>
      closes >= 0 && index > closes && (!afterClosing.includes(act) || needs.length > 0) ? [{ path: `stages[${index}].act`, message: `“${label}”在办结之后，不会再办` }] : [],
    ),
    ...(rule.customerAgrees && closes < verdict ? [{ path: 'closing.customerAgrees', message: `在“${policy.stages[closes]?.label ?? ''}”就要办结，客户意见却在它之后` }] : []),
    ...(rule.causeAndMeasures && closes < improve ? [{ path: 'closing.causeAndMeasures', message: `在“${policy.stages[closes]?.label ?? ''}”就要办结，原因和措施却在它之后` }] : []),
    ...behind(rule.customerAgrees, verdict),
    ...behind(rule.causeAndMeasures && whole(improve), improve),
    ...behind(rule.returnVisit, visit),
    ...(rule.customerAgrees && (verdict < 0 || !whole(verdict)) ? [{ path: 'closing.customerAgrees', message: '要客户同意才办结，却不是每件投诉都有“客户意见”的环节' }] : []),
    ...(rule.returnVisit && (visit < 0 || !whole(visit) || settled > visit) ? [{ path: 'closing.returnVisit', message: '要回访，却不是每件投诉都经过回访的环节' }] : []),
    ...(!rule.returnVisit && visit >= 0 ? [{ path: 'closing.returnVisit', message: '有回访的环节，办结却不要求回访' }] : []),
    ...(rule.causeAndMeasures && improve < 0 ? [{ path: 'closing.causeAndMeasures', message: '要原因和措施，却不是每件投诉都经过填写的环节' }] : []),
    ...(!rule.causeAndMeasures && improve >= 0 ? [{ path: 'closing.causeAndMeasures', message: '有填写原因和措施的环节，办结却不要求' }] : []),
    ...(closes >= 0 && !whole(closes) ? [{ path: `stages[${closes}].only`, message: '投诉在这个环节办结，应适用于所有投诉' }] : []),
    ...((verdict >= 0 && again > verdict) || (visit >= 0 && again > visit) ? [{ path: 'closing.again', message: '客户不满意后应退回到征求意见之前的环节' }] : []),
    ...(rule.quietDays !== undefined && visit < 0 ? [{ path: 'closing.quietDays', message: '没有回访的环节' }] : []),
  ];
}

function limits(policy: Policy): PolicyProblem[] {
  const closes = at(policy, closingStage(policy));
  return [
    ...policy.limits.flatMap(({ from, until }, index) =>
      from === 'closed' && at(policy, until) <= closes ? [{ path: `limits[${index}].from`, message: '从办结起算，却止于办结或办结之前的环节' }] : [],
    ),
    ...givenSeverities(policy)
      .filter((severity) => !policy.limits.some(({ only }) => only?.severities?.includes(severity) ?? true))
      .map((severity) => ({ path: 'limits', message: `${severityName(policy, severity)}投诉没有任何时限` })),
  ];
}
