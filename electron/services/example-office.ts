import type { ActInput } from '../../shared/domain/handling/input';
import type { Role } from '../../shared/domain/staff/role';
import type { IntakeFields } from '../../shared/ipc/intake';
import { DeskError } from '../../shared/ipc/wire';
import { dayOf, dayText, instantAt, minuteFrom } from '../../shared/util/local-time';
import { getComplaint } from './complaint';
import type { Actor, ServiceContext } from './context';
import { pointsUntil } from '../db/repositories/escalation';
import { allStaff } from '../db/repositories/office';
import { putPin } from '../db/repositories/pins';
import { correctComplaint } from './correction';
import { fireReached } from './escalation';
import { exampleComplaints, type ExampleComplaint } from './example-complaints';
import type { ExampleStep } from './example-handling';
import { exampleIncident } from './example-incident';
import { actOn } from './handling';
import { saveIntake } from './intake';
import { salesOffice } from '../../shared/policies/sales-office';
import { salesOfficeSigned } from '../../shared/policies/sales-office-signed';
import { adoptPolicy } from './policy';
import { currentOffice, listStaff, setUpOffice, type NewStaff } from './office';

const staff: readonly NewStaff[] = [
  { name: '林知夏', role: 'receptionist', department: '销售部' },
  { name: '何立群', role: 'supervisor', department: '销售部' },
  { name: '梁启航', role: 'department-head', department: '工程部' },
  { name: '苏文静', role: 'sales-management', department: '销管部' },
  { name: '郑远', role: 'deputy-general-manager', department: null },
  { name: '顾承安', role: 'project-manager', department: null },
  { name: '许清', role: 'administrator', department: null },
];

const closing = minuteFrom('18:00');

/** Fills an empty data folder with an office to try things in; returns whoever sits at its desk. */
export async function exampleOffice(context: ServiceContext): Promise<Actor & { readonly name: string }> {
  if ((await currentOffice(context)) === null) await fill(context);
  const receptionist = (await listStaff(context)).find(({ role }: { role: Role }) => role === 'receptionist');
  if (receptionist === undefined) throw new DeskError('NOT_FOUND');
  return { staffId: receptionist.id, name: receptionist.name, role: receptionist.role };
}

async function fill(context: ServiceContext): Promise<void> {
  const now = context.clock();
  await setUpOffice(context, { project: '望江里', deskName: '一号售楼处', deskCode: '01', staff });
  await givePins(context);
  const [desk] = await listStaff(context);
  if (desk === undefined) throw new DeskError('NOT_FOUND');
  const actor = { staffId: desk.id, role: desk.role };
  const leader = (await listStaff(context)).find(({ role }) => role === 'supervisor') ?? desk;
  const adopt = (version: number, from: number) => adoptPolicy(context, { staffId: leader.id, role: leader.role }, { id: salesOfficeSigned.id, version, from: { id: salesOfficeSigned.id, version: from } });
  // What it closed, it closed before signed sheets were asked for: there is no scan to show for them.
  const closedLast = exampleComplaints.findLastIndex(({ handled }) => handled?.some(({ act }) => act.action === 'close') === true);
  await adopt(salesOffice.version, salesOfficeSigned.version);
  let last = '';
  for (const [at, example] of exampleComplaints.entries()) {
    if (at === closedLast + 1) await adopt(salesOfficeSigned.version, salesOffice.version);
    const receivedAt = receiptOf(example, now);
    // Each is taken in a few minutes after it was received, so that lists and times look like those of real days.
    const takenInAt = earlier(plusMinutes(receivedAt, 6), now);
    const saved = await saveIntake(
      { ...context, clock: () => takenInAt },
      actor,
      { draftId: context.newId(), fields: fieldsOf(example, receivedAt) },
    );
    await handle(context, saved.id, example.handled ?? [], now);
    await untilThen(context, now);
    if (example.incident === true) await exampleIncident(context, saved.id);
    last = saved.id;
  }
  await correctComplaint(context, actor, {
    id: last,
    expectedVersion: 1,
    changes: { onTheSpot: '已请客户到洽谈室休息，调出当时的规划公示一起核对。' },
    reason: '补记现场处理',
  });
}

/** No secret, so the hash costs less than that of a real PIN. */
const exampleHash = '$argon2id$v=19$m=8192,t=1,p=1$22Da3+cI/RdzZCPC3J7qYA$Iqg7L8A5OZLLhZZ81V3DnoyoYaa8PLOoKHLDswBE9ms';

/** Everybody has the same PIN, which the sign-in page tells. */
async function givePins({ store }: ServiceContext): Promise<void> {
  await store.uow(async ({ db }) => {
    for (const { id } of await allStaff(db)) await putPin(db, { staffId: id, hash: exampleHash, given: false, failures: 0, failedAt: null });
  });
}

/** Takes the steps of a case as its people did, each at its time. */
async function handle(context: ServiceContext, id: string, steps: readonly ExampleStep[], now: string): Promise<void> {
  const people = await listStaff(context);
  for (const { daysAgo, at, by, act } of steps) {
    const day = dayOf(now) - daysAgo;
    await untilThen(context, earlier(instantAt(day, minuteFrom(at)), now));
    const person = people.find(({ role }) => role === by);
    if (person === undefined) throw new DeskError('NOT_FOUND');
    const actor = { staffId: person.id, role: person.role };
    const then = { ...context, clock: () => earlier(instantAt(day, minuteFrom(at)), now) };
    const { revision } = await getComplaint(then, id, actor);
    await actOn(then, actor, { id, expectedRevision: revision, act: 'dueInDays' in act ? dated(act, day) : act });
  }
}

/** Lets the clocks tell what they reached, each point at its own time, as in a program that was always on. */
async function untilThen(context: ServiceContext, then: string): Promise<void> {
  for (let next = await context.store.read((db) => pointsUntil(db, then, 1)); next[0] !== undefined; next = await context.store.read((db) => pointsUntil(db, then, 1))) {
    const { at } = next[0];
    await fireReached({ ...context, clock: () => at });
  }
}

function dated({ dueInDays, ...measure }: Extract<ExampleStep['act'], { dueInDays: number }>, day: number): ActInput {
  return { ...measure, dueOn: dayText(day + dueInDays) };
}

function fieldsOf(example: ExampleComplaint, receivedAt: string): IntakeFields {
  const [name, phoneTail, unit, contract] = example.customer ?? ['', '', '', ''];
  const [department, person] = example.about;
  return {
    channel: example.channel,
    receivedAt,
    identity: {
      name: orNull(name),
      phone: phoneTail === '' ? null : `138 0000 00${phoneTail}`,
      unit: orNull(unit),
      contract: orNull(contract),
    },
    about: { department: orNull(department), person: orNull(person) },
    facts: example.facts,
    demand: orNull(example.demand),
    criteria: [...example.criteria],
    severity: null,
    onTheSpot: example.onTheSpot ?? null,
    promisedAt:
      example.promisedAfterDays === undefined ? null : instantAt(dayOf(receivedAt) + example.promisedAfterDays, closing),
    settled: example.settled ?? false,
  };
}

function receiptOf({ received }: ExampleComplaint, now: string): string {
  if ('minutesAgo' in received) return plusMinutes(now, -received.minutesAgo);
  return instantAt(dayOf(now) - received.daysAgo, minuteFrom(received.at));
}

function plusMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
