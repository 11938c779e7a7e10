import type { FoldEnvelope } from '../complaint/event';
import type { ComplaintState } from '../complaint/state';
import { overrunBy } from '../deadline/overrun';
import { handlingEventBodies, type HandlingEvent } from './event';
import { pathTo } from './path';
import { pausesEnded } from './pausing';
import type { Handling } from './state';

/** Whether an event is a step of handling. */
export function isHandling<E extends { readonly type: string }>(event: E): event is Extract<E, HandlingEvent> {
  return Object.hasOwn(handlingEventBodies, event.type);
}

/** A complaint after one step of handling. */
export function applyHandling(state: ComplaintState, event: FoldEnvelope & HandlingEvent): ComplaintState {
  const next = { ...state, handling: { ...state.handling } };
  takeStep(next, event);
  return next;
}

/** The same on a state that nobody else has seen: whoever replays a whole log would copy each state as often as it changes. */
export function takeStep(state: Writable<ComplaintState>, event: FoldEnvelope & HandlingEvent): void {
  const { stage, deadlines, restarted = [] } = event.body;
  const change = changeOf(state, event);
  const steps = state.handling.steps + 1;
  const again = restarted.map((clock) => [clock, event.occurredAt] as const);
  const restarts = again.length === 0 ? state.handling.restarts : { ...state.handling.restarts, ...Object.fromEntries(again) };
  const path = pathTo(state.handling.path, stage, event.occurredAt, change.handling?.answers ?? state.handling.answers);
  // What was answered is entered afterwards, and kept in time by when the customer heard it.
  const late = overrunBy(state.deadlines, deadlines, event.type === 'complaint.answered' ? event.body.answeredAt : event.occurredAt);
  const overran = late.length === 0 ? state.handling.overran : [...new Set([...state.handling.overran, ...late])];
  const handling = Object.assign(state.handling, change.handling, { steps, restarts, path, overran });
  Object.assign(state, change, { handling, stage, deadlines, lastSeq: event.siteSeq });
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

type Change = Partial<Pick<ComplaintState, 'handler' | 'severity' | 'criteria' | 'promisedAt' | 'closedAt'>> & { readonly handling?: Partial<Handling> };

/** What no longer holds once a case is to be handled again. */
const wentBack = { agreed: false, promiseStands: false } as const;

function changeOf(state: ComplaintState, event: FoldEnvelope & HandlingEvent): Change {
  const { handling } = state;
  const [by, at] = [event.actor, event.occurredAt];
  const to = (change: Partial<Handling>): Change => ({ handling: change });
  switch (event.type) {
    case 'complaint.routed':
      return { handler: event.body.handler, ...to({ department: event.body.department }) };
    case 'complaint.promised':
      return { promisedAt: event.body.promisedAt, ...to({ promiseStands: true }) };
    case 'complaint.paused': {
      const { until, ground, reason } = event.body;
      return to({ pauses: [...handling.pauses, { from: event.occurredAt, to: until, ground, reason, by: event.actor }] });
    }
    case 'complaint.resumed':
      return to({ pauses: pausesEnded(handling.pauses, event.occurredAt) });
    case 'complaint.judged': {
      const { valid, explanation } = event.body;
      return to({ judgement: { valid, explanation, by, at } });
    }
    case 'complaint.priced':
      return to({ amount: event.body.amount });
    case 'complaint.classified':
      return { criteria: event.body.criteria };
    case 'complaint.task-done': {
      const { task, text } = event.body;
      return to({ tasks: [...handling.tasks, { task, text, by, at }] });
    }
    case 'complaint.opinion-given': {
      const { text, department } = event.body;
      return to({ opinions: [...handling.opinions, { text, department, by, at }] });
    }
    case 'complaint.decided': {
      const { approved, text } = event.body;
      return to({ decisions: [...handling.decisions, { approved, text, by, at }] });
    }
    case 'complaint.answered': {
      const { text, how, answeredAt, joint, stage } = event.body;
      const answer = { text, how, answeredAt, by, at, from: state.stage, to: stage, verdicts: handling.verdicts.length, withdrawn: null };
      return to({ answers: [...handling.answers, joint === undefined ? answer : { ...answer, joint }] });
    }
    case 'complaint.answer-withdrawn': {
      const withdrawn = { reason: event.body.reason, by, at };
      return to({ answers: handling.answers.map((one, index) => (index + 1 === handling.answers.length ? { ...one, withdrawn } : one)) });
    }
    case 'complaint.verdict-recorded': {
      const { verdict, demand } = event.body;
      return to({ verdicts: [...handling.verdicts, { verdict, demand, by, at }], ...(verdict === 'dissatisfied' ? wentBack : { agreed: true }) });
    }
    case 'complaint.cause-analysed': {
      const { category, text } = event.body;
      return to({ cause: { category, text, by, at } });
    }
    case 'complaint.measure-planned': {
      const { kind, text, unit, owner, dueOn } = event.body;
      return to({ measures: [...handling.measures, { kind, text, unit, owner, dueOn, by, at, verified: null }] });
    }
    case 'complaint.measure-verified': {
      const { effective, text, measure } = event.body;
      const verified = { effective, text, by, at };
      return to({ measures: handling.measures.map((one, index) => (index + 1 === measure ? { ...one, verified } : one)) });
    }
    case 'complaint.penalty-decided': {
      const { choice, person, reason } = event.body;
      return to({ penalty: { choice, person, reason, by, at } });
    }
    case 'complaint.closed':
      return { closedAt: event.occurredAt };
    case 'complaint.return-visited': {
      const { how, outcome, text } = event.body;
      const visits = [...handling.visits, { how, outcome, text, by, at }];
      if (outcome !== 'dissatisfied') return to({ visits });
      return { closedAt: null, ...to({ ...wentBack, visits, reopened: handling.reopened + (state.closedAt === null ? 0 : 1) }) };
    }
    case 'complaint.archived':
      return to({ archived: { archiveNumber: event.body.archiveNumber, by, at } });
    case 'complaint.reopened':
      return { closedAt: null, ...to({ ...wentBack, archived: null, reopened: handling.reopened + 1 }) };
    case 'complaint.severity-raised':
      return { severity: event.body.severity, handler: event.body.handler, ...to({ severityReason: event.body.reason, proposal: null }) };
    case 'complaint.lowering-proposed':
      return to({ proposal: { severity: event.body.severity, reason: event.body.reason, by, at } });
    case 'complaint.lowering-decided': {
      const { confirmed, severity, handler } = event.body;
      const severityReason = confirmed ? (handling.proposal?.reason ?? null) : handling.severityReason;
      return { severity, handler, ...to({ proposal: null, severityReason }) };
    }
  }
}
