import { channelLabel, channels, type Channel } from '../complaint/channel';
import { givenSeverities, severityName } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import { severities, type Severity } from '../severity/severity';
import type { HandlingWords } from './handling-words';
import type { FormBox, FormModel } from './model';

/** What is ticked when the sheet leaves the desk. */
export interface Ticked {
  readonly channel: Channel | null;
  readonly severity: Severity | null;
  readonly settled: boolean;
  /** Labels ticked by what was done later. */
  readonly later: HandlingWords['ticked'];
}

/** Every group of boxes; what nobody recorded stays open for the pen. */
export function formBoxes(ticked: Ticked, policy: Pick<Policy, 'penalties' | 'severities' | 'otherwise' | 'severityNames'>): FormModel['boxes'] {
  return {
    channel: channels.map((channel) => ({ label: channelLabel[channel], on: channel === ticked.channel })),
    severity: shownSeverities(policy, ticked.severity).map((severity) => ({ label: severityName(policy, severity), on: severity === ticked.severity })),
    settled: [{ label: '客户当场满意', on: ticked.settled }],
    verdict: boxes(['满意', '基本满意', '不满意'], ticked.later.verdict).map((box) => (box.label === '不满意' ? { ...box, label: '不满意，要求' } : box)),
    penalty: boxes([...new Set([...penaltyLabels(policy), ...ticked.later.penalty.filter((label) => label !== '不处罚'), '不处罚'])], ticked.later.penalty),
    visit: boxes(['电话', '上门', '免回访'], ticked.later.visit),
    visitResult: boxes(['满意', '不满意'], ticked.later.visitResult),
  };
}

/** Those that the policy gives, and one that a person chose beside them. */
function shownSeverities(policy: Pick<Policy, 'severities' | 'otherwise'>, ticked: Severity | null): readonly Severity[] {
  const given = givenSeverities(policy);
  return severities.filter((severity) => given.includes(severity) || severity === ticked);
}

function boxes(labels: readonly string[], ticked: readonly string[]): FormBox[] {
  return labels.map((label) => ({ label, on: ticked.includes(label) }));
}

function penaltyLabels(policy: Pick<Policy, 'penalties'>): string[] {
  return policy.penalties.flatMap((penalty) => penalty.choices.flat());
}
