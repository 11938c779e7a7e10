import { asBuilding, buildingOf } from '../../shared/domain/complaint/building';
import { checkIntake } from '../../shared/domain/complaint/check-intake';
import { correctionOf, type Corrected } from '../../shared/domain/complaint/correction';
import type { Identity } from '../../shared/domain/complaint/event';
import { normalizeIntake, type IntakeInput } from '../../shared/domain/complaint/intake';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import { dueTimesFor } from '../../shared/domain/deadline/policy-deadlines';
import { reasonLimit } from '../../shared/domain/handling/check';
import { stageUnder } from '../../shared/domain/handling/moves';
import { pathTo } from '../../shared/domain/handling/path';
import { proposeSeverity, toldOf } from '../../shared/domain/severity/propose';
import { severityRank } from '../../shared/domain/severity/severity';
import { suggestCriteria } from '../../shared/domain/severity/suggest';
import type { Checked } from '../../shared/ipc/contract';
import { DeskError, type Fault } from '../../shared/ipc/wire';
import { codePoints } from '../../shared/util/graphemes';
import { cleanText } from '../../shared/util/text';
import { putTokens } from '../db/repositories/alike';
import { findComplaint } from '../db/repositories/complaints';
import { putBox } from '../db/repositories/identity-boxes';
import { scopeOf } from '../db/scope';
import { caseBasis, routing, type CaseBasis } from './case-basis';
import { refuseFaults, type Actor, type ServiceContext } from './context';
import { openIdentities } from './identity';
import type { SealedBox } from './identity-keeper';

/** A correction as a person asks for it. */
export type Correction = Checked<'complaint.correct'>;

const nobody: Identity = { name: null, phone: null, unit: null, contract: null };

/** Corrects a complaint by an event of its own; handler and time limits follow from what it says then. */
export async function correctComplaint(context: ServiceContext, actor: Actor, correction: Correction): Promise<{ version: number }> {
  const { store, clock, calendar } = context;
  const now = clock();
  const { id, expectedVersion, changes } = correction;
  const reason = cleanText(correction.reason);
  const sealed = changes.identity === undefined ? undefined : await sealChanged(context, actor, id, changes.identity, changes.sealed);
  const tokens = changes.identity === undefined ? null : await context.identity.tokens(changes.identity);
  return store.uow(async ({ db, append }) => {
    const complaint = await findComplaint(db, await scopeOf(db, actor), id);
    if (complaint === null) throw new DeskError('NOT_FOUND');
    const { state } = complaint;
    if (state.relations.mergedInto !== null) throw new DeskError('NOT_ALLOWED', [{ place: 'changes', message: '这件已归并，请先撤销归并再更正。' }]);
    if (state.version !== expectedVersion) throw new DeskError('CONFLICT');
    const basis = await caseBasis(db, calendar(), state.policy);
    const input = normalizeIntake(inputOf(state, changes, basis));
    refuseFaults([...checkIntake(input, now, basis.policy).map(({ place, message }) => ({ place, message })), ...reasonFaults(reason), ...lowered(state, changes)]);
    const building = changes.sealed ? asBuilding(changes.sealed.building) : buildingOf(changes.identity?.unit ?? null);
    const wanted = { ...wantedOf(state, changes, input, basis, sealed), ...(sealed !== undefined && { building }) };
    const found = correctionOf(state, wanted);
    if (found === null) throw new DeskError('INVALID_INPUT', [{ place: 'changes', message: '没有改动，不需要更正。' }]);
    const changed = { ...state, ...found };
    // Whom it is about changes who handles it, not what was done.
    const stage = stageUnder(state, found.severity === undefined ? { ...changed, handler: state.handler } : changed, basis.policy);
    const handling = { ...state.handling, path: pathTo(state.handling.path, stage, now, state.handling.answers), ...(found.promisedAt !== undefined && { promiseStands: true }) };
    const deadlines = dueTimesFor(basis.policy, { ...changed, stage, handling }, basis.deadlines);
    if (tokens !== null) await putTokens(db, id, tokens);
    if (sealed) await putBox(db, { ...sealed, created_at: now, complaint: id, indexed: sealed.sealed === 1 ? 0 : 1 });
    const tell = found.criteria !== undefined && { tell: toldOf(found.criteria, basis.policy) };
    const body = { changes: found, reason, deadlines, ...(stage !== state.stage && { stage }), ...tell };
    await append([{ type: 'complaint.corrected', body, stream: id, occurredAt: now, actor: actor.staffId }]);
    return { version: state.version + 1 };
  });
}

/** The new box of a person; null for nobody, undefined when nothing about the person changes. */
async function sealChanged(context: ServiceContext, actor: Actor, id: string, changed: Identity, box: Correction['changes']['sealed']): Promise<SealedBox | null | undefined> {
  const complaint = await context.store.read(async (db) => findComplaint(db, await scopeOf(db, actor), id));
  if (complaint === null) throw new DeskError('NOT_FOUND');
  const { state } = complaint;
  const person = normalizeIntake({ ...enteredOf(state), identity: changed }).identity;
  const before = state.identity === null ? nobody : (await openIdentities(context, actor, [state.identity])).get(state.identity);
  if (before !== undefined && (Object.keys(nobody) as (keyof Identity)[]).every((key) => before[key] === person[key])) return undefined;
  return context.identity.boxOf(person, box);
}

function wantedOf(
  state: ComplaintState,
  changes: Correction['changes'],
  input: IntakeInput,
  basis: CaseBasis,
  sealed: SealedBox | null | undefined,
): Partial<Corrected> {
  const { identity: _, settled: _settled, criteria, ...entered } = input;
  const proposed = proposeSeverity(criteria, basis.policy).severity;
  const severity = changes.severity === undefined ? state.severity : (changes.severity ?? proposed);
  return {
    ...entered,
    criteria: [...criteria],
    severity,
    // Whoever it was passed to keeps it, unless what the route looks at was wrong.
    handler: severity === state.severity && changes.about === undefined ? state.handler : routing(basis, severity, input.about, criteria).handler,
    ...(sealed !== undefined && { identity: sealed?.digest ?? null }),
  };
}

function reasonFaults(reason: string): Fault[] {
  if (reason === '') return [{ place: 'reason', message: '请写明更正原因。' }];
  const length = codePoints(reason);
  return length > reasonLimit ? [{ place: 'reason', message: `更正原因最多 ${reasonLimit} 字，现有 ${length} 字，请删减后再保存。` }] : [];
}

/** Lowering a severity takes a second person, so it is no correction; internal is another class, not a lower one. */
function lowered({ severity }: ComplaintState, { severity: wanted }: Correction['changes']): Fault[] {
  if (wanted === undefined || wanted === null || wanted === 'internal' || severity === 'internal') return [];
  if (severityRank[wanted] <= severityRank[severity]) return [];
  return [{ place: 'changes.severity', message: '降低等级要由另一位上级审定：请关闭更正，用“降低等级”。' }];
}

function inputOf(state: ComplaintState, changes: Correction['changes'], { policy }: CaseBasis): IntakeInput {
  const { severity: _, sealed: _sealed, receivedAt, criteria, ...others } = changes;
  const input: IntakeInput = { ...enteredOf(state), ...withoutUndefined(others) };
  const suggested = () => suggestCriteria(input.facts, input.demand, policy).map(({ criterion }) => criterion);
  return {
    ...input,
    receivedAt: receivedAt ?? input.receivedAt,
    criteria: criteria === null ? suggested() : (criteria ?? input.criteria),
  };
}

/** A complaint in the shape in which it was entered; who complains stays sealed. */
function enteredOf({ channel, receivedAt, about, facts, demand, criteria, onTheSpot, promisedAt, settled }: ComplaintState): IntakeInput {
  return { channel, receivedAt, identity: nobody, about, facts, demand, criteria, onTheSpot, promisedAt, settled };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<Defined<T>>;
}
