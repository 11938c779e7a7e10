import type { ComplaintState } from '../../shared/domain/complaint/state';
import { allowedActions, measuresToVerify, severitiesBeyond } from '../../shared/domain/handling/actions';
import type { Person } from '../../shared/domain/handling/people';
import { handlerChoices, planAct } from '../../shared/domain/handling/plan';
import type { Done } from '../../shared/domain/handling/state';
import type { ComplaintDetail } from '../../shared/ipc/complaint';
import type { Checked } from '../../shared/ipc/contract';
import { DeskError } from '../../shared/ipc/wire';
import { findComplaint } from '../db/repositories/complaints';
import { caseBasis, type CaseBasis } from './case-basis';
import type { Actor, ServiceContext } from './context';

/** A step as a person asks for it. */
export type Act = Checked<'complaint.act'>;

/** Records one step of handling, by the rules of the complaint's policy; time limits, lists and counts follow. */
export async function actOn(
  { store, clock, calendar }: ServiceContext,
  actor: Actor,
  { id, expectedRevision, act }: Act,
): Promise<{ revision: number; stage: string }> {
  const now = clock();
  return store.uow(async ({ db, append }) => {
    const complaint = await findComplaint(db, id);
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
    await append(planned.value.map((event) => ({ ...event, stream: id, occurredAt: now, actor: actor.staffId })));
    return { revision: expectedRevision + planned.value.length, stage: planned.value.at(-1)?.body.stage ?? state.stage };
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
  actor: Actor | null,
  now: string,
): Pick<ComplaintDetail, 'revision' | 'handling' | 'actions' | 'choices'> {
  const { policy, staff } = basis;
  const person = actor === null ? null : personOf(actor, basis);
  const toVerify = person === null ? [] : measuresToVerify(state, person, policy, staff);
  const offers = person === null ? [] : allowedActions(state, person, policy, now, staff);
  return {
    revision: revisionOf(state),
    handling: handlingView(state, basis, toVerify),
    actions: offers.map((offer) => ({ ...offer, why: offer.allowed ? null : offer.why })),
    choices: {
      handlers: [...handlerChoices(state, policy, staff)],
      penalties: (policy.penalties.find(({ severity }) => severity === state.severity)?.choices ?? []).map((set) => [...set]),
      raise: [...severitiesBeyond(state, 'raise')],
      lower: [...severitiesBeyond(state, 'lower')],
    },
  };
}

function handlingView({ handling }: ComplaintState, { staff }: CaseBasis, toVerify: readonly number[]): ComplaintDetail['handling'] {
  const names = new Map(staff.map((person) => [person.id, person.name]));
  const named = <T extends Done>({ by, ...rest }: T) => ({ ...rest, who: names.get(by) ?? '' });
  const maybe = <T extends Done>(one: T | null) => (one === null ? null : named(one));
  return {
    department: handling.department,
    judgement: maybe(handling.judgement),
    opinions: handling.opinions.map(named),
    decisions: handling.decisions.map(named),
    answers: handling.answers.map(named),
    verdicts: handling.verdicts.map(named),
    cause: maybe(handling.cause),
    measures: handling.measures.map((measure, at) => ({ ...named(measure), verified: maybe(measure.verified), toVerify: toVerify.includes(at + 1) })),
    penalty: maybe(handling.penalty),
    visits: handling.visits.map(named),
    archived: maybe(handling.archived),
    reopened: handling.reopened,
    proposal: maybe(handling.proposal),
  };
}

function personOf({ staffId }: Actor, { staff }: CaseBasis): Person {
  const person = staff.find(({ id }) => id === staffId);
  if (person === undefined) throw new DeskError('NOT_ALLOWED');
  return person;
}
