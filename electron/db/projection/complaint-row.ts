import type { ComplaintState } from '../../../shared/domain/complaint/state';
import { titleOf } from '../../../shared/domain/complaint/title';
import { nextPointAt } from '../../../shared/domain/escalation/next';
import { nextDue } from '../../../shared/domain/deadline/policy-deadlines';
import { turnOf } from '../../../shared/domain/handling/turn';
import { turnKey } from '../../../shared/domain/handling/turn-key';
import { outSince } from '../../../shared/domain/returns/rule';
import { severityRank } from '../../../shared/domain/severity/severity';
import { foldFields } from '../bigrams';
import { erasedIdentity, inNoList, noDue, type ComplaintTable } from '../schema';
import type { PlacedComplaint } from './fold-stream';

/**
 * A complaint as its list row; `doc` is the position of its first event. A closed case stays in the lists of work
 * until its return visit is made and it is archived, or nobody would be reminded of them. One that goes on under another
 * stands in no list: it is reached from there, by search and by its number.
 */
export function complaintRow({ state, doc, audience, policy }: PlacedComplaint): ComplaintTable {
  const { mergedInto } = state.relations;
  const endedAt = state.handling.archived?.at ?? mergedInto?.at ?? null;
  const turn = policy === undefined ? null : turnOf(state, policy);
  const due = endedAt === null ? nextDue(state.deadlines) : null;
  return {
    id: state.id,
    doc,
    number: state.number,
    project: state.project,
    policy_id: state.policy.id,
    policy_version: state.policy.version,
    severity_rank: severityRank[state.severity],
    channel: state.channel,
    stage: state.stage,
    handler: state.handler,
    next_act: turn?.act ?? '',
    turn: turn === null ? '' : turnKey(turn),
    is_open: endedAt === null ? 1 : 0,
    is_unsigned: outSince(state) === null ? 0 : 1,
    received_at: state.receivedAt,
    taken_in_at: state.takenInAt,
    taken_in_by: state.takenInBy,
    order_at: mergedInto !== null ? inNoList : (endedAt ?? due?.dueAt ?? noDue),
    due_clock: due?.clock ?? null,
    title: titleOf(state.facts),
    department: state.handling.department ?? state.about.department,
    about_department: state.about.department,
    person: state.about.person,
    audience,
    criteria: JSON.stringify(state.criteria),
    identity: state.identity ?? (state.erased === null || state.erased.anew ? null : erasedIdentity),
    print_count: state.prints.length,
    version: state.version,
    last_seq: state.lastSeq,
    closed_at: endedAt,
    next_point_at: endedAt === null ? nextPointAt(state) : null,
  };
}

const rows = new WeakMap<PlacedComplaint, ComplaintTable>();

/** The list row of a complaint, made once for all projections that look at it. */
export function listRowOf(complaint: PlacedComplaint): ComplaintTable {
  let row = rows.get(complaint);
  if (row === undefined) {
    row = complaintRow(complaint);
    rows.set(complaint, row);
  }
  return row;
}

/** Where among the fields of the search text the facts stand. */
export const factsField = 1;

/** What a complaint is found by; its title is part of the facts. */
export function searchText(state: ComplaintState): string {
  const { number, facts, demand, about, old } = state;
  const fields = [number, facts, demand, about.department, about.person];
  // Whoever knows it from before knows it by the number of the register.
  return foldFields(old === null ? fields : [...fields, old.number]);
}
