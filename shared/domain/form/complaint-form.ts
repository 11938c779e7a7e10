import type { Identity } from '../complaint/event';
import type { ComplaintState } from '../complaint/state';
import { complaintNotice } from '../personal/notice';
import type { Retention } from '../personal/retention';
import type { Policy } from '../policy/schema';
import type { Severity } from '../severity/severity';
import { zhDateTime, zhNumericDateTime } from '../../util/zh-date';
import { formBoxes } from './boxes';
import { cleanLine, cleanText } from './clean-text';
import { decisionRows, type DecisionRow } from './fields';
import { formCode } from './form-code';
import { plainDress, type Dress } from '../paper/dress';
import { handlingWords, noHandling } from './handling-words';
import type { FormModel } from './model';
import { personFields } from './person';
import { COMPLAINT_FORM } from './title';

/** The office as it stands at the head of the paper. */
export interface FormOffice {
  readonly project: string;
  readonly deskName: string;
  /** For how long personal data is kept; the usual periods where none are given. */
  readonly retention?: Retention;
}

/** What the same customer complained about before. */
export interface Earlier {
  readonly count: number;
  readonly lastNumber: string | null;
}

/** What every form takes from a policy. */
type FormPolicy = Parameters<typeof formBoxes>[1];

/** What a filled form needs beside the complaint itself. */
export interface FormFacts {
  readonly policy: FormPolicy & Pick<Policy, 'criteria' | 'causes' | 'validity'>;
  /** Null when the customer left nothing of themselves. */
  readonly identity: Identity | null;
  readonly office: FormOffice;
  /** Who took the complaint in. */
  readonly staffName: string;
  /** The name behind a member of the staff who did a later step. */
  readonly nameOf: (staffId: string) => string;
  /** Null when nobody can know; the place stays open for the pen. */
  readonly earlier: Earlier | null;
  readonly printedAt: string;
  /** 1 for the first print, and one more for each print after it. */
  readonly copy: number;
  readonly version: number;
  readonly dress?: Dress;
}

/** A filled 《客户投诉意见处理表》. */
export function complaintForm(state: ComplaintState, facts: FormFacts): FormModel {
  const { identity, policy } = facts;
  const handling = handlingWords(state.handling, facts.nameOf, policy, state.old);
  return {
    form: COMPLAINT_FORM,
    blank: false,
    decisions: decisionsFor(state.severity),
    number: state.number,
    receivedAt: zhDateTime(state.receivedAt),
    promisedAt: state.promisedAt === null ? '' : `${zhDateTime(state.promisedAt)} 前`,
    fields: {
      project: cleanLine(state.project),
      desk: cleanLine(facts.office.deskName),
      receiver: cleanLine(facts.staffName),
      ...personFields(identity),
      about: cleanLine([state.about.department, state.about.person].filter((part) => part !== null).join(' ')),
      earlier: earlierWords(facts.earlier),
      facts: cleanText(state.facts),
      demand: cleanText(state.demand ?? ''),
      criterion: criterionWords(state.criteria, policy),
      onTheSpot: cleanText(state.onTheSpot ?? ''),
      ...handling.fields,
    },
    rules: handling.rules,
    boxes: formBoxes({ ...state, later: handling.ticked }, policy),
    privacy: complaintNotice(state.severity, facts.office.retention),
    printedAt: `打印 ${zhNumericDateTime(facts.printedAt)}`,
    copy: `第 ${facts.copy} 次打印`,
    version: `第 ${facts.version} 版`,
    code: formCode({ number: state.number, version: facts.version, page: 1, paper: 'CLB' }),
    dress: facts.dress ?? plainDress,
  };
}

/** The form to fill in by hand: every box, every row of opinions. */
export function blankComplaintForm(
  office: FormOffice,
  { policy, printedAt, dress }: Pick<FormFacts, 'printedAt' | 'dress'> & { readonly policy: FormPolicy },
): FormModel {
  return {
    form: COMPLAINT_FORM,
    blank: true,
    decisions: [...decisionRows],
    number: '',
    receivedAt: '',
    promisedAt: '',
    fields: {
      project: cleanLine(office.project),
      desk: cleanLine(office.deskName),
      receiver: '',
      complainant: '',
      phone: '',
      unit: '',
      contract: '',
      about: '',
      earlier: '',
      facts: '',
      demand: '',
      criterion: '依据：',
      onTheSpot: '',
      ...noHandling.fields,
    },
    rules: noHandling.rules,
    boxes: formBoxes({ channel: null, severity: null, settled: false, later: noHandling.ticked }, policy),
    privacy: complaintNotice(null, office.retention),
    printedAt: `打印 ${zhNumericDateTime(printedAt)}`,
    copy: '',
    version: '空白表',
    code: null,
    dress: dress ?? plainDress,
  };
}

/** Whose opinion the paper asks for: sales management for an important complaint, the deputy general manager for a major one. */
function decisionsFor(severity: Severity): DecisionRow[] {
  if (severity === 'major') return ['deputy-general-manager'];
  return severity === 'important' ? ['sales-management'] : [];
}

function earlierWords(earlier: Earlier | null): string {
  if (earlier === null) return '';
  if (earlier.count === 0) return '无';
  return earlier.lastNumber === null ? `${earlier.count} 次` : `${earlier.count} 次，最近\n${earlier.lastNumber}`;
}

function criterionWords(criteria: readonly string[], policy: Pick<Policy, 'criteria'>): string {
  const labels = criteria.map((id) => policy.criteria.find((criterion) => criterion.id === id)?.label ?? id);
  return labels.length === 0 ? '' : `依据：${labels.join('；')}`;
}
