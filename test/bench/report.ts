import { reportCases, reportFigures } from '../../electron/services/report';
import { dayOf, dayText } from '../../shared/util/local-time';
import type { BenchOffice } from './office';
import { figure, p95 as at95, timed, type Figure } from './figure';

/** All charts of a year, and the list behind a bar, in a small and in a large office in turn, so that a busy moment of the machine meets both. */
export async function reportFiguresOver(small: BenchOffice, large: BenchOffice, rounds: number): Promise<Figure[]> {
  const today = dayOf(new Date().toISOString());
  const year = { from: dayText(today - 364), to: dayText(today), project: null, policy: null };
  const [charts, chartsBefore] = await inTurn(rounds, [large, small], ({ context, actor }) => reportFigures(context, actor, { ...year, step: 'day' }));
  const [lists, listsBefore] = await inTurn(rounds, [large, small], ({ context, actor }) => reportCases(context, actor, { ...year, mark: 'severity:major', after: null, limit: 50 }));
  return [
    figure('统计 over a year by day, large office against small', 'ms', charts, chartsBefore, 'p95 ≤ 300 ms, ratio ≤ 2', ({ ratio, p95 }) => p95 <= 300 && ratio <= 2),
    figure('the cases behind a bar, large office against small', 'ms', lists, listsBefore, 'p95 ≤ 50 ms', () => at95(lists) <= 50),
  ];
}

async function inTurn(rounds: number, [one, other]: readonly [BenchOffice, BenchOffice], work: (office: BenchOffice) => Promise<unknown>): Promise<[number[], number[]]> {
  const samples: [number[], number[]] = [[], []];
  for (let round = -3; round < rounds; round += 1) {
    for (const [index, office] of [one, other].entries()) {
      const [ms = 0] = await timed(1, () => work(office), 0);
      if (round >= 0) samples[index]?.push(ms);
    }
  }
  return samples;
}
