import { cleanNumbers, checkNumbers, type EmergencyNumber, usualNumbers } from '../../shared/domain/incident/numbers';
import { type IncidentAct, planIncident, planJoining, startOf } from '../../shared/domain/incident/act';
import { groupPlan } from '../../shared/domain/incident/group-plan';
import { playbookOf } from '../../shared/domain/incident/playbooks';
import type { IncidentDone } from '../../shared/domain/incident/state';
import { suggestPlaybooks } from '../../shared/domain/incident/suggest';
import type { IncidentRow, IncidentView, PlaybookHint } from '../../shared/ipc/incident';
import { DeskError } from '../../shared/ipc/wire';
import { complaintsOf, emergencyNumbers, findIncident, incidentsOf, listIncidents } from '../db/repositories/incidents';
import { isStream } from '../db/repositories/events';
import { everyStaff } from '../db/repositories/office';
import { numbersOf } from '../db/repositories/complaints';
import type { Executor, IncidentTable } from '../db/schema';
import { scopeOf, type Scope } from '../db/scope';
import { groupOf } from './alike';
import { type Actor, refuseFaults, type ServiceContext } from './context';

type Reading = Pick<ServiceContext, 'store'>;

/** So many incidents that ended are listed; older ones are reached from their complaints. */
const endedListed = 20;
/** More incidents than this at one time no office has. */
const openListed = 100;

/** The incidents under way and the last that ended. */
export function incidentList({ store }: Reading, actor: Actor): Promise<{ open: IncidentRow[]; ended: IncidentRow[] }> {
  return store.read(async (db) => {
    const scope = await scopeOf(db, actor);
    return {
      open: await withComplaints(db, scope, await listIncidents(db, true, openListed)),
      ended: await withComplaints(db, scope, await listIncidents(db, false, endedListed)),
    };
  });
}

/** One incident with everything that was done, by the people's names. */
export function getIncident({ store }: Reading, actor: Actor, id: string): Promise<IncidentView> {
  return store.read(async (db) => {
    const state = await findIncident(db, id);
    if (state === null) throw new DeskError('NOT_FOUND');
    const staff = await everyStaff(db);
    const names = new Map(staff.map((person) => [person.id, person.name]));
    const named = ({ by, at }: IncidentDone) => ({ who: names.get(by) ?? '', at });
    const maybe = (one: IncidentDone | null) => (one === null ? null : named(one));
    return {
      id,
      playbook: state.playbook,
      title: state.title,
      started: named(state.started),
      told: maybe(state.told),
      ended: maybe(state.ended),
      managers: staff.filter(({ role, left }) => role === 'project-manager' && !left).map(({ name }) => name),
      steps: state.steps.map((step) => ({ ...step, done: maybe(step.done) })),
      complaints: await numbersOf(db, await scopeOf(db, actor), state.complaints),
    };
  });
}

/** The incidents of a complaint and the playbooks that its words call for. */
export async function incidentsAbout(
  db: Executor,
  scope: Scope,
  { id, facts, demand }: { readonly id: string; readonly facts: string; readonly demand: string | null },
): Promise<{ incidents: IncidentRow[]; playbooks: PlaybookHint[] }> {
  return { incidents: await withComplaints(db, scope, await incidentsOf(db, [id])), playbooks: playbookHints(facts, demand) };
}

/** The playbooks that a customer's words call for. */
export function playbookHints(facts: string, demand: string | null): PlaybookHint[] {
  return suggestPlaybooks(facts, demand).map(({ playbook, quote }) => ({ playbook: playbook.id, title: playbook.title, quote, first: playbook.steps[0]?.text ?? '' }));
}

/**
 * Begins an incident; one that is under way already is the answer instead of a second. The plan of a group is one for all
 * complaints of the group: begun from another of them it is the same plan, which then concerns this one too.
 */
export function startIncident(
  { store, clock }: ServiceContext,
  actor: Actor,
  { id, playbook: wanted, complaint }: { readonly id: string; readonly playbook: string; readonly complaint: string | null },
): Promise<{ id: string }> {
  const now = clock();
  return store.uow(async ({ db, append }) => {
    const playbook = playbookOf(wanted);
    if (playbook === undefined) throw new DeskError('NOT_FOUND');
    if ((await findIncident(db, id)) !== null) return { id };
    // An id that something else goes by must not become two histories in one stream.
    if (await isStream(db, id)) throw new DeskError('CONFLICT');
    const stamp = { occurredAt: now, actor: actor.staffId };
    const complaints = complaint === null ? [] : wanted === groupPlan.id ? [complaint, ...(await groupOf(db, await scopeOf(db, actor), complaint))] : [complaint];
    const known = (await incidentsOf(db, complaints)).filter((incident) => incident.playbook === wanted);
    const running = known.find((incident) => incident.is_open === 1) ?? (await ownGroupPlan(db, known, complaint));
    if (running !== undefined) {
      const state = wanted === groupPlan.id ? await findIncident(db, running.id) : null;
      if (state !== null) await append(planJoining(state, complaints).map((event) => ({ ...event, stream: running.id, ...stamp })));
      return { id: running.id };
    }
    await append([{ ...startOf(playbook, complaints), stream: id, ...stamp }]);
    return { id };
  });
}

/** The last plan of a group of which a complaint is a part itself, ended though it is. */
async function ownGroupPlan(db: Executor, known: readonly IncidentTable[], complaint: string | null): Promise<IncidentTable | undefined> {
  if (complaint === null) return undefined;
  const own = new Set((await incidentsOf(db, [complaint])).map(({ id }) => id));
  return known.find(({ id, playbook }) => playbook === groupPlan.id && own.has(id));
}

/** Records what somebody did in an incident; what is so already is recorded once. */
export async function actInIncident({ store, clock }: ServiceContext, actor: Actor, { id, act }: { readonly id: string; readonly act: IncidentAct }): Promise<void> {
  const now = clock();
  await store.uow(async ({ db, append }) => {
    const state = await findIncident(db, id);
    if (state === null) throw new DeskError('NOT_FOUND');
    const planned = planIncident(state, act);
    if (!planned.ok) throw new DeskError('NOT_ALLOWED', [{ place: 'act', message: planned.error }]);
    if (planned.value !== null) await append([{ ...planned.value, stream: id, occurredAt: now, actor: actor.staffId }]);
  });
}

/** The numbers to call: the office's own, or the usual ones to complete. */
export async function readNumbers({ store }: Reading): Promise<EmergencyNumber[]> {
  const own = await store.read(emergencyNumbers);
  return own.length > 0 ? own : [...usualNumbers];
}

/** Sets the numbers to call. */
export async function setNumbers({ store, clock }: ServiceContext, actor: Actor, numbers: readonly EmergencyNumber[]): Promise<void> {
  const cleaned = cleanNumbers(numbers);
  refuseFaults(checkNumbers(cleaned));
  const body = { numbers: [...cleaned] };
  await store.uow(({ append }) => append([{ type: 'office.emergency-numbers-set', body, stream: 'office', occurredAt: clock(), actor: actor.staffId }]));
}

async function withComplaints(db: Executor, scope: Scope, rows: readonly IncidentTable[]): Promise<IncidentRow[]> {
  const complaints = await complaintsOf(db, scope, rows.map(({ id }) => id));
  return rows.map((row) => ({
    id: row.id,
    playbook: row.playbook,
    title: row.title,
    startedAt: row.started_at,
    told: row.told_at !== null,
    endedAt: row.ended_at,
    stepCount: row.step_count,
    doneCount: row.done_count,
    complaints: complaints.get(row.id) ?? [],
  }));
}
