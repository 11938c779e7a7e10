import { codePoints } from '../../util/graphemes';
import { cleanText } from '../../util/text';
import type { ComplaintState } from '../complaint/state';
import { namesIn, type Somebody } from './anonymous';
import { lessonFields, type LessonText, lessonTexts, type LessonTexts } from './event';

/** Why a complaint cannot go into the library; null when it can. */
export function lessonRefusal({ closedAt, relations }: Pick<ComplaintState, 'closedAt' | 'relations'>): string | null {
  if (relations.mergedInto !== null) return '这件已归并，请收录主件。';
  return closedAt === null ? '办结以后才能收入案例库。' : null;
}

/** The texts as they are kept. */
export function cleanLesson(texts: LessonTexts): LessonTexts {
  const { title, story, handled, lesson } = texts;
  return { title: cleanText(title).replace(/\n+/g, ' '), story: cleanText(story), handled: cleanText(handled), lesson: cleanText(lesson) };
}

/** What keeps cleaned texts out of the library, each with the text that it is in. */
export function lessonFaults(texts: LessonTexts, somebody: Somebody): readonly { readonly place: LessonText; readonly message: string }[] {
  return lessonTexts.flatMap((place) => {
    const { label, limit } = lessonFields[place];
    const length = codePoints(texts[place]);
    if (length === 0) return [{ place, message: `请填写“${label}”。` }];
    if (length > limit) return [{ place, message: `“${label}”最多 ${limit} 字，现有 ${length} 字，请删减。` }];
    const sure = namesIn(texts[place], somebody).filter(({ doubtful }) => !doubtful);
    return sure.length === 0 ? [] : [{ place, message: `还能认出人：${sure.slice(0, 3).map(({ what, words }) => `${what}“${words}”`).join('、')}。请改掉再收录。` }];
  });
}
