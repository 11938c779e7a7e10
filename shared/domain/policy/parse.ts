import type { z } from 'zod';
import { err, ok, type Result } from '../../util/result';
import { checkPolicy } from './check';
import type { PolicyProblem } from './problem';
import { type Policy, policySchema } from './schema';
import { shapeWords } from './shape-words';

/** A policy from data that may come from a file, or everything that is wrong with it. */
export function parsePolicy(data: unknown): Result<Policy, readonly PolicyProblem[]> {
  const parsed = policySchema.safeParse(data, { reportInput: true });
  if (!parsed.success) return err(parsed.error.issues.flatMap(problemsOf));
  const problems = checkPolicy(parsed.data);
  return problems.length > 0 ? err(problems) : ok(parsed.data);
}

/** A key that does not belong there is a place of its own. */
function problemsOf(issue: z.core.$ZodIssue): PolicyProblem[] {
  const message = shapeWords(issue);
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
  return keys.map((key) => ({ path: pathText([...issue.path, ...key]), message }));
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`))
    .join('');
}
