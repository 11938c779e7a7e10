import type { Policy } from '../../shared/domain/policy/schema';
import type { Role } from '../../shared/domain/staff/role';
import { DeskError, type Fault } from '../../shared/ipc/wire';
import type { StaffMember } from '../../shared/ipc/office';
import { builtinPolicies } from '../../shared/policies/builtin';
import type { NewEvent } from '../db/event-codec';
import { allStaff, findOffice, type Office } from '../db/repositories/office';
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
  readonly staff: readonly NewStaff[];
}

type Context = Pick<ServiceContext, 'store' | 'newId'>;

const nameLength = 40;

/** The office; null before it is set up. */
export function currentOffice({ store }: Pick<Context, 'store'>): Promise<Office | null> {
  return store.read(findOffice);
}

/** Sets the office up, once. */
export async function setUpOffice({ store, newId }: Context, input: SetUp): Promise<void> {
  const setUp = { ...input, deskCode: input.deskCode.trim().toUpperCase() };
  refuseFaults(setUpFaults(setUp));
  const [policy] = builtinPolicies;
  await store.uow(async ({ db, append }) => {
    if ((await findOffice(db)) !== null) throw new DeskError('CONFLICT');
    const body = {
      project: setUp.project.trim(),
      deskName: setUp.deskName.trim(),
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
  return store.read(allStaff);
}

/** One member of the staff, or NOT_FOUND. */
export async function findStaff(context: Pick<Context, 'store'>, staffId: string): Promise<StaffMember> {
  const found = (await listStaff(context)).find(({ id }) => id === staffId);
  if (found === undefined) throw new DeskError('NOT_FOUND');
  return found;
}

/** Adds a person to the office. */
export async function addStaff({ store, newId }: Context, actor: Actor, person: NewStaff): Promise<StaffMember> {
  refuseFaults(staffFaults(person, ''));
  return store.uow(async ({ db, append }) => {
    await officeOf(db);
    const event = staffAdded(newId(), person, actor.staffId);
    await append([event]);
    const { staffId, ...rest } = event.body;
    return { id: staffId, ...rest };
  });
}

/** The policy in force. */
export async function currentPolicy({ store }: Pick<Context, 'store'>): Promise<Policy> {
  return policyOf((await store.read(officeOf)).policy);
}

function staffAdded(staffId: string, { name, role, department }: NewStaff, actor: string) {
  const belongs = department?.trim() ?? '';
  const body = { staffId, name: name.trim(), role, department: belongs === '' ? null : belongs };
  return { type: 'staff.added', body, stream: 'office', occurredAt: null, actor } as const;
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

function staffFaults({ name, department }: NewStaff, place: string): Fault[] {
  return [...nameFaults(`${place}name`, '姓名', name), ...lengthFaults(`${place}department`, '部门', department ?? '')];
}

function nameFaults(place: string, label: string, value: string): Fault[] {
  return value.trim() === '' ? [{ place, message: `请填写${label}。` }] : lengthFaults(place, label, value);
}

function lengthFaults(place: string, label: string, value: string): Fault[] {
  return [...value.trim()].length > nameLength ? [{ place, message: `${label}不超过 ${nameLength} 个字。` }] : [];
}
