const holders = new Set<() => Promise<boolean>>();

/** Registers something that holds what was typed; `store` writes it and tells whether it is stored. Returns the ending. */
export function onHandOver(store: () => Promise<boolean>): () => void {
  holders.add(store);
  return () => holders.delete(store);
}

/** Stores what was typed before somebody else sits down; true when nothing is left. */
export async function handOver(): Promise<boolean> {
  const stored = await Promise.all([...holders].map((store) => store()));
  return stored.every(Boolean);
}

let shifts = 0;

/** Somebody else is on duty, or nobody: what one typed who was here before must not be stored under another name. */
export function nextShift(): void {
  shifts += 1;
}

/** Counts whoever was on duty since the window opened. */
export const shift = (): number => shifts;
