import type { AnswerWay, MeasureKind, Verdict, VisitOutcome, VisitWay } from '../../../../shared/domain/handling/choices';
import type { ActionId, ActInput } from '../../../../shared/domain/handling/input';
import type { Severity } from '../../../../shared/domain/severity/severity';
import type { Role } from '../../../../shared/domain/staff/role';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { dayOf, dayText } from '../../../../shared/util/local-time';
import { readTypedTime, type TimeReading } from '../../../lib/typed-time';
import type { ActField, ActTyped } from './act-fields';

/** How a typed time of a field is read: what was promised lies ahead, by closing time; what was done lies behind. */
export function readingFor(kind: ActField['kind'], now: string): TimeReading {
  if (kind === 'time-back') return { now, toward: 'past', dayOnly: null };
  return { now, toward: 'future', dayOnly: 18 * 60 };
}

/** Times and days that cannot be read, with the sentence for their place; one that may stay empty is none. */
export function unreadFields(fields: readonly ActField[], typed: ActTyped, now: string): readonly { place: string; message: string }[] {
  return fields.flatMap(({ name, kind, label }) => {
    if (kind !== 'time-ahead' && kind !== 'time-back' && kind !== 'day') return [];
    const text = (typed[name] ?? '').trim();
    if (text === '') return kind === 'time-back' ? [] : [{ place: name, message: `请填写${label}。` }];
    if (readTypedTime(text, readingFor(kind, now)) !== null) return [];
    return [{ place: name, message: kind === 'day' ? '看不懂这个日期。请写成 12-10 这样。' : '看不懂这个时间。请写成 11-20 10:12 这样。' }];
  });
}

/** What is sent for what was typed; every time can be read by then. */
export function actOf(action: ActionId, typed: ActTyped, complaint: ComplaintDetail, now: string): ActInput {
  const text = (name: string): string => typed[name] ?? '';
  const yes = (name: string): boolean => typed[name] === 'yes';
  const time = (name: string, kind: ActField['kind']): string | null => readTypedTime(text(name), readingFor(kind, now));
  const reason = text('reason');
  switch (action) {
    case 'opinion': {
      const judged = typed['valid'] !== undefined;
      return { action, text: text('text'), valid: judged ? yes('valid') : null, explanation: judged ? text('explanation') : '' };
    }
    case 'decide':
      return { action, approved: yes('approved'), text: text('text') };
    case 'answer':
      return { action, text: text('text'), how: text('how') as AnswerWay, answeredAt: time('answeredAt', 'time-back') };
    case 'withdraw':
      return { action, reason, all: yes('all') };
    case 'verdict':
      return { action, verdict: text('verdict') as Verdict, demand: text('demand') };
    case 'cause':
      return { action, category: text('category'), text: text('text') };
    case 'measure': {
      const at = time('dueOn', 'day');
      const dueOn = at === null ? '' : dayText(dayOf(at));
      return { action, kind: text('kind') as MeasureKind, text: text('text'), unit: text('unit'), owner: text('owner'), dueOn };
    }
    case 'verify':
      return { action, measure: Number(text('measure')), effective: yes('effective'), text: text('text') };
    case 'penalty': {
      const choice = text('choice') === '' ? [] : (complaint.choices.penalties[Number(text('choice'))]?.set ?? []);
      return { action, choice: [...choice], person: choice.length === 0 ? '' : text('person'), reason };
    }
    case 'task':
      return { action, text: text('text') };
    case 'price':
      return { action, amount: moneyOf(text('amount')), reason };
    case 'classify':
      return { action, class: text('class') };
    case 'close':
      return { action };
    case 'visit': {
      const how = text('how') as VisitWay;
      return { action, how, outcome: how === 'exempt' ? null : (text('outcome') as VisitOutcome), text: text('text') };
    }
    case 'archive':
      return { action, archiveNumber: text('archiveNumber') };
    case 'reopen':
      return { action, reason };
    case 'judge':
      return { action, valid: yes('valid'), explanation: text('explanation') };
    case 'route':
      return { action, handler: text('handler') as Role, department: text('department').trim() === '' ? null : text('department'), reason };
    case 'promise':
      return { action, promisedAt: time('promisedAt', 'time-ahead') ?? now, reason };
    case 'pause':
      return { action, until: time('until', 'time-ahead') ?? now, ground: text('ground'), reason };
    case 'resume':
      return { action, reason };
    case 'raise':
    case 'lower':
      return { action, severity: text('severity') as Severity, reason };
    case 'confirm':
      return { action, confirmed: yes('confirmed'), reason };
  }
}

/** A sum as people type it; what is none becomes one that the rules refuse. */
function moneyOf(typed: string): number {
  const plain = typed.replace(/[¥￥,，\s元]/g, '');
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : -1;
}
