import type { ComplaintState } from '../complaint/state';
import { titleOf } from '../complaint/title';
import { causeLabel } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import type { LessonTexts } from './event';

/** What the library could say of a complaint, in the words of its record: names are still to be taken out. */
export function proposedLesson(state: ComplaintState, policy: Policy): LessonTexts {
  const { facts, demand, onTheSpot, handling } = state;
  const answer = handling.answers.filter(({ withdrawn }) => withdrawn === null).at(-1);
  const lines = (parts: readonly (readonly [string, string | null | undefined])[]): string => parts.flatMap(([word, text]) => (text ? [`${word}${text}`] : [])).join('\n');
  return {
    title: titleOf(facts),
    story: lines([['', facts], ['客户要求：', demand]]),
    handled: lines([
      ['现场处理：', onTheSpot],
      ['答复：', answer?.text],
      ['原因：', handling.cause === null ? null : `${causeLabel(policy, handling.cause.category)}，${handling.cause.text}`],
      ...handling.measures.filter(({ verified }) => verified?.effective !== false).map(({ text }) => ['措施：', text] as const),
    ]),
    lesson: '',
  };
}
