import { createHash } from 'node:crypto';
import type { MethodName } from '../../../shared/ipc/contract';
import { plainHours } from '../../../shared/domain/calendar/hours';
import type { RegisterRow } from '../../../shared/domain/register/row';
import type { ActInput } from '../../../shared/domain/handling/input';
import { salesOffice } from '../../../shared/policies/sales-office';
import { madeUpNotice } from '../../support/notice-2027';
import { typed } from '../../db/support/desk';

/** A complaint that is there, as somebody who means harm could know it. */
export interface Known {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly identity: string | null;
  readonly incident: string;
  /** A report that was signed off. */
  readonly statement: string;
  /** A receptionist other than the one who sends. */
  readonly person: string;
  /** Another complaint of the same severity. */
  readonly other: string;
}

const text = '已联系客户核对情况。';
const acts: readonly ActInput[] = [
  { action: 'route', handler: 'sales-management', department: '工程部', reason: text },
  { action: 'promise', promisedAt: '2026-11-25T02:00:00.000Z', reason: text },
  { action: 'pause', until: '2026-11-25T02:00:00.000Z', ground: '客户同意', reason: text },
  { action: 'resume', reason: text },
  { action: 'judge', valid: true, explanation: text },
  { action: 'opinion', text, valid: true, explanation: text },
  { action: 'decide', approved: true, text },
  { action: 'answer', text, how: 'phone', answeredAt: null },
  { action: 'withdraw', reason: text, all: true },
  { action: 'verdict', verdict: 'satisfied', demand: '' },
  { action: 'verdict', verdict: 'dissatisfied', demand: text },
  { action: 'cause', category: 'execution', text },
  { action: 'measure', kind: 'corrective', text, unit: '工程部', owner: '梁启航', dueOn: '2026-12-15' },
  { action: 'verify', measure: 1, effective: true, text },
  { action: 'penalty', choice: [], person: '', reason: text },
  { action: 'close' },
  { action: 'visit', how: 'phone', outcome: 'satisfied', text: '' },
  { action: 'archive', archiveNumber: '2026-001' },
  { action: 'reopen', reason: text },
  { action: 'raise', severity: 'major', reason: text },
  { action: 'lower', severity: 'minor', reason: text },
  { action: 'confirm', confirmed: true, reason: text },
];

const registerId = '0193a5c0-0000-4000-8000-000000000042';

const oldRow = (nth: number): RegisterRow => ({
  line: nth + 2, number: null, timed: false, receivedAt: '2024-03-05T04:00:00.000Z', channel: 'phone', about: { department: null, person: null }, facts: text, demand: null, severity: 'minor',
  receiver: null, handled: text, handledBy: null, answer: null, cause: null, verdict: null, closedAt: nth % 2 === 0 ? null : '2024-03-09T04:00:00.000Z', archive: null,
});

/** A well-formed input of a method, by a number that chooses among them; `{}` where there is nothing to send. */
export function seedOf(method: MethodName, nth: number, known: Known, newId: string, pdf: string): unknown {
  const { id, version, revision, identity, incident, statement } = known;
  const seen = 'a'.repeat(64);
  switch (method) {
    case 'app.unsaved':
      return { unsaved: nth % 2 === 0 };
    case 'office.setUp':
      return { project: '云栖里', deskName: '一号', deskCode: '02', policy: null, staff: [{ name: '甲', role: 'supervisor', department: null }] };
    case 'staff.add':
      return { name: `新人${nth}`, role: 'receptionist', department: '销售部' };
    case 'staff.change':
    case 'staff.previewChange':
      return { staffId: known.person, name: `改名${nth}`, role: 'receptionist', department: nth % 2 === 0 ? '销售部' : null };
    case 'returns.take':
      return { source: `${sha256Of(`file ${nth}`)}:1`, file: sha256Of(`page ${nth}`), page: Buffer.from(`page ${nth}`), sealed: false, codes: [] };
    case 'attachment.add':
      return { complaintId: id, file: sha256Of(`file ${nth}`), content: Buffer.from(`file ${nth}`), sealed: false, kind: 'picture', ext: 'jpg', what: 'photo', note: null, shows: nth % 2 === 0 };
    case 'staff.leave':
    case 'staff.return':
    case 'staff.givePin':
    case 'staff.previewLeave':
      return { staffId: known.person };
    case 'staff.setSignOutAfter':
      return { minutes: 1 + (nth % 30) };
    case 'backup.preview':
    case 'backup.restore':
      return { id: seen.slice(32) };
    case 'session.signIn':
      return { staffId: id, pin: '7416', newPin: null };
    case 'session.changePin':
      return nth % 2 === 0 ? { pin: '7416', newPin: '830571' } : { pin: '830571', newPin: '7416' };
    case 'settings.put':
      return { printer: '前台', copies: 2 };
    case 'policy.get':
    case 'policy.preview':
    case 'policy.export':
      return { id: 'sales-office', version: 1 };
    case 'policy.check':
      return { policy: salesOffice };
    case 'policy.write':
      return { policy: { ...salesOffice, name: `制度${nth}` }, of: null };
    case 'policy.adopt':
      return { id: 'sales-office', version: 2, from: { id: 'sales-office', version: 2 } };
    case 'calendar.year':
      return { year: 2026 };
    case 'calendar.applyNotice':
      return { notice: madeUpNotice(), seen };
    case 'calendar.previewRestDay':
      return { date: '2026-12-03', name: '盘点' };
    case 'calendar.setRestDay':
      return { date: '2026-12-03', name: '盘点', seen };
    case 'calendar.previewRemoval':
      return { date: '2026-12-03' };
    case 'calendar.removeRestDay':
      return { date: '2026-12-03', seen };
    case 'calendar.previewHours':
      return plainHours('17:30');
    case 'calendar.setHours':
      return { ...plainHours('17:30'), seen };
    case 'intake.propose':
      return typed({ receivedAt: '2026-11-19T02:12:00.000Z', promisedAt: '2026-11-26T02:12:00.000Z' });
    case 'intake.save':
      return { draftId: nth % 5 === 0 ? id : newId, fields: typed({ criteria: nth % 2 === 0 ? null : ['facility'], settled: nth % 7 === 0 }) };
    case 'draft.put':
      return { id: nth % 6 === 3 ? id : newId, fields: typed() };
    case 'draft.get':
    case 'draft.discard':
      return { id: newId };
    case 'kept.put':
      return { place: `${id} opinion`, title: '填写意见', body: '{"typed":{"text":"一"}}', identity: null, ready: true };
    case 'kept.get':
    case 'kept.drop':
      return { place: `${id} opinion` };
    case 'inbox.page':
      return { filter: { view: 'open', severity: null, due: null, channel: null, department: null }, after: null, limit: 50 };
    case 'joint.look':
      return { ids: [id, known.other] };
    case 'joint.explain':
      return { id: newId, ids: [id, known.other], text, how: 'phone', answeredAt: null };
    case 'filter.keep':
      return { name: `超期${nth}`, filter: { view: 'open', severity: null, due: 'overdue', channel: null, department: null, stage: 'opinion' } };
    case 'filter.drop':
      return { name: `超期${nth}` };
    case 'report.figures':
      return { from: '2026-11-01', to: '2026-11-30', project: null, policy: null, step: nth % 2 === 0 ? null : 'week' };
    case 'report.cases':
      return { from: '2026-11-01', to: '2026-11-30', project: null, policy: null, mark: 'all', after: null, limit: 50 };
    case 'report.copyPicture':
      return { area: { x: 10, y: 20, width: 400 + nth, height: 300 } };
    case 'casebook.find':
      return { text: nth % 2 === 0 ? '' : '滴水 修好' };
    case 'casebook.propose':
      return { complaintId: id };
    case 'casebook.keep':
      return { complaintId: id, title: '龙头滴水', story: text, handled: text, lesson: text };
    case 'casebook.withdraw':
      return { complaintId: id, reason: text };
    case 'statement.preview':
      return { kind: 'monthly-report', from: '2026-11-01', to: '2026-11-30', texts: nth % 2 === 0 ? null : { trend: text } };
    case 'statement.sign':
      return { kind: 'weekly-report', from: '2026-11-16', to: '2026-11-22', texts: { plan: text }, seen };
    case 'statement.print':
      return { id: statement, printer: '前台', copies: 1 };
    case 'statement.saveCopy':
      return { id: statement };
    case 'register.hold':
      return { id: registerId, parts: [{ row: oldRow(nth), identity: { name: '司徒旧', phone: null, unit: null, contract: null } }] };
    case 'register.import':
      return { id: registerId, file: seen, lines: 4 };
    case 'register.undo':
      return { import: registerId };
    case 'export.run':
      return { asked: nth % 2 === 0 ? { what: 'search', text: '水龙头' } : { what: 'cases', from: '2026-11-01', to: '2026-11-30', project: null, policy: null, mark: 'all' }, format: nth % 3 === 0 ? 'csv' : 'xlsx' };
    case 'report.setTarget':
      return { target: 1 + (nth % 100) };
    case 'search.find':
      return { text: nth % 2 === 0 ? '水龙头' : 'TS-01-202611-0001', limit: 20 };
    case 'search.rows':
      return { ids: [id, known.other] };
    case 'complaint.get':
      return { id };
    case 'complaint.correct':
      return {
        id,
        expectedVersion: version,
        changes: { facts: `改过第 ${nth} 次`, receivedAt: '2026-11-19T02:12:00.000Z', promisedAt: '2026-11-26T02:12:00.000Z' },
        reason: '听错了',
      };
    case 'complaint.act':
      return { id, expectedRevision: revision, act: acts[nth % acts.length] };
    case 'alike.find':
      return { except: newId, phone: '13800001234', unit: '3栋1804', facts: '样板间的水龙头一直滴水。' };
    case 'alike.related':
      return { id };
    case 'alike.link':
    case 'alike.unlink':
    case 'alike.merge':
    case 'alike.unmerge':
      return { id, other: known.other, reason: '同一件事' };
    case 'incident.start':
      return { id: nth % 3 === 0 ? id : newId, playbook: nth % 2 === 0 ? 'safety' : 'data-leak', complaint: nth % 4 === 0 ? null : id };
    case 'incident.get':
      return { id: incident };
    case 'incident.act':
      return { id: incident, act: ([{ act: 'tick', step: 'rescue', done: nth % 2 === 0 }, { act: 'tell', told: true }, { act: 'end' }] as const)[nth % 3] };
    case 'incident.setNumbers':
      return { numbers: [{ label: '医院', number: '010-1234 5678' }] };
    case 'identity.masked':
      return { digests: [identity ?? seen] };
    case 'identity.reveal':
      return { digest: identity ?? seen };
    case 'vault.boxes':
      return { digests: [identity ?? seen] };
    case 'vault.show':
      return { of: nth % 2 === 0 ? id : (identity ?? seen), reason: '联系客户' };
    case 'vault.copied':
      return { of: [identity ?? seen] };
    case 'sales.complaints':
      return { tokens: [identity ?? seen] };
    case 'sales.show':
      return { record: id, reason: '联系客户' };
    case 'vault.try':
      return { keyholder: nth % 2 === 0 ? null : id };
    case 'vault.change':
      return { by: nth % 2 === 0 ? null : id, change: nth % 3 === 0 ? { kind: 'rotate' } : { kind: 'add', keyholder: id } };
    case 'vault.rotating':
      return { goesOn: nth % 2 === 0 };
    case 'vault.draft':
      return { id: newId };
    case 'form.model':
      return { complaintId: nth % 4 === 0 ? null : id, paper: nth % 3 === 0 ? 'handling-record' : 'complaint-handling' };
    case 'form.setDress':
      return { company: '望江置业', logo: null, numberPrefix: 'KS', footer: '', large: nth % 2 === 0, wideBinding: true, offsets: {} };
    case 'form.offered':
      return { complaintId: nth % 4 === 0 ? null : id };
    case 'form.print':
      return { complaintId: nth % 4 === 0 ? null : id, printer: nth % 2 === 0 ? null : '前台', copies: 1 };
    case 'audit.page':
      return { kind: nth % 2 === 0 ? null : 'print', person: nth % 3 === 0 ? known.person : null, from: nth % 5 === 0 ? '2026-11-20' : null, to: nth % 7 === 0 ? '2026-11-20' : null, before: nth % 2 === 0 ? null : nth };
    case 'audit.verify':
      return { after: nth };
    case 'personal.preview':
      return { complaint: id };
    case 'personal.erase':
      return { found: id, complaints: [id], reason: '客户要求' };
    case 'personal.setRetention':
      return { complaint: 1 + nth, major: 60, draft: 3, scan: 3 };
    case 'day.setClosing':
      return { closingTime: '18:30' };
    case 'day.list':
      return { before: nth % 2 === 0 ? null : nth };
    case 'form.saveCopy':
      return { pdf };
    default:
      return {};
  }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
