import { sql } from 'kysely';
import { likePattern } from '../../electron/db/bigrams';
import { findComplaints } from '../../electron/services/search';
import type { BenchOffice } from './office';
import { figure, timed, type Figure } from './figure';

const common = ['漏水', '电梯', '厨房', '大堂', '沙盘', '异响', '开裂', '业主'];

/** Searches in a large office: words of two characters, each another one, against comparing every text in the same file. */
export async function searchFigures({ context, store, actor }: BenchOffice, rounds: number): Promise<Figure[]> {
  const word = (round: number): string => common[(round + common.length) % common.length] ?? '';
  const samples = await timed(rounds, (round) => findComplaints(context, actor, { text: word(round), limit: 50 }));
  const rare = await timed(rounds, (round) => findComplaints(context, actor, { text: `查无此${word(round)}`, limit: 50 }));
  // Every text is compared, as it would be without the index; the newest come first all the same.
  const scans = await timed(3, (round) =>
    store.read((db) =>
      db
        .selectFrom('complaint_search')
        .innerJoin('complaint', 'complaint.doc', 'complaint_search.doc')
        .select(['complaint.id', sql<number>`count(*) over ()`.as('total')])
        .where(sql<boolean>`complaint_search.folded like ${likePattern(word(round))} escape '\\'`)
        .orderBy('complaint.doc', 'desc')
        .limit(50)
        .execute(),
    ), 1);
  return [
    figure('search for a word of two characters, newest 50, against a LIKE scan', 'ms', samples, scans, 'p95 ≤ 50 ms, ratio ≤ 0.01', ({ ratio, p95 }) => p95 <= 50 && ratio <= 0.01),
    figure('search for words that nothing holds, against a LIKE scan', 'ms', rare, scans, 'told, no goal', () => true),
  ];
}
