import { cleanLine } from '../form/clean-text';
import { blankCase } from '../casebook/blocks';
import { formCode } from '../form/form-code';
import type { FormOffice } from '../form/complaint-form';
import { complaintNotice, registerNotice, saleNotice } from '../personal/notice';
import { severityNamesOf } from '../policy/lookup';
import { playbooks } from '../incident/playbooks';
import { zhNumericDateTime } from '../../util/zh-date';
import { emptyWords, type CaseWords, type PaperPolicy } from './case-words';
import { plainDress, type Dress } from './dress';
import { calibrationSheet } from './papers/calibration';
import { complaintSheet } from './papers/complaint-sheet';
import { coordinationSheet } from './papers/coordination-sheet';
import { deskCard } from './papers/desk-card';
import { daySlip, emptyDaySlip, type DaySlip } from './papers/day-slip';
import { eightD } from './papers/eight-d';
import { classesSheet, monthlyReport, weeklyReport } from './papers/figures';
import { followUpSheet } from './papers/follow-up-sheet';
import { handlingRecord } from './papers/handling-record';
import { handlingSheet } from './papers/handling-sheet';
import { marketingOpinion, salesOfficeOpinion } from './papers/opinion-register';
import { penaltyNotice } from './papers/penalty-notice';
import { blankRegister, contactColumns, deskColumns } from './papers/registers';
import { settlement, surveySheet, workOrder } from './papers/repair';
import { satisfaction } from './papers/satisfaction';
import { serviceVoucher } from './papers/service-voucher';
import { stepCard } from './papers/step-card';
import { emptyUnitControl, unitControl } from './papers/unit-control';
import { visitRecord } from './papers/visit-record';
import type { Paper } from './registry';
import type { Sheet, SheetBlock, SheetRow } from './sheet';

const slipFoot = '日结以后，当天的记录只能另记更正，原记录不变。校验码与程序里“核对记录”的结果一致，说明记录没有被改过。内部投诉不计入。';
const ownFoot: Readonly<Record<string, string>> = { 'unit-control': saleNotice, 'contact-register': registerNotice, 'desk-register': registerNotice };

const fromComplaint: Readonly<Record<string, (words: CaseWords) => SheetRow[]>> = {
  'complaint-sheet': complaintSheet,
  'sales-office-register': salesOfficeOpinion,
  'marketing-register': marketingOpinion,
  'handling-record': handlingRecord,
  'handling-sheet': handlingSheet,
  'coordination-sheet': coordinationSheet,
  'follow-up-sheet': followUpSheet,
  'service-voucher': serviceVoucher,
  'visit-record': visitRecord,
  satisfaction,
  'survey-sheet': surveySheet,
  'work-order-a': workOrder('A'),
  'work-order-b': workOrder('B'),
  settlement,
  'eight-d-report': eightD,
  'penalty-notice': penaltyNotice,
};

/** What stands on a paper whatever it is about. */
export interface SheetHead {
  readonly office: FormOffice;
  readonly printedAt: string;
  readonly dress?: Dress;
}

/** A paper from its parts: what others fill goes through here too. */
export function sheetOf(paper: Paper, head: SheetHead, parts: Pick<Sheet, 'meta' | 'blank'> & Partial<Sheet>): Sheet {
  return {
    form: paper.id,
    title: paper.title,
    landscape: paper.landscape,
    project: cleanLine(head.office.project),
    desk: cleanLine(head.office.deskName),
    rows: [],
    blocks: [],
    foot: '',
    printedAt: `打印 ${zhNumericDateTime(head.printedAt)}`,
    copy: '',
    version: parts.blank ? '空白表' : '',
    code: null,
    dress: head.dress ?? plainDress,
    ...parts,
  };
}

/** A paper filled from a record. */
export function filledSheet(paper: Paper, words: CaseWords, head: SheetHead & { readonly copy: number; readonly version: number }): Sheet {
  return sheetOf(paper, head, {
    blank: false,
    meta: [
      { word: '编号', text: words.number, mm: 33 },
      { word: '受理时间', text: words.receivedAt, mm: 40 },
      { word: '受理人', text: words.receiver, mm: 26 },
    ],
    rows: fromComplaint[paper.id]?.(words) ?? [],
    foot: complaintNotice(null, head.office.retention),
    copy: `第 ${head.copy} 次打印`,
    version: `第 ${head.version} 版`,
    code: paper.code === null ? null : formCode({ number: words.number, version: head.version, page: 1, paper: paper.code }),
  });
}

/** A paper to fill in by hand. */
export function blankSheet(paper: Paper, policy: PaperPolicy, head: SheetHead): Sheet {
  const meta = [
    { word: '编号', text: '', mm: 34 },
    { word: '日期', text: '', mm: 36 },
    { word: '填表人', text: '', mm: 28 },
  ];
  const rows = fromComplaint[paper.id]?.(emptyWords(policy));
  if (rows !== undefined) return sheetOf(paper, head, { blank: true, meta, rows, foot: complaintNotice(null, head.office.retention) });
  return sheetOf(paper, head, { blank: true, meta, foot: ownFoot[paper.id] ?? '', ...(ownParts(paper.id, policy) ?? {}) });
}

/** 日结单 of a sealed day. */
export function daySlipSheet(paper: Paper, slip: DaySlip, head: SheetHead): Sheet {
  return sheetOf(paper, head, { blank: false, meta: [], rows: daySlip(slip), foot: slipFoot });
}

/** The office's names of the severities that a slip counts. */
export function slipLabels(policy: PaperPolicy): readonly string[] {
  const names = severityNamesOf(policy);
  return [names.major, names.important, names.minor];
}

function ownParts(id: string, policy: PaperPolicy): { rows: SheetRow[]; version?: string; meta?: Sheet['meta'] } | { blocks: SheetBlock[]; version?: string; meta?: Sheet['meta'] } | null {
  switch (id) {
    case 'contact-register':
      return { blocks: blankRegister(contactColumns) };
    case 'desk-register':
      return { blocks: blankRegister(deskColumns) };
    case 'monthly-classes':
      return { blocks: classesSheet() };
    case 'weekly-report':
      return { rows: weeklyReport() };
    case 'monthly-report':
      return { rows: monthlyReport() };
    case 'manual':
      // The page that draws it holds the manual.
      return { blocks: [], version: '随程序更新', meta: [] };
    case 'desk-card':
      return { rows: deskCard(severityNamesOf(policy), playbooks), version: '按键和预案', meta: [] };
    case 'calibration':
      return { rows: calibrationSheet(), version: '校准页' };
    case 'day-slip':
      return { rows: daySlip(emptyDaySlip(slipLabels(policy))) };
    case 'case-study':
      return { rows: blankCase() };
    case 'unit-control':
      return { rows: unitControl(emptyUnitControl) };
    default: {
      const playbook = playbooks.find((one) => `steps-${one.id}` === id);
      return playbook === undefined ? null : { blocks: stepCard(playbook), version: '步骤卡' };
    }
  }
}
