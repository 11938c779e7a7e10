import type { ClockSetBack } from '../../shared/domain/clock/event';
import { setBackNotice } from '../db/repositories/clock';
import type { Actor, ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** What was found when the computer's clock stood before the last recorded time, until somebody has looked at it. */
export function clockSetBack({ store }: Pick<Context, 'store'>): Promise<ClockSetBack | null> {
  return store.read(setBackNotice);
}

/** Recording nothing looks at the clock: what is found is recorded by itself. */
export async function lookAtClock({ store }: Pick<Context, 'store'>): Promise<void> {
  await store.uow(({ append }) => append([]));
}

/** Somebody looked at the clock and found it right; saying so twice is saying it once. */
export async function confirmClock({ store, clock }: Context, { staffId }: Actor): Promise<void> {
  await store.uow(async ({ db, append }) => {
    if ((await setBackNotice(db)) === null) return;
    await append([{ type: 'clock.checked', body: {}, stream: 'office', occurredAt: clock(), actor: staffId }]);
  });
}
