import { channelLabel, channels, type Channel } from '../complaint/channel';
import type { Policy } from '../policy/schema';
import { severities, severityLabel, type Severity } from '../severity/severity';
import type { FormBox, FormModel } from './model';

/** What is ticked when the sheet leaves the desk. */
export interface Ticked {
  readonly channel: Channel | null;
  readonly severity: Severity | null;
  readonly settled: boolean;
}

/** Every group of boxes; what people decide by hand stays open. */
export function formBoxes(ticked: Ticked, policy: Pick<Policy, 'penalties'>): FormModel['boxes'] {
  return {
    channel: channels.map((channel) => ({ label: channelLabel[channel], on: channel === ticked.channel })),
    severity: severities.map((severity) => ({ label: severityLabel[severity], on: severity === ticked.severity })),
    settled: [{ label: '客户当场满意', on: ticked.settled }],
    verdict: open('满意', '基本满意', '不满意，要求'),
    penalty: open(...penaltyLabels(policy), '不处罚'),
    visit: open('电话', '上门', '免回访'),
    visitResult: open('满意', '不满意'),
  };
}

function open(...labels: string[]): FormBox[] {
  return labels.map((label) => ({ label, on: false }));
}

function penaltyLabels(policy: Pick<Policy, 'penalties'>): string[] {
  return [...new Set(policy.penalties.flatMap((penalty) => penalty.choices.flat()))];
}
