import { sql } from 'kysely';
import { severities, type Severity } from '../../../shared/domain/severity/severity';
import { likePattern, wordsOf } from '../bigrams';
import type { Executor } from '../schema';
import type { Scope } from '../scope';

/** A case of the library. */
export interface KeptCase {
  readonly complaint: string;
  readonly number: string;
  readonly severity: Severity;
  readonly policy: { readonly id: string; readonly version: number };
  readonly keptAt: string;
  readonly title: string;
  readonly story: string;
  readonly handled: string;
  readonly lesson: string;
  readonly classes: string;
  readonly cause: string;
}

const shown = ['case_lesson.complaint', 'case_lesson.kept_at', 'case_lesson.title', 'case_lesson.story', 'case_lesson.handled', 'case_lesson.lesson', 'case_lesson.classes', 'case_lesson.cause', 'complaint.number', 'complaint.severity_rank', 'complaint.policy_id', 'complaint.policy_version'] as const;

/** The newest cases that hold each word of a text, or the one of a complaint, of complaints that may be seen. */
export async function casesWith(db: Executor, scope: Scope, { text = '', complaint }: { readonly text?: string; readonly complaint?: string }, most: number): Promise<KeptCase[]> {
  let query = db.selectFrom('case_lesson').innerJoin('complaint', 'complaint.id', 'case_lesson.complaint').select(shown).where(scope.of('complaint'));
  for (const word of wordsOf(text)) query = query.where(sql<boolean>`case_lesson.folded like ${likePattern(word)} escape '\\'`);
  if (complaint !== undefined) query = query.where('case_lesson.complaint', '=', complaint);
  const rows = await query.orderBy('case_lesson.kept_at', 'desc').orderBy('case_lesson.complaint', 'desc').limit(most).execute();
  return rows.map(({ kept_at, severity_rank, policy_id, policy_version, ...row }) => ({
    ...row,
    keptAt: kept_at,
    severity: severities[severity_rank - 1] ?? 'minor',
    policy: { id: policy_id, version: policy_version },
  }));
}
