import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../../shared/domain/policy/parse';
import type { Policy } from '../../../../../shared/domain/policy/schema';
import { builtinPolicies, findPolicy } from '../../../../../shared/policies/builtin';
import { salesOffice } from '../../../../../shared/policies/sales-office';

const problems = (change: (policy: Policy) => unknown) => {
  const copy = structuredClone(salesOffice);
  change(copy);
  const parsed = parsePolicy(copy);
  return parsed.ok ? [] : parsed.error;
};

describe('parsePolicy', () => {
  it('accepts every built-in policy, also from JSON', () => {
    for (const policy of builtinPolicies) {
      expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
      expect(findPolicy(policy)).toBe(policy);
    }
    expect(findPolicy({ id: 'sales-office', version: 99 })).toBeUndefined();
  });

  it.each<[string, (policy: Policy) => unknown]>([
    ['criteria[2].cues[0]', (policy) => Reflect.set(policy.criteria[2]?.cues ?? [], 0, 'a.*b')],
    ['criteria[0].id', (policy) => Reflect.set(policy.criteria[0] ?? {}, 'id', '重大')],
    ['criteria[1].id', (policy) => Reflect.set(policy.criteria[1] ?? {}, 'id', 'promise-unfulfilled')],
    ['severities[1].when', (policy) => Reflect.set(policy.severities[1] ?? {}, 'when', { any: ['nobody-knows'] })],
    ['severities[0].when', (policy) => Reflect.set(policy.severities[0] ?? {}, 'when', { none: [] })],
    ['routes[6].when', (policy) => policy.routes.pop()],
    ['routes[0].when', (policy) => Reflect.set(policy.routes[0] ?? {}, 'when', {})],
    ['limits[0].unit', (policy) => Reflect.set(policy.limits[0] ?? {}, 'unit', 'fortnights')],
    ['limits[0].atClosing', (policy) => Reflect.set(policy.limits[0] ?? {}, 'unit', 'hours')],
    ['limits[1].until', (policy) => Reflect.set(policy.limits[1] ?? {}, 'until', 'nowhere')],
    ['start.taken', (policy) => Reflect.set(policy.start, 'taken', 'nowhere')],
    ['stages', (policy) => Reflect.set(policy, 'stages', [])],
    ['', (policy) => Reflect.set(policy, 'extra', true)],
  ])('names the place %s and says what is wrong in Chinese', (path, change) => {
    const found = problems(change);
    expect(found.map((problem) => problem.path)).toContain(path);
    expect(found[0]?.message).toMatch(/\p{Script=Han}/u);
  });

  it.each([null, undefined, 1, 'policy', [], { id: 'x' }])('refuses %j', (data) => {
    expect(parsePolicy(data).ok).toBe(false);
  });

  it('refuses a condition nested without end', () => {
    let nested: unknown = 'serious-loss';
    for (let depth = 0; depth < 5_000; depth += 1) nested = { any: [nested] };
    expect(problems((policy) => Reflect.set(policy.severities[0] ?? {}, 'when', nested))).not.toEqual([]);
  });
});
