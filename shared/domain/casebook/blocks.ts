import { cell, row, signed, tall } from '../paper/build';
import type { SheetBlock, SheetRow } from '../paper/sheet';
import { lessonFields, type LessonText, type LessonTexts } from './event';

/** A case as it stands on paper: what sort of case it was, and never whose. */
export interface PaperCase extends LessonTexts {
  readonly severityName: string;
  readonly classes: string;
  readonly cause: string;
}

const told: readonly LessonText[] = ['story', 'handled', 'lesson'];

/** Cases one after the other, for a training. */
export function caseBlocks(cases: readonly PaperCase[]): SheetBlock[] {
  return cases.flatMap((one, at): SheetBlock[] => {
    const kinds = [one.severityName, one.classes, one.cause].filter((word) => word !== '').join(' · ');
    return [
      { kind: 'heading', text: cases.length === 1 ? one.title : `${at + 1}. ${one.title}` },
      { kind: 'text', text: kinds },
      ...told.map((name): SheetBlock => ({ kind: 'text', text: `【${lessonFields[name].label}】${one[name]}` })),
    ];
  });
}

/** A case to write down by hand. */
export function blankCase(): SheetRow[] {
  return [
    row(11, cell('title', lessonFields.title.label, '')),
    row(11, cell('classes', '情　形', ''), cell('cause', '原　因', '')),
    tall(40, 2, cell('story', lessonFields.story.label, '')),
    tall(40, 2, cell('handled', lessonFields.handled.label, '')),
    tall(40, 2, cell('lesson', '可以学\n到什么', '')),
    tall(24, 1, cell('writer', '整理人', '', { marks: signed() })),
  ];
}
