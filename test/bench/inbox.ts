import { inboxLanes, inboxPage } from '../../electron/services/inbox';
import type { BenchOffice } from './office';
import { figure, timed, type Figure } from './figure';

const filter = { view: 'open', severity: null, due: null, channel: null, department: null } as const;

/** A page of 50, the first and one far down in turn, in a small and in a large office. */
export async function pageFigures(small: BenchOffice, large: BenchOffice, rounds: number): Promise<Figure[]> {
  const baseline = await timed(rounds, pages(small));
  const samples = await timed(rounds, pages(large));
  return [
    figure('inbox page of 50, small office', 'ms', baseline, baseline, 'p95 ≤ 20 ms', ({ p95 }) => p95 <= 20),
    figure('inbox page of 50, large office against small', 'ms', samples, baseline, 'p95 ≤ 20 ms, ratio ≤ 1.3', ({ ratio, p95 }) => p95 <= 20 && ratio <= 1.3),
  ];
}

/** The counts of lanes and lists, in a small and in a large office in turn, so that a busy moment of the machine meets both. */
export async function laneFigure(small: BenchOffice, large: BenchOffice, rounds: number): Promise<Figure> {
  const baseline: number[] = [];
  const samples: number[] = [];
  for (let round = -5; round < rounds; round += 1) {
    const [bare = 0] = await timed(1, () => inboxLanes(small.context, small.actor), 0);
    const [ours = 0] = await timed(1, () => inboxLanes(large.context, large.actor), 0);
    if (round < 0) continue;
    baseline.push(bare);
    samples.push(ours);
  }
  return figure('lane counts, large office against small', 'ms', samples, baseline, 'p95 ≤ 10 ms, ratio ≤ 1.3', ({ ratio, p95 }) => p95 <= 10 && ratio <= 1.3);
}

/** Walks down the list page by page, so that every cursor is another one. */
function pages({ context, actor }: BenchOffice): () => Promise<void> {
  let after: string | null = null;
  return async () => {
    const page: { next: string | null } = await inboxPage(context, actor, { filter, after, limit: 50 });
    after = page.next;
  };
}
