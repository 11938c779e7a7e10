/** One measured line: `ratio` is `median` (`p95` where the goal speaks of that) over `baseline`, the same of another thing in the same run. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p95: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly goal: string;
  readonly ok: boolean;
}

/** The value below which the share `q` of the samples lies (nearest rank). */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle of the samples. */
export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
/** The 95th percentile of the samples. */
export const p95 = (samples: readonly number[]): number => quantile(samples, 0.95);

/** Three significant digits: more would pretend. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** A figure of samples against baseline samples, median against median unless told otherwise; `holds` judges the unrounded values. */
export function figure(
  name: string,
  unit: string,
  samples: readonly number[],
  baseline: readonly number[],
  goal: string,
  holds: (measured: { ratio: number; p95: number }) => boolean,
  at: typeof median = median,
): Figure {
  const ratio = at(samples) / at(baseline);
  const ok = holds({ ratio, p95: p95(samples) });
  return {
    name,
    unit,
    median: round(median(samples)),
    p95: round(p95(samples)),
    baseline: round(at(baseline)),
    ratio: round(ratio),
    goal,
    ok,
  };
}

/** Runs `work` `times` times after `warmup` unmeasured runs; milliseconds each. */
export async function timed(times: number, work: (round: number) => Promise<unknown>, warmup = 3): Promise<number[]> {
  const samples: number[] = [];
  for (let round = -warmup; round < times; round += 1) {
    const start = performance.now();
    await work(round);
    if (round >= 0) samples.push(performance.now() - start);
  }
  return samples;
}
