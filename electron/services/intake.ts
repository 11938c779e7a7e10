import { asBuilding, buildingOf } from '../../shared/domain/complaint/building';
import { checkIntake } from '../../shared/domain/complaint/check-intake';
import type { TakenIn } from '../../shared/domain/complaint/event';
import { normalizeIntake, type IntakeInput } from '../../shared/domain/complaint/intake';
import { newHistory } from '../../shared/domain/deadline/beginning';
import { type DeadlineCase, deadlinesFor, dueTimesFor } from '../../shared/domain/deadline/policy-deadlines';
import { formatNumber } from '../../shared/domain/numbering/number';
import { criterionOf } from '../../shared/domain/policy/lookup';
import { startStage } from '../../shared/domain/policy/stages';
import { attentionOf, proposeSeverity, toldOf } from '../../shared/domain/severity/propose';
import type { Severity } from '../../shared/domain/severity/severity';
import { suggestCriteria, type Suggestion } from '../../shared/domain/severity/suggest';
import { roleLabel } from '../../shared/domain/staff/role';
import type { Output } from '../../shared/ipc/contract';
import type { IntakeFields, Proposal } from '../../shared/ipc/intake';
import { DeskError } from '../../shared/ipc/wire';
import { monthOf } from '../../shared/util/local-time';
import { addTokens } from '../db/repositories/alike';
import { removeDraft } from '../db/repositories/drafts';
import { isStream } from '../db/repositories/events';
import { putBox } from '../db/repositories/identity-boxes';
import { lastNumber } from '../db/repositories/numbers';
import { findPerson } from '../db/repositories/office';
import type { Executor } from '../db/schema';
import { seesComplaint } from '../db/scope';
import { caseBasis, deadlineView, routing, type CaseBasis } from './case-basis';
import { refuseOthers } from './draft';
import { refuseFaults, type Actor, type ServiceContext } from './context';
import { playbookHints } from './incident';

type Context = ServiceContext;

/** A complaint that was taken in; whoever it is about may write it down and not read it again. */
type Taken = Output<'intake.save'>;

/** What is entered, in the shape in which the rules look at it, and what the words suggest. */
interface Reading {
  readonly input: IntakeInput;
  readonly suggestions: readonly Suggestion[];
}

/** What the side of the intake page shows: severity with reasons, handler, time limits, and what keeps it from being saved. */
export async function proposeIntake({ store, clock, calendar }: Context, fields: IntakeFields): Promise<Proposal> {
  const now = clock();
  const basis = await store.read((db) => caseBasis(db, calendar()));
  const { policy } = basis;
  const { input, suggestions } = read(fields, now, basis);
  const { severity, reasons } = proposeSeverity(input.criteria, policy, suggestions);
  const faults = checkIntake(input, now, policy);
  const timed = faults.every(({ place }) => place !== 'receivedAt');
  const chosen = fields.severity ?? severity;
  const { handler, reason } = routing(basis, chosen, input.about, input.criteria);
  return {
    criteria: suggestions.map(({ criterion, sentence, quote }) => ({
      id: criterion,
      label: criterionOf(policy, criterion)?.label ?? criterion,
      sentence,
      quote,
    })),
    severity,
    reasons: reasons.map(({ text }) => text),
    handler,
    handlerReason: reason,
    // From a time that cannot be, nothing can be reckoned.
    deadlines: timed ? deadlinesFor(policy, clockCase(basis, input, chosen, now), basis.deadlines).map(deadlineView) : [],
    attention: attentionOf(input.criteria, policy).map(({ label, tell }) => `${label}：请立即告知${roleLabel[tell]}。`),
    playbooks: playbookHints(input.facts, input.demand),
    faults: faults.map(({ place, message }) => ({ place, message })),
  };
}

/** Takes a complaint in. A second call with the same draft changes nothing and answers as the first did. */
export async function saveIntake(
  { store, clock, calendar, identity }: Context,
  actor: Actor,
  { draftId, fields }: { readonly draftId: string; readonly fields: IntakeFields },
): Promise<Taken> {
  const now = clock();
  const person = normalizeIntake(inputOf(fields, now, [])).identity;
  const sealed = await identity.boxOf(person, fields.sealed);
  const tokens = await identity.tokens(person);
  return store.uow(async ({ db, append }) => {
    if (await isStream(db, draftId)) return answerAgain(db, actor, draftId);
    await refuseOthers(db, actor.staffId, draftId);
    const basis = await caseBasis(db, calendar());
    const { input, suggestions } = read(fields, now, basis);
    refuseFaults(checkIntake(input, now, basis.policy).map(({ place, message }) => ({ place, message })));
    const number = await nextNumber(db, basis.office.deskCode, now);
    const building = fields.sealed ? asBuilding(fields.sealed.building) : buildingOf(person.unit);
    const body = { ...takenIn(basis, { input, suggestions }, fields.severity, number, sealed?.digest ?? null, now), building };
    if (sealed !== null) await putBox(db, { ...sealed, created_at: now, complaint: draftId, indexed: sealed.sealed === 1 ? 0 : 1 });
    await append([{ type: 'complaint.taken-in', body, stream: draftId, occurredAt: now, actor: actor.staffId }]);
    await addTokens(db, draftId, tokens);
    await removeDraft(db, draftId);
    const writer = basis.staff.find(({ id }) => id === actor.staffId) ?? null;
    return { id: draftId, number, visible: await seesComplaint(db, writer, draftId) };
  });
}

/** What was told of a complaint when it was taken in; its number only to whom it was given. */
async function answerAgain(db: Executor, { staffId }: Actor, id: string): Promise<Taken> {
  const saved = await db.selectFrom('complaint').select(['number', 'taken_in_by']).where('id', '=', id).executeTakeFirst();
  if (saved?.taken_in_by !== staffId) throw new DeskError('CONFLICT');
  return { id, number: saved.number, visible: await seesComplaint(db, await findPerson(db, staffId), id) };
}

function takenIn(
  basis: CaseBasis,
  { input, suggestions }: Reading,
  chosen: Severity | null,
  number: string,
  digest: string | null,
  now: string,
): TakenIn {
  const { policy, office } = basis;
  const { identity: _, criteria, ...entered } = input;
  const severity = chosen ?? proposeSeverity(criteria, policy).severity;
  const suggested = suggestions.map(({ criterion }) => criterion);
  return {
    ...entered,
    number,
    project: office.project,
    policy: { id: policy.id, version: policy.version },
    identity: digest,
    criteria: [...criteria],
    proposed: { severity: proposeSeverity(suggested, policy).severity, criteria: suggested },
    severity,
    stage: startOf(basis, input, severity),
    tell: toldOf(criteria, policy),
    handler: routing(basis, severity, input.about, criteria).handler,
    deadlines: dueTimesFor(policy, clockCase(basis, input, severity, now), basis.deadlines),
  };
}

/** Cleans first: what cannot be seen on the screen must not keep anybody from saving. */
function read(fields: IntakeFields, now: string, { policy }: CaseBasis): Reading {
  const suggestions = suggestCriteria(fields.facts, fields.demand, policy);
  return { input: normalizeIntake(inputOf(fields, now, suggestions)), suggestions };
}

function inputOf(fields: IntakeFields, now: string, suggestions: readonly Suggestion[]): IntakeInput {
  const { severity: _, sealed: _sealed, ...entered } = fields;
  return {
    ...entered,
    receivedAt: fields.receivedAt ?? now,
    criteria: fields.criteria ?? suggestions.map(({ criterion }) => criterion),
  };
}

/** The case of a new complaint as its clocks look at it. */
export function clockCase(basis: CaseBasis, input: IntakeInput, severity: Severity, now: string): DeadlineCase {
  const { receivedAt, criteria, channel, promisedAt } = input;
  const stage = startOf(basis, input, severity);
  return { severity, criteria, channel, receivedAt, promisedAt, takenInAt: now, closedAt: null, stage, handling: newHistory(stage, now), escalations: [] };
}

/** The stage at which the policy starts a case. */
export function startOf(basis: CaseBasis, { about, criteria, channel, settled }: IntakeInput, severity: Severity): string {
  const { handler } = routing(basis, severity, about, criteria);
  return startStage(basis.policy, { severity, handler, criteria, channel }, settled);
}

/** Counted inside the unit of work, so that a number is given exactly when its complaint is recorded. */
async function nextNumber(db: Executor, desk: string, now: string): Promise<string> {
  const month = monthOf(now);
  return formatNumber({ desk, month, seq: (await lastNumber(db, desk, month)) + 1 });
}
