import { describePolicy, type PolicyLine, type PolicyPart, policyParts } from './describe';
import type { Policy } from './schema';

/** What two policies say about the same thing. */
export interface PolicyDifference {
  readonly part: PolicyPart;
  readonly key: string;
  readonly name: string;
  /** Null where a policy says nothing about it. */
  readonly left: string | null;
  readonly right: string | null;
  readonly same: boolean;
}

/** Two policies side by side, in the order of the right one; what only the left one has follows. */
export function comparePolicies(left: Policy, right: Policy): readonly PolicyDifference[] {
  const [one, other] = [describePolicy(left), describePolicy(right)];
  return policyParts.flatMap((part) => {
    const lefts = new Map(one[part].map((line) => [line.key, line]));
    const rights = new Set(other[part].map(({ key }) => key));
    return [
      ...other[part].map((line) => difference(part, lefts.get(line.key), line)),
      ...one[part].filter(({ key }) => !rights.has(key)).map((line) => difference(part, line, undefined)),
    ];
  });
}

function difference(part: PolicyPart, left: PolicyLine | undefined, right: PolicyLine | undefined): PolicyDifference {
  const { key, name } = (right ?? left)!;
  const same = left?.exact === right?.exact && left?.name === right?.name;
  const hidden = !same && left?.text === right?.text && left?.name === right?.name;
  return { part, key, name, left: worded(left, name), right: hidden ? `${right?.text ?? ''}（细节有改动）` : worded(right, name), same };
}

/** A line of another name says it, or it would seem to be of this one. */
function worded(line: PolicyLine | undefined, name: string): string | null {
  if (line === undefined) return null;
  return line.name === name ? line.text : `${line.name}：${line.text}`;
}
