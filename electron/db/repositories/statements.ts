import type { StatementSigned } from '../../../shared/domain/statement/event';
import type { StatementKind } from '../../../shared/domain/statement/kind';
import type { Executor } from '../schema';

/** A report that was signed off. */
export interface SignedStatement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly from: string;
  readonly to: string;
  readonly revision: number;
  readonly pdf: string;
  readonly pages: number;
  readonly signedAt: string;
  readonly signer: string;
}

/** The newest signed reports; with `signer` only theirs. */
export async function signedStatements(db: Executor, signer: string | null, most: number): Promise<SignedStatement[]> {
  let query = db.selectFrom('statement').selectAll().orderBy('position', 'desc').limit(most);
  if (signer !== null) query = query.where('signer', '=', signer);
  return (await query.execute()).map(({ kind, first_day, last_day, signed_at, position: _, ...row }) => ({ ...row, kind: kind as StatementKind, from: first_day, to: last_day, signedAt: signed_at }));
}

/** How often a period was signed off. */
export async function timesSigned(db: Executor, kind: StatementKind, from: string, to: string): Promise<number> {
  const { times } = await db
    .selectFrom('statement')
    .select((eb) => eb.fn.countAll().as('times'))
    .where('kind', '=', kind)
    .where('first_day', '=', from)
    .where('last_day', '=', to)
    .executeTakeFirstOrThrow();
  return Number(times);
}

/** What was signed, as its event holds it; null for none. */
export async function statementContent(db: Executor, id: string): Promise<StatementSigned | null> {
  const row = await db.selectFrom('event').select('body').where('id', '=', id).where('type', '=', 'statement.signed').executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.body) as StatementSigned);
}

/** When the office was set up. */
export async function usedSince(db: Executor): Promise<string> {
  return (await db.selectFrom('office').select('set_up_at').executeTakeFirstOrThrow()).set_up_at;
}
