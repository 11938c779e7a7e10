import { policyAdvice } from '../../shared/domain/policy/advice';
import { checkPolicy } from '../../shared/domain/policy/check';
import type { PolicyRef } from '../../shared/domain/policy/event';
import { parsePolicy } from '../../shared/domain/policy/parse';
import { placeWords } from '../../shared/domain/policy/place';
import type { PolicyProblem } from '../../shared/domain/policy/problem';
import { type Policy, policySchema } from '../../shared/domain/policy/schema';
import { DeskError } from '../../shared/ipc/wire';
import type { Output } from '../../shared/ipc/contract';
import type { PolicyBook, PolicyFinding, PolicyFindings } from '../../shared/ipc/policy';
import { builtinPolicies } from '../../shared/policies/builtin';
import { allStaff, everyStaff } from '../db/repositories/office';
import { adoptions, newestVersion, policiesOf, policyBy, writtenPolicies } from '../db/repositories/policy';
import type { Executor } from '../db/schema';
import { officeOf, type Actor, type ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store' | 'newId'>;

/** So much of the history is shown. */
const shownAdoptions = 20;

/** Every policy that the office may follow, which one it follows, and since when. */
export function policyBook({ store }: Pick<Context, 'store'>): Promise<PolicyBook> {
  return store.read(async (db) => {
    const { policy: inForce } = await officeOf(db);
    const names = new Map((await everyStaff(db)).map(({ id, name }) => [id, name]));
    const written = await writtenPolicies(db);
    const came = await adoptions(db, shownAdoptions);
    const policyOf = await policiesOf(db, came.map(refOf));
    return {
      inForce,
      policies: [
        ...written.map(({ policy, written_at, written_by }) => ({ ...shown(policy), own: true, writtenAt: written_at, writtenBy: names.get(written_by) ?? null })),
        ...builtinPolicies.map((policy) => ({ ...shown(policy), own: false, writtenAt: null, writtenBy: null })),
      ],
      adoptions: came.map((row) => ({ ...refOf(row), name: policyOf(refOf(row))?.name ?? '', at: row.adopted_at, who: names.get(row.adopted_by) ?? '' })),
    };
  });
}

function shown({ id, version, name, source }: Policy) {
  return { id, version, name, source };
}

function refOf({ policy_id, policy_version }: { policy_id: string; policy_version: number }): PolicyRef {
  return { id: policy_id, version: policy_version };
}

/** One version of a policy, or NOT_FOUND. */
export function policyVersion({ store }: Pick<Context, 'store'>, ref: PolicyRef): Promise<Policy> {
  return store.read(async (db) => versionOf(db, ref));
}

/** The same inside a read or a unit of work. */
export async function versionOf(db: Executor, ref: PolicyRef): Promise<Policy> {
  const policy = await policyBy(db, ref);
  if (policy === undefined) throw new DeskError('NOT_FOUND');
  return policy;
}

/** What is wrong with a policy as it stands on the page, and what is worth a look. */
export function policyFindings({ store }: Pick<Context, 'store'>, data: unknown): Promise<PolicyFindings> {
  return store.read(async (db) => findingsOf(db, data));
}

/** The same inside a read. */
export async function findingsOf(db: Executor, data: unknown): Promise<PolicyFindings> {
  const parsed = parsePolicy(data);
  if (!parsed.ok) return { problems: placed(parsed.error, data), warnings: [] };
  const held = (await allStaff(db)).map(({ role }) => role);
  return { problems: [], warnings: placed(policyAdvice(parsed.value, held), data) };
}

function placed(problems: readonly PolicyProblem[], data: unknown): PolicyFinding[] {
  return problems.map(({ path, message }) => ({ path, place: placeWords(path, data), message }));
}

/**
 * Writes a policy down as the next version of one of the office's, or as one of its own. What comes with the program
 * keeps its name: a later program may bring another version of it.
 */
export async function writePolicy({ store, newId }: Context, actor: Actor, input: { readonly policy: unknown; readonly of: string | null }): Promise<Output<'policy.write'>> {
  return store.uow(async ({ db, append }) => {
    const before = input.of === null ? 0 : await newestVersion(db, input.of);
    if (input.of !== null && before === 0) throw new DeskError('NOT_FOUND');
    const id = input.of ?? ownId(newId());
    const version = before + 1;
    const read = policySchema.safeParse(input.policy);
    const data = read.success ? { ...read.data, id, version, name: read.data.name.trim() } : input.policy;
    const { problems } = await findingsOf(db, data);
    if (problems.length > 0 || !read.success) return { status: 'refused', problems };
    const policy = { ...read.data, id, version };
    const taken = (await writtenPolicies(db)).some((one) => one.id !== id && one.name === policy.name) || builtinPolicies.some(({ name }) => name === policy.name);
    if (taken) return { status: 'refused', problems: placed([{ path: 'name', message: `已有名为“${policy.name}”的制度，请另起一个名称` }], data) };
    await append([{ type: 'policy.written', body: { policy }, stream: 'office', occurredAt: null, actor: actor.staffId }]);
    return { status: 'written', id, version };
  });
}

/** A policy of the office is named so that no other office's and none of a later program has its name. */
function ownId(id: string): string {
  return `own-${id.replaceAll('-', '')}`;
}

/** Lets new complaints follow a policy from now on; those taken in before keep theirs. */
export async function adoptPolicy({ store }: Pick<Context, 'store'>, actor: Actor, { from, ...ref }: PolicyRef & { readonly from: PolicyRef }): Promise<void> {
  await store.uow(async ({ db, append }) => {
    const { policy: inForce } = await officeOf(db);
    if (inForce.id !== from.id || inForce.version !== from.version) {
      throw new DeskError('CONFLICT', [{ place: 'from', message: '这期间已启用了另一项制度，没有改动。请看过现在的制度再决定。' }]);
    }
    const policy = await versionOf(db, ref);
    if (inForce.id === ref.id && inForce.version === ref.version) return;
    // A program may check more than the one that wrote this version down.
    const [problem] = checkPolicy(policy);
    if (problem !== undefined) throw new DeskError('INVALID_INPUT', [{ place: problem.path, message: `${placeWords(problem.path, policy)}：${problem.message}` }]);
    await append([{ type: 'policy.adopted', body: { id: ref.id, version: ref.version }, stream: 'office', occurredAt: null, actor: actor.staffId }]);
  });
}
