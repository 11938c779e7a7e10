import { useEffect, useState } from 'react';
import type { Proposal } from '../../../../shared/ipc/intake';
import { trailing } from '../../../lib/trailing';
import { propose } from '../api/propose';
import { toFields } from './fields';
import type { IntakeForm } from './intake-form';

const soon = 150;

/** What the policy makes of the page, following it as it changes; the last answer stays while the next is on its way. */
export function useProposal(form: IntakeForm): { proposal: Proposal | null; trouble: string | null } {
  const [answer, setAnswer] = useState<{ proposal: Proposal | null; trouble: string | null }>({ proposal: null, trouble: null });
  const [job] = useState(() =>
    trailing<IntakeForm>(async (asked) => {
      try {
        const proposal = await propose(toFields(asked, new Date().toISOString()));
        setAnswer({ proposal, trouble: null });
      } catch (error) {
        setAnswer((last) => ({ ...last, trouble: error instanceof Error ? error.message : '' }));
      }
    }, soon),
  );
  useEffect(() => job.push(form), [form, job]);
  useEffect(() => () => void job.cancel(), [job]);
  return answer;
}
