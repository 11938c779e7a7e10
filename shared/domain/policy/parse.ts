import zhCN from 'zod/v4/locales/zh-CN.js';
import { err, ok, type Result } from '../../util/result';
import { checkPolicy } from './check';
import type { PolicyProblem } from './problem';
import { type Policy, policySchema } from './schema';

const { localeError } = zhCN();

/** A policy from data that may come from a file, or everything that is wrong with it. */
export function parsePolicy(data: unknown): Result<Policy, readonly PolicyProblem[]> {
  const parsed = policySchema.safeParse(data, { error: localeError });
  if (!parsed.success) {
    return err(parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), message })));
  }
  const problems = checkPolicy(parsed.data);
  return problems.length > 0 ? err(problems) : ok(parsed.data);
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`))
    .join('');
}
