import type { Executor } from '../schema';
import type { PlacedComplaint } from './fold-stream';

/** A complaint before and after what was just appended. */
export interface ComplaintChange {
  readonly before: PlacedComplaint | null;
  readonly after: PlacedComplaint;
}

/** Something that is derived from complaints one by one, and can be derived anew from all of them with the same result. */
export interface Projection {
  /** Brings it up to date with complaints that changed. */
  change(db: Executor, changes: readonly ComplaintChange[]): Promise<void>;
  /** Empties it and begins anew. */
  begin(db: Executor): Promise<Rebuilding>;
}

/** A projection on its way to being complete again. */
export interface Rebuilding {
  /** Takes in some more complaints, each of them once. */
  add(complaints: readonly PlacedComplaint[]): Promise<void>;
  /** Makes it complete after the last of them. */
  end(): Promise<void>;
}
