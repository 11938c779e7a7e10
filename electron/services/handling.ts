import type { ComplaintState } from '../../shared/domain/complaint/state';
import { allowedActions, measuresToVerify, severitiesBeyond } from '../../shared/domain/handling/actions';
import type { Person } from '../../shared/domain/handling/people';
import { handlerChoices, planAct } from '../../shared/domain/handling/plan';
import { pausableClocks, pauseAt } from '../../shared/domain/handling/pausing';
import type { Done } from '../../shared/domain/handling/state';
import { causeLabel, criterionOf, penaltyChoices, stageLabel } from '../../shared/domain/policy/lookup';
import { stageLine } from '../../shared/domain/policy/stages';
import { askedClasses } from '../../shared/domain/handling/needs';
import { roleLabel } from '../../shared/domain/staff/role';
import type { ComplaintDetail } from '../../shared/ipc/complaint';
import type { Checked } from '../../shared/ipc/contract';
import { DeskError } from '../../shared/ipc/wire';
import { findComplaint } from '../db/repositories/complaints';
import { scopeOf } from '../db/scope';
import { caseBasis, type CaseBasis } from './case-basis';
import type { Actor, ServiceContext } from './context';
import { withdrawnTogether } from './joint';

/** A step as a person asks for it. */
export type Act = Checked<'complaint.act'>;

/** Records one step of handling, by the rules of the complaint's policy; time limits, lists and counts follow. */
export async function actOn(
  { store, clock, calendar }: ServiceContext,
  actor: Actor,
  { id, expectedRevision, act }: Act,
): Promise<{ revision: number; stage: string; note: string | null }> {
  const now = clock();
  return store.uow(async ({ db, append }) => {
    const complaint = await findComplaint(db, await scopeOf(db, actor), id);
    if (complaint === null) throw new DeskError('NOT_FOUND');
    const { state } = complaint;
    const basis = await caseBasis(db, calendar(), state.policy);
    const person = personOf(actor, basis);
    if (revisionOf(state) !== expectedRevision) throw new DeskError('CONFLICT');
    const planned = planAct(state, act, { ...basis, actor: person, now });
    if (!planned.ok) {
      const { error } = planned;
      if (error.kind === 'not-allowed') throw new DeskError('NOT_ALLOWED', [{ place: 'action', message: `${error.why}。` }]);
      throw new DeskError('INVALID_INPUT', error.faults);
    }
    const together = act.action === 'withdraw' && act.all ? await withdrawnTogether(db, actor, complaint, { state, basis: { ...basis, actor: person, now } }, act.reason, calendar()) : null;
    const parts = together?.parts ?? [{ state, events: planned.value }];
    await append(parts.flatMap((part) => (part.events ?? []).map((event) => ({ ...event, stream: part.state.id, occurredAt: now, actor: actor.staffId }))));
    return { revision: expectedRevision + planned.value.length, stage: planned.value.at(-1)?.body.stage ?? state.stage, note: together?.note ?? null };
  });
}

/** Goes up with every step and every correction; a print changes nothing that anybody could contradict. */
export function revisionOf({ version, handling }: ComplaintState): number {
  return version + handling.steps;
}

/** The part of a complaint's detail that tells what was done, and what the person who asks may do. */
export function handlingDetail(
  state: ComplaintState,
  basis: CaseBasis,
  actor: Actor,
  now: string,
): Pick<ComplaintDetail, 'revision' | 'handling' | 'actions' | 'choices'> {
  const { policy, staff } = basis;
  const person = personOf(actor, basis);
  const toVerify = measuresToVerify(state, person, policy, staff);
  const offers = allowedActions(state, person, policy, now, staff);
  return {
    revision: revisionOf(state),
    handling: handlingView(state, basis, toVerify, now),
    actions: offers.map((offer) => ({ ...offer, why: offer.allowed ? null : offer.why })),
    choices: {
      handlers: [...handlerChoices(state, policy, staff)],
      penalties: penaltyChoices(policy, state.severity).map(({ set, whom }) => ({ set: [...set], label: set.join('、') + (whom === null ? '' : `（${roleLabel[whom]}）`) })),
      causes: policy.causes.map(({ id, label }) => ({ id, label })),
      classes: askedClasses(stageLine(policy, state)).flat().map((id) => ({ id, label: criterionOf(policy, id)?.label ?? id })),
      validity: policy.validity,
      visitExemptions: [...policy.closing.visitExemptions],
      pauseGrounds: [...(policy.pausing?.grounds ?? [])],
      raise: [...severitiesBeyond(state, 'raise', policy)],
      lower: [...severitiesBeyond(state, 'lower', policy)],
    },
  };
}

function handlingView(state: ComplaintState, { staff, policy }: CaseBasis, toVerify: readonly number[], now: string): ComplaintDetail['handling'] {
  const { handling } = state;
  const pause = pausableClocks(state, policy).length === 0 ? null : pauseAt(state, now);
  const names = new Map(staff.map((person) => [person.id, person.name]));
  const named = <T extends Done>({ by, ...rest }: T) => ({ ...rest, who: names.get(by) ?? '' });
  const maybe = <T extends Done>(one: T | null) => (one === null ? null : named(one));
  return {
    department: handling.department,
    judgement: handling.judgement === null ? null : { ...named(handling.judgement), label: handling.judgement.valid ? policy.validity.valid : policy.validity.invalid },
    amount: handling.amount,
    tasks: handling.tasks.map(({ task, ...done }) => ({ ...named(done), label: stageLabel(policy, task) })),
    opinions: handling.opinions.map(named),
    decisions: handling.decisions.map(named),
    answers: handling.answers.map(({ from: _f, to: _t, verdicts: _v, withdrawn, ...answer }) => ({ ...named(answer), withdrawn: maybe(withdrawn) })),
    verdicts: handling.verdicts.map(named),
    cause: handling.cause === null ? null : { ...named(handling.cause), label: causeLabel(policy, handling.cause.category) },
    measures: handling.measures.map((measure, at) => ({ ...named(measure), verified: maybe(measure.verified), toVerify: toVerify.includes(at + 1) })),
    penalty: maybe(handling.penalty),
    visits: handling.visits.map(named),
    archived: maybe(handling.archived),
    reopened: handling.reopened,
    proposal: maybe(handling.proposal),
    paused: pause === null || pause.to === null ? null : { until: pause.to, ground: pause.ground, who: names.get(pause.by) ?? '' },
  };
}

function personOf({ staffId }: Actor, { staff }: CaseBasis): Person {
  const person = staff.find(({ id, left }) => id === staffId && !left);
  if (person === undefined) throw new DeskError('NOT_ALLOWED');
  return person;
}
