import type { PolicyProblem } from './problem';
import type { EscalationPoint, Limit } from './limit';
import type { Policy } from './schema';

/** What the time limits of a policy say against each other and the rest of it. */
export function limitProblems(policy: Policy): PolicyProblem[] {
  return [...policy.limits.flatMap((limit, at) => ofLimit(limit, `limits[${at}]`, policy)), ...ofPausing(policy)];
}

function ofLimit({ amount, unit, atClosing, hours, from, until, escalate = [] }: Limit, path: string, policy: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const add = (where: string, message: string): void => void problems.push({ path: `${path}.${where}`, message });
  const short = unit === 'minutes' || unit === 'hours';
  const atPromise = from === 'promised' && unit === 'minutes';
  if (amount === 0 && !atPromise && (unit !== 'calendar-days' || !atClosing)) add('amount', '只有按天计、止于下班的时限可以是当天');
  if (atClosing && short) add('atClosing', '以分钟、小时计的时限不止于下班');
  if (hours !== undefined && !short && unit !== 'working-days') add('hours', '以自然日、周、月计的时限不分办公时间');
  if (typeof from !== 'string') {
    const order = policy.stages.map(({ id }) => id);
    if (!order.includes(from.stage)) add('from.stage', `没有名为“${from.stage}”的环节`);
    else if (order.includes(until) && order.indexOf(until) < order.indexOf(from.stage)) add('until', '时限结束的环节在起算的环节之前');
  }
  escalate.forEach((point, at) => {
    const first = escalate.findIndex(({ id }) => id === point.id);
    if (first !== at) add(`escalate[${at}].id`, `与前面的“${point.id}”重复`);
    problems.push(...ofPoint(point, `${path}.escalate[${at}]`, policy));
  });
  return problems;
}

/** What may stand still, and when it does, need each other. */
function ofPausing({ limits, pausing }: Policy): PolicyProblem[] {
  const at = limits.findIndex(({ pausable }) => pausable === true);
  if (pausing === undefined) return at < 0 ? [] : [{ path: `limits[${at}].pausable`, message: '没有规定什么情况下可以暂停计时' }];
  return at < 0 ? [{ path: 'pausing', message: '没有一个时限可以暂停' }] : [];
}

function ofPoint({ raise, at }: EscalationPoint, path: string, policy: Policy): PolicyProblem[] {
  if (raise === undefined) return [];
  const criterion = policy.criteria.find(({ id }) => id === raise);
  if (criterion === undefined) return [{ path: `${path}.raise`, message: `没有名为“${raise}”的情形` }];
  return [
    ...(criterion.automatic === true ? [] : [{ path: `${path}.raise`, message: `“${criterion.label}”由人勾选，不能由时限认定` }]),
    ...(at.amount < 0 ? [{ path: `${path}.at.amount`, message: '到期之前不能认定' }] : []),
  ];
}
