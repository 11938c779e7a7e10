import { sql, type RawBuilder } from 'kysely';
import { isAmong, readAudience, type Viewer } from '../../shared/domain/staff/visibility';
import { findPerson, type Staff } from './repositories/office';
import type { Executor } from './schema';

/** So few complaints are sorted sooner than found by going down a list past everything else. */
const fewComplaints = 2_000;

/**
 * What somebody may see: every query over complaints is given one, and nothing but `scopeOf` makes one for a person.
 * It holds for the transaction in which it was made.
 */
export class Scope {
  /** For the program's own work, whose results nobody is shown as they are. */
  static readonly everything = new Scope(null, new Map());

  readonly #viewer: Viewer | null;
  readonly #seen: readonly string[];
  readonly #unseen: readonly string[];
  /** So few are to be seen that a list is made of them, and not searched for them. */
  readonly few: boolean;

  private constructor(viewer: Viewer | null, audiences: ReadonlyMap<string, number>) {
    this.#viewer = viewer;
    this.#seen = [...audiences.keys()].filter((audience) => this.sees(audience));
    this.#unseen = [...audiences.keys()].filter((audience) => !this.sees(audience));
    const total = this.#seen.reduce((sum, audience) => sum + (audiences.get(audience) ?? 0), 0);
    this.few = viewer !== null && total <= fewComplaints;
  }

  /** Builds what one person may see of a store with these audiences, each with its number of complaints. */
  static for(viewer: Viewer, audiences: ReadonlyMap<string, number>): Scope {
    return new Scope(viewer, audiences);
  }

  /** The department of whoever looks. */
  get department(): string | null {
    return this.#viewer?.department ?? null;
  }

  /** Whether complaints of an audience may be seen. */
  sees(audience: string): boolean {
    if (this.#viewer === null) return true;
    const found = readAudience(audience);
    return found !== null && isAmong(this.#viewer, found);
  }

  /**
   * By which audiences sums over what may be seen are made: added up, and taken off; `every` stands for all together.
   * Whichever way takes fewer of them is taken.
   */
  sum(every: string): { readonly plus: readonly string[]; readonly minus: readonly string[] } {
    if (this.#viewer === null) return { plus: [every], minus: [] };
    return this.#unseen.length < this.#seen.length ? { plus: [every], minus: this.#unseen } : { plus: this.#seen, minus: [] };
  }

  /** The condition that a query over complaints, or over their counters, carries. */
  of(table: 'complaint' | 'lane_counter'): RawBuilder<boolean> {
    const column = sql.ref(`${table}.audience`);
    if (this.#viewer === null) return sql<boolean>`true`;
    if (this.few) return this.#seen.length === 0 ? sql<boolean>`false` : sql<boolean>`${column} in (${sql.join(this.#seen)})`;
    return this.#unseen.length === 0 ? sql<boolean>`true` : sql<boolean>`${column} not in (${sql.join(this.#unseen)})`;
  }
}

const nobody: Viewer = { id: '', role: 'administrator', department: null };

/** What a member of the staff may see; nothing for somebody who is none, or left. */
export async function scopeOf(db: Executor, { staffId }: { readonly staffId: string }): Promise<Scope> {
  const [person, rows] = await Promise.all([
    findPerson(db, staffId),
    db.selectFrom('lane_counter').select(['audience', 'total']).where('kind', '=', 'every').execute(),
  ]);
  return Scope.for(person === null || person.left ? nobody : person, new Map(rows.map(({ audience, total }) => [audience, total])));
}

/** Whether one person may see one complaint that is there. */
export async function seesComplaint(db: Executor, person: Staff | null, id: string): Promise<boolean> {
  const { audience } = await db.selectFrom('complaint').select('audience').where('id', '=', id).executeTakeFirstOrThrow();
  const found = readAudience(audience);
  return found !== null && person !== null && !person.left && isAmong(person, found);
}
