interface FaultLike {
  readonly place: string;
  readonly message: string;
}

/** The sentence for one field, by its path. */
export function faultAt(faults: readonly FaultLike[], place: string): string | undefined {
  return faults.find((fault) => fault.place === place)?.message;
}
