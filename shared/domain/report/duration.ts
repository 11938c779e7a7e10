/**
 * Lengths of time are kept as counts of buckets that grow by a quarter of a doubling, so that medians and percentiles of
 * any number of cases cost the same. What is read out of them is at most a tenth off.
 */
const perDoubling = 4;
const minuteMs = 60_000;

/** The bucket of a length of time; everything up to a minute is one. */
export function bucketOf(ms: number): number {
  const minutes = ms / minuteMs;
  return minutes <= 1 ? 0 : Math.ceil(perDoubling * Math.log2(minutes) - 1e-9);
}

/** The longest time in a bucket, in milliseconds. */
export function bucketEnd(bucket: number): number {
  return minuteMs * 2 ** (bucket / perDoubling);
}

/** The time within which the share `q` of the cases was done, by their buckets; null without cases. */
export function percentile(buckets: ReadonlyMap<number, number>, q: number): number | null {
  const total = [...buckets.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const wanted = Math.max(1, Math.ceil(q * total));
  let below = 0;
  for (const bucket of [...buckets.keys()].sort((one, other) => one - other)) {
    const within = buckets.get(bucket) ?? 0;
    if (below + within >= wanted) return middle(bucket);
    below += within;
  }
  return null;
}

/** The length that stands for all of a bucket: none in it is further off than a tenth. */
function middle(bucket: number): number {
  return bucket === 0 ? minuteMs : Math.sqrt(bucketEnd(bucket - 1) * bucketEnd(bucket));
}
