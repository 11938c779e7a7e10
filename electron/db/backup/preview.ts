import { join } from 'node:path';
import { storeFile } from '../open-store';
import { withStoreErrors } from '../store-error';
import { readFacts, reading, type StoreFacts } from './facts';
import type { FoundBackup } from './place';
import { wholeBackup } from './restore';

/** How the data of now relates to a backup of it. */
export type Relation = 'same' | 'ahead' | 'apart' | 'other-site' | 'unreadable';

/** What restoring would do. */
export interface RestorePreview {
  readonly backup: FoundBackup;
  /** The data of now; null where it cannot be read. */
  readonly now: Pick<StoreFacts, 'project' | 'events' | 'complaints' | 'lastAt'> | null;
  /** `ahead`: the backup is how this data once was. `apart`: they were one and then went on differently. */
  readonly relation: Relation;
  /** Events that the data has and the backup has not. */
  readonly events: number;
  /** Complaints taken in since, by number, the first of them; and how many there are. */
  readonly taken: { readonly count: number; readonly numbers: readonly string[] };
  /** Complaints that were there and went on since. */
  readonly changed: { readonly count: number; readonly numbers: readonly string[] };
}

const named = 20;
const none = { count: 0, numbers: [] };

/** Looks at what restoring a backup over a database would change. */
export function previewRestore(folder: string, from: string): Promise<RestorePreview> {
  return withStoreErrors(async () => {
    const backup = await wholeBackup(from);
    const { manifest } = backup;
    const now = await reading(join(folder, storeFile), readFacts).catch(() => null);
    if (now === null) return { backup, now, relation: 'unreadable', events: 0, taken: none, changed: none };
    const { project, complaints, lastAt } = now;
    const stands = { project, events: now.events, complaints, lastAt };
    if (now.site !== manifest.site) return { backup, now: stands, relation: 'other-site', events: now.events, taken: { ...none, count: complaints }, changed: none };
    return reading(join(folder, storeFile), async (db) => {
      const at = await db.selectFrom('event').select('hash').where('position', '=', manifest.events).executeTakeFirst();
      const common = at?.hash === manifest.head || manifest.events === 0 ? manifest.events : 0;
      const relation = common !== manifest.events ? 'apart' : now.events === manifest.events ? 'same' : 'ahead';
      const later = db.selectFrom('complaint').where('doc', '>', common);
      const earlier = db.selectFrom('complaint').where('doc', '<=', common).where('id', 'in', (eb) => eb.selectFrom('event').select('stream').where('position', '>', common));
      const numbers = async (query: typeof later) => {
        const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
        const rows = await query.select('number').orderBy('doc').limit(named).execute();
        return { count: Number(count), numbers: rows.map(({ number }) => number) };
      };
      return { backup, now: stands, relation, events: now.events - common, taken: await numbers(later), changed: await numbers(earlier) };
    });
  });
}
