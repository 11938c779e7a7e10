import type { Identity } from '../../shared/domain/complaint/event';
import { fits, lookedOf, wantedOf, type Looked } from './looked';

/** More than anybody reads through. */
const asked = 200;

/** Who complained, as it is looked through; it fills after opening and ends with the vault's process. */
export class PeopleFinder {
  readonly #of = new Map<string, Looked>();
  /** Noted since it was opened: what was read before that must not take their place. */
  readonly #fresh = new Set<string>();

  /** Notes whose complaint that is. */
  note(complaint: string, { name, phone }: Identity, fresh: boolean): void {
    if (fresh) this.#fresh.add(complaint);
    else if (this.#fresh.has(complaint)) return;
    if (name === null && phone === null) this.#of.delete(complaint);
    else this.#of.set(complaint, lookedOf(name ?? '', phone));
  }

  /** Finds these complaints no more; what is still being read of them does not bring them back. */
  forget(complaints: readonly string[]): void {
    for (const complaint of complaints) {
      this.#fresh.add(complaint);
      this.#of.delete(complaint);
    }
  }

  /** The complaints of whoever was meant: those whose name begins so before the others, of either the newest first. */
  find(typed: string): string[] {
    const fit = fits(wantedOf(typed));
    const found: Record<'first' | 'then', string[]> = { first: [], then: [] };
    for (const [complaint, looked] of this.#of) {
      const how = fit(looked);
      if (how !== null) found[how].push(complaint);
    }
    // Ids are in the order in which complaints were begun.
    const newest = (ids: string[]) => ids.sort().reverse();
    return [...newest(found.first), ...newest(found.then)].slice(0, asked);
  }
}
