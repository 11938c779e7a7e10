import type { FoldEnvelope } from '../complaint/event';
import type { ComplaintState } from '../complaint/state';
import { type AlikeEvent, alikeEventBodies } from './event';

/** Whether an event relates complaints. */
export function isAlikeEvent<E extends { readonly type: string }>(event: E): event is Extract<E, AlikeEvent> {
  return Object.hasOwn(alikeEventBodies, event.type);
}

/** A complaint after an event that relates it to another. */
export function applyAlike(state: ComplaintState, event: FoldEnvelope & AlikeEvent): ComplaintState {
  const { relations } = state;
  const { other } = event.body;
  const moved = { ...state, lastSeq: event.siteSeq };
  switch (event.type) {
    case 'complaint.linked':
      return { ...moved, relations: { ...relations, links: [...without(relations.links, other), other] } };
    case 'complaint.unlinked':
      return { ...moved, relations: { ...relations, links: without(relations.links, other) } };
    case 'complaint.merged': {
      const { side, deadlines } = event.body;
      const mergedInto = { other, at: event.occurredAt, by: event.actor, deadlines: state.deadlines };
      const changed = side === 'main' ? { parts: [...without(relations.parts, other), other] } : { mergedInto };
      return { ...moved, deadlines, relations: { ...relations, ...changed } };
    }
    case 'complaint.unmerged': {
      const { side, deadlines } = event.body;
      const changed = side === 'main' ? { parts: without(relations.parts, other) } : { mergedInto: null, restoredAt: event.occurredAt };
      return { ...moved, deadlines, relations: { ...relations, ...changed } };
    }
  }
}

function without(list: readonly string[], one: string): readonly string[] {
  return list.filter((id) => id !== one);
}
