import type { ComplaintState } from '../complaint/state';
import type { Policy } from '../policy/schema';
import { doersFor, nextAction } from './actions';
import { standingStep } from './moves';
import type { Turn } from './turn-key';

/**
 * What a case waits for and from whom; null once it is archived. Where the one who acts at its stage may take the step,
 * the others who may as well are not kept waiting for it.
 */
export function turnOf(state: ComplaintState, policy: Policy): Turn | null {
  const act = nextAction(state, policy);
  if (act === null) return null;
  const may = doersFor(act, state, policy);
  const here = standingStep(state, policy);
  const own = may.find(({ role, department }) => role === here?.who && department === here.department);
  const doers = own === undefined ? may : [own];
  const head = doers.find(({ role }) => role === 'department-head');
  const department = head === undefined ? null : (head.department ?? state.handling.department ?? state.about.department);
  return { act, roles: doers.map(({ role }) => role), department, internal: state.severity === 'internal' };
}
