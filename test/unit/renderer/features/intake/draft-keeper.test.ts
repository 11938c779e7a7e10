import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftKeeper, type DraftState, type DraftStore } from '../../../../../renderer/features/intake/model/draft-keeper';
import { emptyForm } from '../../../../../renderer/features/intake/model/intake-form';

const at = '2026-11-22T06:05:00.000Z';
const typed = (facts: string) => ({ ...emptyForm, facts });

function desk(stored = false, failing = { times: 0 }) {
  const wrote: string[] = [];
  const states: DraftState[] = [];
  const unsaved: boolean[] = [];
  let discards = 0;
  const store: DraftStore = {
    put: async (fields) => {
      if (failing.times > 0) {
        failing.times -= 1;
        throw new Error('磁盘已满');
      }
      wrote.push(fields.facts);
      return at;
    },
    discard: async () => {
      discards += 1;
    },
    unsaved: (waits) => void unsaved.push(waits),
  };
  const keeper = draftKeeper(store, stored, (state) => states.push(state));
  return { keeper, wrote, states, unsaved, discards: () => discards };
}

describe('draftKeeper', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps within 300 ms of the first change, however fast the typing', async () => {
    const { keeper, wrote, states } = desk();
    for (let letter = 1; letter <= 29; letter += 1) {
      keeper.keep(typed('字'.repeat(letter)));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(wrote.length).toBeGreaterThanOrEqual(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(wrote.at(-1)).toBe('字'.repeat(29));
    expect(states.at(-1)).toEqual({ kind: 'kept', at });
  });

  it('writes nothing for an untouched page and throws an emptied draft away', async () => {
    const fresh = desk();
    fresh.keeper.keep(emptyForm);
    await fresh.keeper.flush();
    expect([fresh.wrote, fresh.discards()]).toEqual([[], 0]);

    const emptied = desk(true);
    emptied.keeper.keep(emptyForm);
    await emptied.keeper.flush();
    expect([emptied.wrote, emptied.discards()]).toEqual([[], 1]);
  });

  it('says that a write failed and tries again by itself', async () => {
    const { keeper, wrote, states } = desk(false, { times: 2 });
    keeper.keep(typed('a'));
    await vi.advanceTimersByTimeAsync(300);
    expect(states.at(-1)).toEqual({ kind: 'failed', message: '磁盘已满' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(wrote).toEqual(['a']);
    expect(states.at(-1)).toEqual({ kind: 'kept', at });
  });

  it('says that something is not stored until the newest page is, and while a write fails', async () => {
    const { keeper, unsaved } = desk(false, { times: 1 });
    keeper.keep(typed('a'));
    await vi.advanceTimersByTimeAsync(300);
    expect(unsaved).toEqual([true]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(unsaved).toEqual([true, false]);
    keeper.keep(typed('ab'));
    await keeper.hold();
    expect(unsaved.at(-1)).toBe(false);
    keeper.resume(typed('ab'));
    expect(unsaved.at(-1)).toBe(true);
    await keeper.flush();
    expect(unsaved.at(-1)).toBe(false);
  });

  it('writes no draft of a page that is being saved, and goes on when saving was refused', async () => {
    const { keeper, wrote } = desk();
    keeper.keep(typed('a'));
    await keeper.hold();
    keeper.keep(typed('ab'));
    await vi.advanceTimersByTimeAsync(5_000);
    await keeper.flush();
    expect(wrote).toEqual([]);
    keeper.resume(typed('a'));
    await vi.advanceTimersByTimeAsync(300);
    expect(wrote).toEqual(['ab']);
  });
});
