import type { StoredComplaintEvent, TakenIn } from '../../../../shared/domain/complaint/event';
import { applyEvent } from '../../../../shared/domain/complaint/fold';
import type { ComplaintState } from '../../../../shared/domain/complaint/state';
import { allowedActions, type ActionOffer } from '../../../../shared/domain/handling/actions';
import type { ActionId, ActInput } from '../../../../shared/domain/handling/input';
import type { Person } from '../../../../shared/domain/handling/people';
import { type ActBasis, planAct } from '../../../../shared/domain/handling/plan';
import type { Policy } from '../../../../shared/domain/policy/schema';
import type { Role } from '../../../../shared/domain/staff/role';
import { salesOffice } from '../../../../shared/policies/sales-office';
import { basis, local, stored, takenIn } from './sample';

const person = (name: string, role: Role, department: string | null): Person => ({ id: `id-${name}`, name, role, department });

/** An office with everybody a case may need. */
export const office = {
  desk: person('周晓岚', 'receptionist', '销售部'),
  supervisor: person('何立群', 'supervisor', '销售部'),
  head: person('梁启航', 'department-head', '工程部'),
  salesHead: person('丁若海', 'department-head', '销售部'),
  management: person('苏文静', 'sales-management', '销管部'),
  deputy: person('郑远', 'deputy-general-manager', null),
  project: person('顾承安', 'project-manager', null),
  admin: person('许清', 'administrator', null),
} as const;

/** The people of the office. */
export const staff: readonly Person[] = Object.values(office);

/** One complaint on its way through an office, driven by acts. */
export class Case {
  state: ComplaintState;
  readonly events: StoredComplaintEvent[] = [];

  constructor(
    changes: Partial<TakenIn> = {},
    readonly policy: Policy = salesOffice,
    readonly people: readonly Person[] = staff,
    public now = local('2026-11-20 10:30'),
  ) {
    const first = stored({ type: 'complaint.taken-in', body: takenIn(changes) });
    this.events.push(first);
    this.state = applyEvent(null, first);
  }

  /** What a person may do. */
  offers(actor: Person): readonly ActionOffer[] {
    return allowedActions(this.state, actor, this.policy, this.now, this.people);
  }

  /** One action for a person: `true`, the reason why not, or undefined where the case does not need it. */
  may(actor: Person, id: ActionId): true | string | undefined {
    const offer = this.offers(actor).find((one) => one.id === id);
    return offer === undefined ? undefined : offer.allowed ? true : offer.why;
  }

  /** What an act would lead to. */
  plan(actor: Person, input: ActInput) {
    const given: ActBasis = { actor, staff: this.people, policy: this.policy, deadlines: basis, now: this.now };
    return planAct(this.state, input, given);
  }

  /** Acts; fails loudly when refused. */
  act(actor: Person, input: ActInput): this {
    const planned = this.plan(actor, input);
    if (!planned.ok) throw new Error(`${input.action}: ${JSON.stringify(planned.error)}`);
    for (const event of planned.value) {
      const kept = { ...stored(event, this.events.length + 1), occurredAt: this.now, actor: actor.id } as StoredComplaintEvent;
      this.events.push(kept);
      this.state = applyEvent(this.state, kept);
    }
    return this;
  }

  /** Moves the clock. */
  at(text: string): this {
    this.now = local(text);
    return this;
  }
}

/** What a person would fill in for each action; a change puts anything else in its place. */
export const filled = {
  opinion: { action: 'opinion', text: '查明原因后三天内修好。', valid: true, explanation: '确由我方维护不及时引起。' },
  approve: { action: 'decide', approved: true, text: '同意。' },
  sendBack: { action: 'decide', approved: false, text: '请补充赔偿的办法。' },
  answer: { action: 'answer', text: '已说明处理办法。', how: 'phone', answeredAt: null },
  satisfied: { action: 'verdict', verdict: 'satisfied', demand: '' },
  dissatisfied: { action: 'verdict', verdict: 'dissatisfied', demand: '要书面说明。' },
  cause: { action: 'cause', category: 'execution', text: '巡检没有按表进行。' },
  corrective: { action: 'measure', kind: 'corrective', text: '更换设备。', unit: '工程部', owner: '陈师傅', dueOn: '2026-12-10' },
  preventive: { action: 'measure', kind: 'preventive', text: '每周巡检并签字。', unit: '工程部', owner: '陈师傅', dueOn: '2026-12-10' },
  close: { action: 'close' },
  visited: { action: 'visit', how: 'phone', outcome: 'satisfied', text: '' },
  archive: { action: 'archive', archiveNumber: 'GD-01-202611-0042' },
} as const satisfies Record<string, ActInput>;
