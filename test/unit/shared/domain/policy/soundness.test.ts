import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyAdvice } from '../../../../../shared/domain/policy/advice';
import { checkPolicy } from '../../../../../shared/domain/policy/check';
import type { Condition } from '../../../../../shared/domain/policy/condition';
import { metBy } from '../../../../../shared/domain/policy/condition';
import { implies } from '../../../../../shared/domain/policy/implies';
import { parsePolicy } from '../../../../../shared/domain/policy/parse';
import { placeWords } from '../../../../../shared/domain/policy/place';
import type { Policy } from '../../../../../shared/domain/policy/schema';
import { suggestCriteria } from '../../../../../shared/domain/severity/suggest';
import { severities } from '../../../../../shared/domain/severity/severity';
import { roles } from '../../../../../shared/domain/staff/role';
import { builtinPolicies } from '../../../../../shared/policies/builtin';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { liveThrough } from '../../support/lives';

const said = (change: (policy: Policy) => unknown): string[] => {
  const copy = structuredClone(salesOffice);
  change(copy);
  return checkPolicy(copy).map(({ path, message }) => `${path} ${placeWords(path, copy)} ${message}`);
};

describe('the checks of a policy', () => {
  it.each<[string, (policy: Policy) => unknown]>([
    ['limits[0].escalate[0].at 时限“部门意见”·提醒 “部门意见快到期”早于“部门意见”起算的时间', (policy) => (policy.limits[0]!.escalate![0]!.at = { amount: -1, unit: 'working-days' })],
    ['limits[1].amount 时限“答复客户”·长短 轻微投诉的“答复客户”比前面的“部门意见”还先到期', (policy) => (policy.limits[0]!.bySeverity = { minor: 3 })],
    ['limits[2] 时限“办结” 绕成一圈：要先认定“一个月内未解决”才计时，而“一个月内未解决”又要等这项时限到期才认定', (policy) => (policy.limits[2]!.only = { when: 'unresolved-month' })],
    ['criteria[4].automatic 情形“一个月内未解决”·自动认定 没有时限会认定“一个月内未解决”', (policy) => delete policy.limits[2]!.escalate],
    ['criteria[4].off 情形“一个月内未解决”·停用 由时限自动认定，要停用请改那项时限', (policy) => (policy.criteria[4]!.off = true)],
    ['stages[0].only.without 环节“部门意见”·适用范围 没有投诉能走到“部门意见”：同一情形既要有又要没有', (policy) => (policy.stages[0]!.only = { when: 'inquiry', without: ['inquiry'] })],
    ['limits[0].only.without 时限“部门意见”·适用范围 “部门意见”管不到任何投诉：同一情形既要有又要没有', (policy) => (policy.limits[0]!.only = { when: { all: ['inquiry', 'not-ours'] }, without: ['inquiry'] })],
    ['limits[0].only 时限“部门意见”·适用范围 “部门意见”管不到任何投诉：它结束的环节不处理这些等级', (policy) => { policy.stages[0]!.only = { severities: ['major'] }; policy.limits[0]!.only = { severities: ['minor'] }; }],
    ['routes[2].when 第 3 条去向·条件 第 2 条去向已经包括这种情况，这一条永远用不到', (policy) => (policy.routes[2]!.when = { severity: 'minor', aboutRole: 'project-manager' })],
    ['severities[3].when 第 4 条定级·条件 第 2 条已经包括这种情况，这一条永远用不到', (policy) => (policy.severities[3]!.when = { all: ['serious-loss', 'inquiry'] })],
    ['stages[3].act 环节“答复客户” “答复客户”在办结之后，不会再办', (policy) => policy.stages.splice(2, 0, { id: 'close', label: '办结', act: 'close', actors: [{ role: 'handler', pending: '待办结' }] })],
    ['start.taken 起点 从“原因与整改”开始，走不到办结要经过的“客户意见”', (policy) => (policy.start.taken = 'measures')],
    ['closing.customerAgrees 办结条件·客户同意 要客户同意才办结，却不是每件投诉都有“客户意见”的环节', (policy) => policy.stages.splice(3, 1)],
  ])('say %s', (sentence, change) => {
    expect(said(change)).toContain(sentence);
  });

  it('tell of an office what may be wanted: a role that nobody holds, a lighter complaint that waits much longer', () => {
    const copy = structuredClone(salesOffice);
    copy.limits[1]!.bySeverity = { major: 1 };
    const held = roles.filter((role) => role !== 'deputy-general-manager' && role !== 'project-manager');
    expect(policyAdvice(copy, held).map(({ message }) => message)).toEqual([
      '售楼处现在没有副总经理，这些事会由上级代办',
      '售楼处现在没有项目经理，到时没有人被告知',
      '重要的“答复客户”比重大的长很多，请核对',
    ]);
    expect(policyAdvice(salesOffice, roles)).toEqual([]);
  });

  it('leave a circumstance that is out of use out of every proposal', () => {
    const copy = structuredClone(salesOffice);
    const facts = '样板间的空调不制冷。';
    expect(suggestCriteria(facts, null, copy).map(({ criterion }) => criterion)).toEqual(['facility-inconvenience']);
    copy.criteria.find(({ id }) => id === 'facility-inconvenience')!.off = true;
    expect(checkPolicy(copy)).toEqual([]);
    expect(suggestCriteria(facts, null, copy)).toEqual([]);
  });
});

const names = ['a', 'b', 'c', 'd'];
const condition = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, fc.constantFrom(...names), fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }), fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) })),
})).node;

describe('implies', () => {
  it('says so exactly when no set of ticks meets the one and not the other', () => {
    const sets = Array.from({ length: 16 }, (_, bits) => new Set(names.filter((_name, at) => (bits >> at) & 1)));
    fc.assert(
      fc.property(condition, condition, (one, other) => {
        const counter = sets.some((ticked) => metBy(one, ticked) !== null && metBy(other, ticked) === null);
        expect(implies(one, other)).toBe(!counter);
      }),
      { numRuns: 500 },
    );
  });
});

type Mutation = (policy: Policy, pick: <T>(list: readonly T[]) => T | undefined, number: number) => unknown;

const mutations: readonly Mutation[] = [
  (policy, pick) => policy.stages.splice(policy.stages.indexOf(pick(policy.stages)!), 1),
  (policy, pick) => policy.stages.reverse().splice(0, 0, ...policy.stages.splice(policy.stages.indexOf(pick(policy.stages)!), 1)),
  (policy, pick) => policy.limits.splice(policy.limits.indexOf(pick(policy.limits)!), 1),
  (policy, pick, number) => Object.assign(pick(policy.limits) ?? {}, { amount: number }),
  (policy, pick) => Object.assign(pick(policy.limits) ?? {}, { until: pick(policy.stages)?.id }),
  (policy, pick) => Object.assign(pick(policy.limits) ?? {}, { from: { stage: pick(policy.stages)?.id } }),
  (policy, pick) => Object.assign(pick(policy.stages) ?? {}, { only: { severities: [pick(severities)] } }),
  (policy, pick) => Object.assign(pick(policy.stages) ?? {}, { act: pick(policy.stages)?.act }),
  (policy, pick) => Object.assign(pick(policy.stages) ?? {}, { actors: pick(policy.stages)?.actors.slice(1) }),
  (policy, pick) => Object.assign(pick(policy.routes) ?? {}, { handler: pick(roles) }),
  (policy, pick) => policy.routes.splice(policy.routes.indexOf(pick(policy.routes)!), 1),
  (policy, pick) => Object.assign(policy.closing, { again: pick(policy.stages)?.id }),
  (policy, pick) => Object.assign(policy.closing, { [pick(['customerAgrees', 'causeAndMeasures', 'returnVisit'])!]: pick([true, false]) }),
  (policy, pick) => Object.assign(policy.start, { [pick(['taken', 'settled'])!]: pick(policy.stages)?.id }),
  (policy, pick) => Object.assign(pick(policy.criteria) ?? {}, { off: true }),
  (policy, pick) => policy.criteria.splice(policy.criteria.indexOf(pick(policy.criteria)!), 1),
  (policy, pick) => policy.severities.splice(policy.severities.indexOf(pick(policy.severities)!), 1),
  (policy, pick, number) => Object.assign(pick(policy.stages) ?? {}, { only: { above: number } }),
  (policy, pick) => Object.assign(pick(policy.stages) ?? {}, { only: { valid: pick([true, false]) } }),
];

describe('a policy that somebody spoilt', () => {
  it('is either refused with its place, or lives are lived through it without a dead end', () => {
    const seen = { refused: 0, lived: 0 };
    const change = fc.tuple(fc.nat(mutations.length - 1), fc.nat(1_000), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.nat(builtinPolicies.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }), (which, changes) => {
        const copy = structuredClone(builtinPolicies[which]!);
        for (const [mutation, seed, number] of changes) mutations[mutation]!(copy, (list) => list[seed % Math.max(1, list.length)], number);
        const parsed = parsePolicy(copy);
        if (parsed.ok) {
          liveThrough(parsed.value, 4);
          seen.lived += 1;
        } else {
          for (const { path, message } of parsed.error) {
            expect(message).toMatch(/\p{Script=Han}/u);
            expect(placeWords(path, copy)).toMatch(/\p{Script=Han}/u);
          }
          seen.refused += 1;
        }
      }),
      // The same ones each time, or a spoilt policy that nobody thought of would stop somebody else's work.
      { numRuns: 250, seed: 20_261_122 },
    );
    expect(seen.refused).toBeGreaterThan(30);
    expect(seen.lived).toBeGreaterThan(30);
  });
});
