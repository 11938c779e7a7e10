import { mayOpenDraft } from '../../shared/domain/staff/visibility';
import { changeWhy, type StaffChange } from '../../shared/domain/staff/change';
import { handovers } from '../../shared/domain/staff/handover';
import { keepingRoles } from '../../shared/domain/staff/keeping';
import type { Consequences, Member } from '../../shared/ipc/staff';
import { DeskError } from '../../shared/ipc/wire';
import type { NewEvent } from '../db/event-codec';
import { counters } from '../db/repositories/counters';
import { allDrafts } from '../db/repositories/drafts';
import { everyStaff, findOffice, leavings, type Staff } from '../db/repositories/office';
import { allPins, findPin, putPin, removePin } from '../db/repositories/pins';
import type { Executor } from '../db/schema';
import { Scope } from '../db/scope';
import { type Actor, officeOf, refuseFaults, type ServiceContext } from './context';
import { keepsDesk } from './keeping';
import { drawnPin } from './drawn-pin';
import { addStaff, cleanPerson, type NewStaff, staffFaults } from './office';
import type { SessionContext } from './session';

type Context = Pick<ServiceContext, 'store'>;

const noTurns: ReadonlyMap<string, number> = new Map();

/** Everybody who is or was of the office. */
export function listMembers({ store }: Context): Promise<Member[]> {
  return store.read(async (db) => {
    const pins = new Map((await allPins(db)).map((pin) => [pin.staffId, pin.given ? ('given' as const) : ('own' as const)]));
    const leftAt = await leavings(db);
    return (await everyStaff(db)).map(({ left: _, ...person }) => ({ ...person, leftAt: leftAt.get(person.id) ?? null, pin: pins.get(person.id) ?? 'none' }));
  });
}

/** Adds a person to the office, with a PIN for the first sign-in. */
export async function addMember(context: SessionContext & Pick<ServiceContext, 'newId'>, actor: Actor, typed: NewStaff): Promise<{ pin: string }> {
  const pin = drawnPin();
  await addStaff(context, actor, typed, await context.pins.hash(pin));
  return { pin };
}

/** Changes somebody's name, role or department. */
export async function changeMember({ store }: Context, actor: Actor, { staffId, ...typed }: NewStaff & { readonly staffId: string }): Promise<void> {
  const next = cleanPerson(typed);
  refuseFaults(staffFaults(next, ''));
  await store.uow(async ({ db, append }) => {
    const change = await changeOf(db, actor, staffId, next);
    const why = changeWhy(change);
    if (why !== null) throw notAllowed(why);
    const { name, role, department } = change.person;
    if (name === next.name && role === next.role && department === next.department) return;
    await append([event('staff.changed', { staffId, ...next }, actor)]);
  });
}

/** Takes note that somebody left: they cannot sign in, what they did keeps their name, and their cases go to others. */
export async function leaveMember({ store }: Context, actor: Actor, staffId: string): Promise<void> {
  await store.uow(async ({ db, append }) => {
    const change = await changeOf(db, actor, staffId, null);
    if (change.person.left) return;
    const why = changeWhy(change);
    if (why !== null) throw notAllowed(why);
    await append([event('staff.left', { staffId }, actor)]);
    await removePin(db, staffId);
  });
}

/** Takes somebody in again who had left, with a PIN for the first sign-in. */
export async function returnMember({ store, pins }: SessionContext, actor: Actor, staffId: string): Promise<{ pin: string }> {
  const pin = drawnPin();
  const hash = await pins.hash(pin);
  await store.uow(async ({ db, append }) => {
    const change = await changeOf(db, actor, staffId, null);
    if (!change.person.left) throw new DeskError('CONFLICT');
    const { id, name, role, department } = change.person;
    const why = changeWhy({ ...change, after: { id, name, role, department } });
    if (why !== null) throw notAllowed(why);
    await append([event('staff.returned', { staffId }, actor), event('staff.pin-given', { staffId }, actor)]);
    await putPin(db, { staffId, hash, given: true, failures: 0, failedAt: null });
  });
  return { pin };
}

/** Gives somebody who forgot theirs a PIN for one sign-in; failed tries are forgotten with the old one. */
export async function givePin({ store, pins }: SessionContext, actor: Actor, staffId: string): Promise<{ pin: string }> {
  const pin = drawnPin();
  const hash = await pins.hash(pin);
  await store.uow(async ({ db, append }) => {
    const { person, staff } = await changeOf(db, actor, staffId, null);
    if (person.left === true) throw new DeskError('NOT_FOUND');
    const present = staff.filter(({ left }) => left !== true).map(({ role }) => role);
    if (!keepingRoles(present).includes(actor.role)) throw notAllowed('一次性 PIN 请由系统管理员或项目经理来给。');
    if (staffId === actor.staffId && (await findPin(db, staffId)) !== null) throw notAllowed('自己的 PIN 请在“我的 PIN”里改。');
    await append([event('staff.pin-given', { staffId }, actor)]);
    await putPin(db, { staffId, hash, given: true, failures: 0, failedAt: null });
  });
  return { pin };
}

/** What leaving (`next` null), or another role or department, would bring with it. */
export function previewMember({ store }: Context, actor: Actor, staffId: string, next: NewStaff | null): Promise<Consequences> {
  return store.read(async (db) => {
    const change = await changeOf(db, actor, staffId, next === null ? null : cleanPerson(next));
    const { person, after, staff, turns } = change;
    const going = person.left === true ? [] : handovers(person, after, staff, turns);
    const fields = (await allDrafts(db)).filter(({ writer }) => writer === staffId);
    const loses = after === null || !mayOpenDraft(after, { writer: staffId, about: { department: null, person: null } }, staff);
    return {
      why: changeWhy(change),
      handovers: going.flatMap(({ count, to }) => (to === null ? [] : [{ count, to }])),
      drafts: loses && person.left !== true ? fields.length : 0,
    };
  });
}

/** After how many idle minutes whoever is on duty is signed out, and whether this person may change it. */
export function signOutAfter({ store }: Context, actor: Actor): Promise<{ minutes: number; mayChange: boolean }> {
  return store.read(async (db) => ({ minutes: (await officeOf(db)).signOutMinutes, mayChange: await keepsDesk(db, actor) }));
}

/** Says after how many idle minutes whoever is on duty is signed out. */
export async function setSignOutAfter({ store }: Context, actor: Actor, minutes: number): Promise<void> {
  await store.uow(async ({ db, append }) => {
    if (!(await keepsDesk(db, actor))) throw notAllowed('多久自动退出登录，请由系统管理员或项目经理来定。');
    if ((await findOffice(db))?.signOutMinutes === minutes) return;
    await append([event('office.sign-out-set', { afterMinutes: minutes }, actor)]);
  });
}

async function changeOf(db: Executor, actor: Actor, staffId: string, next: NewStaff | null): Promise<StaffChange & { readonly person: Staff }> {
  const staff = await everyStaff(db);
  const person = staff.find(({ id }) => id === staffId);
  if (person === undefined) throw new DeskError('NOT_FOUND');
  const turns = person.left ? noTurns : (await counters(db, Scope.everything, 'turn'))('turn');
  return { actor: { id: actor.staffId, role: actor.role }, person, after: next === null ? null : { ...next, id: staffId, left: person.left }, staff, turns };
}

function event<E extends Pick<NewEvent, 'type' | 'body'>>(type: E['type'], body: E['body'], { staffId }: Actor): NewEvent {
  return { type, body, stream: 'office', occurredAt: null, actor: staffId } as NewEvent;
}

function notAllowed(message: string): DeskError {
  return new DeskError('NOT_ALLOWED', [{ place: 'staff', message }]);
}
