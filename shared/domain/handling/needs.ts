import type { ComplaintState } from '../complaint/state';
import { criterionOf } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import type { Need } from '../policy/stage';
import type { StageStep } from '../policy/stages';
import type { ActionId } from './input';

/** The first thing that a stage needs and that is not known yet; an opinion brings its finding along. */
export function unmetNeed({ needs, act }: StageStep, state: Pick<ComplaintState, 'handling' | 'promisedAt' | 'criteria'>): Need | undefined {
  return needs.find((need) => !(need === 'validity' && act === 'opinion') && !isKnown(need, state));
}

/** The action that brings what is needed. */
export function actionFor(need: Need): ActionId {
  if (need === 'validity') return 'judge';
  if (need === 'promise') return 'promise';
  return need === 'amount' ? 'price' : 'classify';
}

/** What is needed, as the reason why a stage cannot be done yet. */
export function needWords(need: Need, policy: Policy): string {
  if (need === 'validity') return '要先判定投诉是否有效';
  if (need === 'promise') return '要先承诺完成时间';
  if (need === 'amount') return '要先核定费用';
  return `要先归类：${need.oneOf.map((id) => criterionOf(policy, id)?.label ?? id).join('、')}`;
}

/** The classes among which a stage of a case asks to choose; empty where none does. */
export function askedClasses(line: readonly StageStep[]): readonly (readonly string[])[] {
  return line.flatMap(({ needs }) => needs.flatMap((need) => (typeof need === 'object' ? [need.oneOf] : [])));
}

function isKnown(need: Need, { handling, promisedAt, criteria }: Pick<ComplaintState, 'handling' | 'promisedAt' | 'criteria'>): boolean {
  if (need === 'validity') return handling.judgement !== null;
  if (need === 'promise') return promisedAt !== null && handling.promiseStands;
  if (need === 'amount') return handling.amount !== null;
  return need.oneOf.some((id) => criteria.includes(id));
}
