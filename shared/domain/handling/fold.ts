import type { Envelope } from '../complaint/event';
import type { ComplaintState } from '../complaint/state';
import { handlingEventBodies, type HandlingEvent } from './event';
import { pathTo } from './path';
import type { Handling } from './state';

/** Whether an event is a step of handling. */
export function isHandling<E extends { readonly type: string }>(event: E): event is Extract<E, HandlingEvent> {
  return Object.hasOwn(handlingEventBodies, event.type);
}

/** A complaint after one step of handling. */
export function applyHandling(state: ComplaintState, event: Envelope & HandlingEvent): ComplaintState {
  const { stage, deadlines, restarted = [] } = event.body;
  const steps = state.handling.steps + 1;
  const restarts = { ...state.handling.restarts, ...Object.fromEntries(restarted.map((clock) => [clock, event.occurredAt])) };
  const path = pathTo(state.handling.path, stage, event.occurredAt);
  const moved = { ...state, stage, deadlines, lastSeq: event.siteSeq, handling: { ...state.handling, steps, restarts, path } };
  return { ...moved, ...changeOf(moved, event) };
}

type Change = Partial<Pick<ComplaintState, 'handler' | 'severity' | 'criteria' | 'promisedAt' | 'closedAt' | 'handling'>>;

function changeOf(state: ComplaintState, event: Envelope & HandlingEvent): Change {
  const { handling } = state;
  const done = { by: event.actor, at: event.occurredAt };
  const to = (change: Partial<Handling>): Change => ({ handling: { ...handling, ...change } });
  switch (event.type) {
    case 'complaint.routed':
      return { handler: event.body.handler, ...to({ department: event.body.department }) };
    case 'complaint.promised':
      return { promisedAt: event.body.promisedAt };
    case 'complaint.judged':
      return to({ judgement: { ...kept(event.body), ...done } });
    case 'complaint.priced':
      return to({ amount: event.body.amount });
    case 'complaint.classified':
      return { criteria: event.body.criteria };
    case 'complaint.task-done':
      return to({ tasks: [...handling.tasks, { ...kept(event.body), ...done }] });
    case 'complaint.opinion-given':
      return to({ opinions: [...handling.opinions, { ...kept(event.body), ...done }] });
    case 'complaint.decided':
      return to({ decisions: [...handling.decisions, { ...kept(event.body), ...done }] });
    case 'complaint.answered':
      return to({ answers: [...handling.answers, { ...kept(event.body), ...done }] });
    case 'complaint.verdict-recorded':
      return to({ verdicts: [...handling.verdicts, { ...kept(event.body), ...done }], agreed: event.body.verdict !== 'dissatisfied' });
    case 'complaint.cause-analysed':
      return to({ cause: { ...kept(event.body), ...done } });
    case 'complaint.measure-planned':
      return to({ measures: [...handling.measures, { ...kept(event.body), ...done, verified: null }] });
    case 'complaint.measure-verified': {
      const { effective, text, measure } = event.body;
      const verified = { effective, text, ...done };
      return to({ measures: handling.measures.map((one, at) => (at + 1 === measure ? { ...one, verified } : one)) });
    }
    case 'complaint.penalty-decided':
      return to({ penalty: { ...kept(event.body), ...done } });
    case 'complaint.closed':
      return { closedAt: event.occurredAt };
    case 'complaint.return-visited': {
      const visits = [...handling.visits, { ...kept(event.body), ...done }];
      if (event.body.outcome !== 'dissatisfied') return to({ visits });
      return { closedAt: null, ...to({ visits, agreed: false, reopened: handling.reopened + (state.closedAt === null ? 0 : 1) }) };
    }
    case 'complaint.archived':
      return to({ archived: { ...kept(event.body), ...done } });
    case 'complaint.reopened':
      return { closedAt: null, ...to({ agreed: false, archived: null, reopened: handling.reopened + 1 }) };
    case 'complaint.severity-raised':
      return { severity: event.body.severity, handler: event.body.handler, ...to({ severityReason: event.body.reason, proposal: null }) };
    case 'complaint.lowering-proposed':
      return to({ proposal: { severity: event.body.severity, reason: event.body.reason, ...done } });
    case 'complaint.lowering-decided': {
      const { confirmed, severity, handler } = event.body;
      const severityReason = confirmed ? (handling.proposal?.reason ?? null) : handling.severityReason;
      return { severity, handler, ...to({ proposal: null, severityReason }) };
    }
  }
}

function kept<B extends { stage: unknown; deadlines: unknown; restarted?: unknown }>({ stage: _s, deadlines: _d, restarted: _r, ...rest }: B) {
  return rest;
}
