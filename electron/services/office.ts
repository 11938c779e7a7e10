import type { Policy } from '../../shared/domain/policy/schema';
import { limitFromText } from '../../shared/domain/policy/limit-words';
import { givenSeverities, severityName, severityNamesOf } from '../../shared/domain/policy/lookup';
import { addableRoles } from '../../shared/domain/staff/addable';
import type { Role } from '../../shared/domain/staff/role';
import { DeskError, type Fault } from '../../shared/ipc/wire';
import type { AppState } from '../../shared/ipc/app';
import type { PolicyChoice, StaffMember } from '../../shared/ipc/office';
import { cleanLine, orNull } from '../../shared/util/text';
import { builtinPolicies } from '../../shared/policies/builtin';
import type { NewEvent } from '../db/event-codec';
import { allStaff, findOffice, type Office } from '../db/repositories/office';
import { policyBy } from '../db/repositories/policy';
import { putPin } from '../db/repositories/pins';
import { officeOf, policyOf, refuseFaults, type Actor, type ServiceContext } from './context';

/** A person to be added to the office. */
export interface NewStaff {
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
}

/** What the first set-up asks for. */
export interface SetUp {
  readonly project: string;
  readonly deskName: string;
  readonly deskCode: string;
  /** The id of the policy it handles complaints by; without it the default one. */
  readonly policy?: string | null;
  readonly staff: readonly NewStaff[];
}

type Context = Pick<ServiceContext, 'store' | 'newId'>;

const nameLength = 40;

/** The office; null before it is set up. */
export function currentOffice({ store }: Pick<Context, 'store'>): Promise<Office | null> {
  return store.read(findOffice);
}

/** The office as the window shows it, with the names that its policy gives to the severities; null before it is set up. */
export function shownOffice({ store }: Pick<Context, 'store'>): Promise<AppState['office']> {
  return store.read(async (db) => {
    const office = await findOffice(db);
    if (office === null) return null;
    const { project, deskName, deskCode } = office;
    return { project, deskName, deskCode, severityNames: severityNamesOf((await policyBy(db, office.policy)) ?? {}) };
  });
}

/** Sets the office up, once. */
export async function setUpOffice({ store, newId }: Context, input: SetUp): Promise<void> {
  const setUp: SetUp = {
    project: cleanLine(input.project),
    deskName: cleanLine(input.deskName),
    deskCode: input.deskCode.trim().toUpperCase(),
    policy: input.policy ?? null,
    staff: input.staff.map(cleanPerson),
  };
  refuseFaults(setUpFaults(setUp));
  const policy = builtinPolicies.find(({ id }) => id === (setUp.policy ?? builtinPolicies[0].id));
  if (policy === undefined) throw new DeskError('INVALID_INPUT', [{ place: 'policy', message: '没有这项处理制度，请重新选择。' }]);
  await store.uow(async ({ db, append }) => {
    if ((await findOffice(db)) !== null) throw new DeskError('CONFLICT');
    const body = {
      project: setUp.project,
      deskName: setUp.deskName,
      deskCode: setUp.deskCode,
      policy: { id: policy.id, version: policy.version },
      closingTime: '18:00',
    };
    const office: NewEvent = { type: 'office.set-up', body, stream: 'office', occurredAt: null, actor: 'setup' };
    await append([office, ...setUp.staff.map((person) => staffAdded(newId(), person, 'setup'))]);
  });
}

/** Everybody of the office. */
export function listStaff({ store }: Pick<Context, 'store'>): Promise<StaffMember[]> {
  return store.read(async (db) => (await allStaff(db)).map(({ left: _, ...shown }) => shown));
}

/** Adds a person to the office, with the hash of a PIN for the first sign-in where one is given. */
export async function addStaff({ store, newId }: Context, actor: Actor, typed: NewStaff, givenHash: string | null = null): Promise<StaffMember> {
  const person = cleanPerson(typed);
  refuseFaults(staffFaults(person, ''));
  return store.uow(async ({ db, append }) => {
    await officeOf(db);
    const present = (await allStaff(db)).map(({ role }) => role);
    if (!addableRoles(actor.role, present).includes(person.role)) {
      throw new DeskError('NOT_ALLOWED', [{ place: 'role', message: '这个岗位的人员请由销管部、副总经理、项目经理或系统管理员添加。' }]);
    }
    const event = staffAdded(newId(), person, actor.staffId);
    await append([event]);
    const { staffId, ...rest } = event.body;
    if (givenHash !== null) {
      await append([{ type: 'staff.pin-given', body: { staffId }, stream: 'office', occurredAt: null, actor: actor.staffId }]);
      await putPin(db, { staffId, hash: givenHash, given: true, failures: 0, failedAt: null });
    }
    return { id: staffId, ...rest };
  });
}

/** The policies an office may choose from. */
export function policyChoices(): PolicyChoice[] {
  return builtinPolicies.map((policy) => ({
    id: policy.id,
    name: policy.name,
    source: policy.source,
    severities: givenSeverities(policy).map((severity) => severityName(policy, severity)),
    limits: policy.limits.map((limit) => ({
      label: limit.label,
      span: limitFromText(limit, policy),
      own: limit.source === 'office-choice',
    })),
  }));
}

/** The policy in force. */
export async function currentPolicy({ store }: Pick<Context, 'store'>): Promise<Policy> {
  return store.read(async (db) => policyOf(db, (await officeOf(db)).policy));
}

function staffAdded(staffId: string, { name, role, department }: NewStaff, actor: string) {
  return { type: 'staff.added', body: { staffId, name, role, department }, stream: 'office', occurredAt: null, actor } as const;
}

/** What cannot be seen would make a name that nobody can read or tell from another. */
export function cleanPerson({ name, role, department }: NewStaff): NewStaff {
  return { name: cleanLine(name), role, department: orNull(cleanLine(department ?? '')) };
}

function setUpFaults({ project, deskName, deskCode, staff }: SetUp): Fault[] {
  const code = /^[0-9A-Z]{1,8}$/.test(deskCode)
    ? []
    : [{ place: 'deskCode', message: '编号前缀请用 1 至 8 位数字或大写字母。' }];
  return [
    ...nameFaults('project', '项目名称', project),
    ...nameFaults('deskName', '售楼处名称', deskName),
    ...code,
    ...staff.flatMap((person, index) => staffFaults(person, `staff[${index}].`)),
  ];
}

/** What is wrong with a person as typed and cleaned. */
export function staffFaults({ name, department }: NewStaff, place: string): Fault[] {
  return [...nameFaults(`${place}name`, '姓名', name), ...lengthFaults(`${place}department`, '部门', department ?? '')];
}

/** What is wrong with a cleaned name of the office, such as that of its project. */
export function nameFaults(place: string, label: string, value: string): Fault[] {
  return value === '' ? [{ place, message: `请填写${label}。` }] : lengthFaults(place, label, value);
}

function lengthFaults(place: string, label: string, value: string): Fault[] {
  return [...value].length > nameLength ? [{ place, message: `${label}不超过 ${nameLength} 个字。` }] : [];
}
