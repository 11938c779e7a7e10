import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { channels } from '../../../shared/domain/complaint/channel';
import { verdicts, visitOutcomes } from '../../../shared/domain/handling/choices';
import type { HandlingEvent } from '../../../shared/domain/handling/event';
import { roles } from '../../../shared/domain/staff/role';
import { severities } from '../../../shared/domain/severity/severity';
import { salesOffice } from '../../../shared/policies/sales-office';
import type { NewEvent } from '../../../electron/db/event-codec';
import { takenIn } from './sample-events';

/** One step of a random history; `pick` chooses among the complaints there are by then. */
export type Step =
  | { readonly kind: 'take-in'; readonly text: string; readonly channel: number; readonly severity: number; readonly role: number; readonly due: number; readonly settled: boolean; readonly department: string | null; readonly person: number }
  | { readonly kind: 'correct'; readonly pick: number; readonly text: string | null; readonly severity: number; readonly due: number; readonly department: string | null }
  | { readonly kind: 'print'; readonly pick: number }
  | { readonly kind: 'handle'; readonly pick: number; readonly what: number; readonly stage: number; readonly due: number; readonly text: string }
  | { readonly kind: 'staff'; readonly role: number; readonly department: string | null };

const words = fc.stringMatching(/^[一-龥a-zA-Z0-9%_'" 。，𠮷]{1,30}$/u).filter((text) => text.trim() !== '');
const department = fc.option(fc.constantFrom('销售部', '工程部', '财务部', '物业\n服务'));
const small = fc.nat(1_000);

// Whom complaints name moves when the staff changes, and with it who may see them.
const names = ['张伟', '李娜', '王芳', '张伟明'];
const persons = [null, '经理', '张伟', '李娜主管', '项目经理', '负责人', '置业顾问', '王芳、张伟明', '某人'];

/** A random step. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('take-in' as const), text: words, channel: small, severity: small, role: small, due: fc.nat(40), settled: fc.boolean(), department, person: small }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('correct' as const), pick: small, text: fc.option(words), severity: small, due: fc.nat(40), department }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('print' as const), pick: small }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('handle' as const), pick: small, what: small, stage: small, due: fc.nat(40), text: words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('staff' as const), role: small, department }) },
);

/** Turns random steps into events that fit each other. */
export function eventsOf(steps: readonly Step[]): NewEvent[] {
  const complaints: { id: string; version: number; copies: number }[] = [];
  const staff = ['setup'];
  return steps.flatMap((one): NewEvent[] => {
    const common = { occurredAt: null, actor: 'due' in one ? at(staff, one.due) : 'setup' };
    if (one.kind === 'staff') {
      const body = { staffId: uuidv7(), name: at(names, one.role), role: at(roles, one.role), department: one.department };
      staff.push(body.staffId);
      return [{ type: 'staff.added', body, stream: 'office', ...common }];
    }
    if (one.kind === 'take-in') {
      const id = uuidv7();
      complaints.push({ id, version: 1, copies: 0 });
      const number = `TS-0${complaints.length % 3}-20261${complaints.length % 2}-${String(complaints.length).padStart(4, '0')}`;
      const body = takenIn(number, {
        facts: one.text, channel: at(channels, one.channel), severity: at(severities, one.severity), handler: at(roles, one.role),
        settled: one.settled, deadlines: deadlines(one.due), about: { department: one.department, person: at(persons, one.person) },
      });
      return [{ type: 'complaint.taken-in', body, stream: id, ...common }];
    }
    const complaint = complaints[one.pick % Math.max(1, complaints.length)];
    if (complaint === undefined) return [];
    if (one.kind === 'print') {
      complaint.copies += 1;
      const body = { form: 'complaint-handling', copy: complaint.copies, version: complaint.version, pdf: 'c'.repeat(64), pages: 1, printer: null };
      return [{ type: 'complaint.form-printed', body, stream: complaint.id, ...common }];
    }
    if (one.kind === 'handle') {
      const after = { stage: at(salesOffice.stages, one.stage).id, deadlines: deadlines(one.due) };
      return [{ ...at(handled(one), one.what)(after), stream: complaint.id, ...common }];
    }
    complaint.version += 1;
    const changes = {
      severity: at(severities, one.severity),
      about: { department: one.department, person: at(persons, one.due) },
      ...(one.text !== null && { facts: one.text }),
    };
    return [{ type: 'complaint.corrected', body: { changes, reason: '核实', deadlines: deadlines(one.due) }, stream: complaint.id, ...common }];
  });
}

type After = { stage: string; deadlines: { clock: string; dueAt: string }[] };

/** Steps of handling in no order at all: the fold must stand any that the log may hold. */
function handled({ text, due }: Extract<Step, { kind: 'handle' }>): readonly ((after: After) => HandlingEvent)[] {
  const handler = at(roles, due);
  const severity = at(severities, due);
  return [
    (after) => ({ type: 'complaint.routed', body: { handler, department: text, reason: text, ...after } }),
    (after) => ({ type: 'complaint.promised', body: { promisedAt: '2026-12-01T02:00:00.000Z', reason: text, ...after } }),
    (after) => ({ type: 'complaint.judged', body: { valid: due % 2 === 0, explanation: text, ...after } }),
    (after) => ({ type: 'complaint.opinion-given', body: { text, department: null, ...after } }),
    (after) => ({ type: 'complaint.verdict-recorded', body: { verdict: at(verdicts, due), demand: null, ...after } }),
    (after) => ({ type: 'complaint.measure-planned', body: { kind: 'corrective', text, unit: text, owner: text, dueOn: '2026-12-01', ...after } }),
    (after) => ({ type: 'complaint.measure-verified', body: { measure: 1 + (due % 3), effective: true, text, ...after } }),
    (after) => ({ type: 'complaint.closed', body: { ...after, restarted: ['opinion'] } }),
    (after) => ({ type: 'complaint.return-visited', body: { how: 'phone', outcome: at(visitOutcomes, due), text: null, ...after } }),
    (after) => ({ type: 'complaint.archived', body: { archiveNumber: text, ...after } }),
    (after) => ({ type: 'complaint.reopened', body: { reason: text, ...after } }),
    (after) => ({ type: 'complaint.severity-raised', body: { severity, handler, reason: text, ...after } }),
    (after) => ({ type: 'complaint.lowering-decided', body: { confirmed: true, severity, handler, reason: null, ...after } }),
  ];
}

function deadlines(day: number) {
  return day < 5 ? [] : [{ clock: 'answer', dueAt: new Date(Date.UTC(2026, 10, day, 10)).toISOString() }];
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!;
}
