import { createHash } from 'node:crypto';
import { hashOf } from '../../chain';
import type { EventTable, IdentityBoxTable } from '../../schema';
import type { Images } from './images';
import { recordAt } from './records';

/** An event without its place in the file. */
export type CarvedEvent = Omit<EventTable, 'position'>;

/** Position (kept as nothing, since it is the row's own number), id and site: two texts of 36 letters. */
const eventMark = Buffer.from([0x00, 0x55, 0x55]);
/** A digest of 64 letters. */
const boxMark = Buffer.from([0x81, 0x0d]);

/** The events in a page that are word for word what was recorded: each carries the proof itself. */
export function* eventsIn(page: Buffer, images: Images): Generator<CarvedEvent> {
  for (let at = page.indexOf(eventMark); at >= 0; at = page.indexOf(eventMark, at + 1)) {
    const cells = at === 0 ? null : recordAt(page, at - 1, 12, images);
    if (cells === null) continue;
    const [, id, site, site_seq, stream, occurred_at, recorded_at, actor, type, body, prev_hash, hash] = cells;
    const row = { id, site, site_seq, stream, occurred_at, recorded_at, actor, type, body, prev_hash, hash } as CarvedEvent;
    if (typeof row.site_seq === 'number' && typeof row.hash === 'string' && hashOf(row) === row.hash) yield row;
  }
}

/** The records of customers in a page whose name fits what is inside, or that `named` asks for: a sealed one's name only the vault can check. */
export function* boxesIn(page: Buffer, images: Images, named: ReadonlySet<string>): Generator<IdentityBoxTable> {
  for (let at = page.indexOf(boxMark); at >= 0; at = page.indexOf(boxMark, at + 1)) {
    for (const columns of [6, 4, 3]) {
      const cells = at === 0 ? null : recordAt(page, at - 1, columns, images);
      if (cells === null) continue;
      const [digest, box, created_at, complaint = null, sealed = 0, indexed = 1] = cells;
      if (typeof digest !== 'string' || !(box instanceof Uint8Array) || typeof created_at !== 'string') continue;
      const plain = createHash('sha256').update(box).digest('hex') === digest;
      if (!plain && !(sealed === 1 && named.has(digest))) continue;
      yield { digest, box, created_at, complaint: typeof complaint === 'string' ? complaint : null, sealed: plain ? 0 : 1, indexed: indexed === 0 ? 0 : 1 };
    }
  }
}
