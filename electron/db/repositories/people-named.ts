import { sql } from 'kysely';
import { fold } from '../bigrams';
import type { Executor } from '../schema';

/** More names than this no office complains about. */
const namesRead = 2_000;

/**
 * The names in complaints that hold a text, as they are written there. Each name is met once, however many complaints
 * are about it: from one the index leads straight to the next.
 */
export async function peopleNamed(db: Executor, text: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    with recursive name (person) as (
      select min(person) from complaint where person is not null
      union all
      select (select min(complaint.person) from complaint where complaint.person > name.person) from name where name.person is not null
    )
    select person from name where person is not null limit ${namesRead}`.execute(db);
  const wanted = fold(text);
  return rows.map(({ person }) => person).filter((person) => fold(person).includes(wanted));
}
