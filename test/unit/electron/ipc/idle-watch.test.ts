import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createIdleWatch } from '../../../../electron/ipc/idle-watch';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(minutes = 5, open = false) {
  const told: string[] = [];
  let session = true;
  let opened = open;
  const say = (word: string) => () => void told.push(word);
  const watch = createIdleWatch({ signedIn: () => session, open: () => opened, warn: say('warn'), ending: say('ending'), lock: async (why) => { told.push(why); opened = false; }, signOut: () => { told.push('out'); session = false; } }, minutes);
  return {
    told, watch,
    leave: () => {
      session = false;
    },
  };
}

it('after the minutes without a hand on the desk the page is warned, may hand over, and then it is over', () => {
  const { told, watch } = watched();
  watch.touch();
  vi.advanceTimersByTime(4.5 * 60_000 - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['warn']);
  vi.advanceTimersByTime(30_000);
  expect(told).toEqual(['warn', 'ending']);
  vi.advanceTimersByTime(2_000);
  expect(told).toEqual(['warn', 'ending', 'out']);
  vi.advanceTimersByTime(60 * 60_000);
  expect(told).toHaveLength(3);
});

it('each touch begins the time anew, after the warning too', () => {
  const { told, watch } = watched(1);
  watch.touch();
  for (let nth = 0; nth < 10; nth += 1) {
    vi.advanceTimersByTime(45_000);
    watch.touch();
  }
  expect(new Set(told)).toEqual(new Set(['warn']));
});

it('a computer that sleeps or is locked does not wait', () => {
  const { told, watch } = watched();
  watch.touch();
  watch.leave();
  expect(told).toEqual(['ending']);
  vi.advanceTimersByTime(2_000);
  expect(told).toEqual(['ending', 'out']);
});

it('where nobody is on duty nothing happens, and a page that signed out in time is not signed out again', () => {
  const { told, watch, leave } = watched();
  watch.touch();
  watch.leave();
  leave();
  vi.advanceTimersByTime(10 * 60_000);
  watch.leave();
  expect(told).toEqual(['ending']);
});

it('another limit counts from now', () => {
  const { told, watch } = watched(5);
  watch.touch();
  watch.setLimit(30);
  vi.advanceTimersByTime(29 * 60_000);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['warn', 'ending']);
});

it('an open vault is locked as well, and then nobody is signed in; with nobody signed in it is locked too', async () => {
  const { told, watch } = watched(5, true);
  watch.touch();
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(told).toEqual(['warn', 'ending', 'idle', 'out']);
  const alone = watched(5, true);
  alone.leave();
  alone.watch.touch();
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(alone.told).toEqual(['warn', 'idle']);
  const away = watched(5, true);
  away.watch.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(away.told).toEqual(['ending', 'away', 'out']);
});
