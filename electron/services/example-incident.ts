import type { Role } from '../../shared/domain/staff/role';
import { dayOf, instantAt, minuteFrom } from '../../shared/util/local-time';
import type { ServiceContext } from './context';
import { actInIncident, setNumbers, startIncident } from './incident';
import { listStaff } from './office';

/** What was done in the example office's incident, in order: local time two days ago, by whom, which step. */
const steps: readonly (readonly [at: string, by: Role, step: string])[] = [
  ['10:24', 'receptionist', 'rescue'],
  ['10:27', 'receptionist', 'clear'],
  ['10:40', 'supervisor', 'scene'],
  ['10:52', 'supervisor', 'call'],
];

/** An incident under way: somebody was shut in a lift, two days ago, and is still in hospital. */
export async function exampleIncident(context: ServiceContext, complaint: string): Promise<void> {
  const today = dayOf(context.clock());
  const people = await listStaff(context);
  const then = (at: string): ServiceContext => ({ ...context, clock: () => instantAt(today - 2, minuteFrom(at)) });
  const actor = (role: Role) => ({ staffId: people.find((person) => person.role === role)?.id ?? '', role });
  await setNumbers(then('09:00'), actor('supervisor'), [
    { label: '公安', number: '110' },
    { label: '急救', number: '120' },
    { label: '消防', number: '119' },
    { label: '附近医院急诊', number: '010-5555 0120' },
    { label: '施工单位值班', number: '010-5555 0166' },
    { label: '开发商工程部', number: '010-5555 0188' },
  ]);
  const id = context.newId();
  await startIncident(then('10:22'), actor('receptionist'), { id, playbook: 'safety', complaint });
  await actInIncident(then('10:23'), actor('receptionist'), { id, act: { act: 'tell', told: true } });
  for (const [at, by, step] of steps) await actInIncident(then(at), actor(by), { id, act: { act: 'tick', step, done: true } });
}
