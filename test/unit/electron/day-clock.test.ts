import { expect, it } from 'vitest';
import { dayClock } from '../../../electron/services/day-clock';

it('a clock set back while the program runs does not hold up the end of the day; one found right is believed', () => {
  let wall = Date.parse('2026-11-20T09:50:00.000Z');
  let ticks = 7_000;
  const clock = dayClock(() => new Date(wall).toISOString(), () => ticks);
  const pass = (ms: number) => ((wall += ms), (ticks += ms));
  pass(60_000);
  expect(clock.now()).toBe('2026-11-20T09:51:00.000Z');
  wall -= 8 * 3_600_000;
  pass(9 * 60_000);
  expect(clock.now()).toBe('2026-11-20T10:00:00.000Z');
  wall = Date.parse('2026-11-20T10:30:00.000Z');
  expect(clock.now()).toBe('2026-11-20T10:30:00.000Z');
  wall -= 3_600_000;
  clock.trust();
  expect(clock.now()).toBe('2026-11-20T09:30:00.000Z');
});
