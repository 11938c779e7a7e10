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
    ['stages[0].only.when', (policy) => Reflect.set(policy.stages[0] ?? {}, 'only', { when: 'nobody-knows' })],
    ['stages[1].needs[0].oneOf', (policy) => Reflect.set(policy.stages[1] ?? {}, 'needs', [{ oneOf: ['inquiry', 'nobody-knows'] }])],
    ['limits[0].only.without', (policy) => Reflect.set(policy.limits[0] ?? {}, 'only', { without: ['nobody-knows'] })],
    ['severities[1].when', (policy) => Reflect.set(policy.severities[1] ?? {}, 'when', policy.severities[0]?.when)],
    ['closing.again', (policy) => Reflect.set(policy.closing, 'again', 'nowhere')],
    ['stages[0].id', (policy) => { policy.start.taken = 'decision'; policy.closing.again = 'decision'; }],
    ['stages[6].act', (policy) => policy.stages.push({ ...policy.stages[0]!, id: 'afterwards' })],
    ['stages[0].act', (policy) => Reflect.set(policy.stages[0] ?? {}, 'act', 'decide')],
    ['stages[0].actors[1].role', (policy) => Reflect.set(policy.stages[0]?.actors[1] ?? {}, 'role', 'administrator')],
    ['routes[0].handler', (policy) => Reflect.set(policy.routes[0] ?? {}, 'handler', 'project-manager')],
    ['routes[1].handler', (policy) => { policy.routes[1]!.when = { aboutRole: 'supervisor' }; policy.routes[1]!.handler = 'supervisor'; }],
    ['stages[1].actors', (policy) => Reflect.set(policy.stages[1] ?? {}, 'only', { severities: ['minor'] })],
    ['stages[6].only', (policy) => Reflect.set(policy.stages[6] ?? {}, 'only', { severities: ['minor'] })],
    ['stages[2].only', (policy) => Reflect.set(policy.stages[2] ?? {}, 'only', { above: 1000 })],
    ['stages[2].only.upTo', (policy) => Reflect.set(policy.stages[2] ?? {}, 'only', { above: 1000, upTo: 1000 })],
    ['stages[1].only.valid', (policy) => Reflect.set(policy.stages[1] ?? {}, 'only', { valid: true })],
    ['closing.customerAgrees', (policy) => policy.stages.splice(3, 1)],
    ['closing.returnVisit', (policy) => Reflect.set(policy.closing, 'returnVisit', false)],
    ['closing.returnVisit', (policy) => Reflect.set(policy.start, 'settled', 'archive')],
    ['closing.causeAndMeasures', (policy) => Reflect.set(policy.closing, 'causeAndMeasures', false)],
    ['closing.again', (policy) => Reflect.set(policy.closing, 'again', 'archive')],
    ['limits[0].from', (policy) => Reflect.set(policy.limits[0] ?? {}, 'from', 'closed')],
    ['limits', (policy) => Reflect.set(policy, 'limits', [])],
    ['extra', (policy) => Reflect.set(policy, 'extra', true)],
    ['stages[0].actors[0].extra', (policy) => Reflect.set(policy.stages[0]?.actors[0] ?? {}, 'extra', true)],
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
