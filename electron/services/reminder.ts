import { dueNow, type DueNow, remindedOf, reminderOf, type Reminder, untold } from '../../shared/domain/reminder/reminder';
import { isQuiet } from '../../shared/domain/reminder/quiet';
import type { Actor, ServiceContext } from './context';
import { inboxPage } from './inbox';
import { currentOffice } from './office';

type Context = Pick<ServiceContext, 'store' | 'clock' | 'calendar'>;

const waiting = { view: 'mine', severity: null, due: null, channel: null, department: null } as const;

/** What is late and what soon will be among everything that waits for one person. */
export async function dueFor(context: Context, actor: Actor): Promise<DueNow> {
  const { rows } = await inboxPage(context, actor, { filter: waiting, after: null, limit: remindedOf });
  return dueNow(rows, context.clock());
}

/** What reminding needs. */
export interface ReminderPorts {
  readonly context: Context;
  /** Who is on duty. */
  readonly session: () => Actor | null;
  readonly show: (reminder: Reminder) => void;
  /** Takes away what is shown: somebody else is on duty, or nobody. */
  readonly hide: () => void;
  readonly count: (due: DueNow) => void;
  readonly trouble: (error: unknown) => void;
}

const nothingDue: DueNow = { overdue: [], soon: [] };

/** Looks again and again at what is due for whoever is on duty, and tells of each thing once; outside office hours it only counts. */
export class Reminders {
  #told: ReadonlySet<string> = new Set();
  #whose: string | null = null;
  #looking: Promise<void> | null = null;

  constructor(private readonly ports: ReminderPorts) {}

  /** Looks now; asked while it looks it does not look twice. */
  look(): Promise<void> {
    this.#looking ??= this.#lookOnce()
      .catch(this.ports.trouble)
      .finally(() => {
        this.#looking = null;
      });
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const { context, session, show, hide, count } = this.ports;
    const actor = session();
    if ((actor?.staffId ?? null) !== this.#whose) {
      this.#whose = actor?.staffId ?? null;
      this.#told = new Set();
      hide();
    }
    const due = actor === null ? nothingDue : await dueFor(context, actor);
    // Whoever was on duty when looking began may have left meanwhile.
    if (session()?.staffId !== actor?.staffId) return;
    count(due);
    const office = await currentOffice(context);
    if (office === null || isQuiet(context.clock(), context.calendar(), office.closingTime)) return;
    const { fresh, told } = untold(due, this.#told);
    this.#told = told;
    const reminder = reminderOf(fresh, context.clock());
    if (reminder !== null) show(reminder);
  }
}
