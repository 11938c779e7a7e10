import { cell, row, signed, tall } from '../build';
import type { SheetRow } from '../sheet';

/** What 日结单 says, as plain words; everything empty on a blank one. */
export interface DaySlip {
  readonly day: string;
  readonly span: string;
  readonly how: string;
  readonly takenIn: string;
  readonly severities: readonly (readonly [label: string, count: string])[];
  readonly answered: string;
  readonly closed: string;
  readonly visited: string;
  readonly open: string;
  readonly overdue: string;
  readonly drafts: string;
  readonly prints: string;
  readonly locks: string;
  readonly reveals: string;
  readonly refused: string;
  readonly concerns: string;
  /** The head of the audit log: its place and its hash. */
  readonly place: string;
  readonly hash: string;
}

/** A slip to fill in by hand, with the office's own names for the severities. */
export function emptyDaySlip(labels: readonly string[]): DaySlip {
  const severities = labels.map((label) => [label, ''] as const);
  return { day: '', span: '', how: '', takenIn: '', severities, answered: '', closed: '', visited: '', open: '', overdue: '', drafts: '', prints: '', locks: '', reveals: '', refused: '', concerns: '', place: '', hash: '' };
}

/** 日结单: what a day came to, and the head of the log by which anybody can tell later that nothing of it was changed. */
export function daySlip(slip: DaySlip): SheetRow[] {
  return [
    row(11, cell('day', '日　期', slip.day), cell('how', '方　式', slip.how)),
    row(11, cell('span', '起　止', slip.span)),
    row(11, cell('takenIn', '受　理', slip.takenIn), ...slip.severities.map(([label, count], index) => cell(`severity-${index}`, label, count))),
    row(11, cell('answered', '答　复', slip.answered), cell('closed', '办　结', slip.closed), cell('visited', '回　访', slip.visited)),
    row(11, cell('open', '在　办', slip.open), cell('overdue', '已超时', slip.overdue), cell('drafts', '未完草稿', slip.drafts)),
    row(11, cell('prints', '打　印', slip.prints), cell('locks', '开锁／上锁', slip.locks, { labelMm: 27 })),
    row(11, cell('reveals', '查看客户资料', slip.reveals, { labelMm: 30 }), cell('refused', '口令不对', slip.refused)),
    tall(40, 3, cell('concerns', '日结后\n更正补记', slip.concerns)),
    row(11, cell('place', '记录序号', slip.place)),
    row(16, cell('hash', '校验码', slip.hash)),
    tall(24, 1, cell('keeper', '当班人', '', { marks: signed() })),
    tall(24, 1, cell('lead', '主　管', '', { marks: signed() })),
    tall(24, 1, cell('note', '备　注', '')),
  ];
}
