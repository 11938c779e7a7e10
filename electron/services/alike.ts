import { gramsOf, sharedBy, similarityOf } from '../../shared/domain/alike/grams';
import { type Candidate, groupAmong, rankAlike } from '../../shared/domain/alike/rank';
import { alikeRule } from '../../shared/domain/alike/rule';
import type { Likeness, NoticedGroup, Related } from '../../shared/ipc/alike';
import type { Checked } from '../../shared/ipc/contract';
import { DeskError } from '../../shared/ipc/wire';
import { comparedRows, rowsOfIds, sharingPairs, tokensOf, withTokens } from '../db/repositories/alike';
import { findComplaint } from '../db/repositories/complaints';
import type { Executor } from '../db/schema';
import { scopeOf, type Scope } from '../db/scope';
import type { Actor, ServiceContext } from './context';
import type { LikenessToken } from './identity-keeper';
import { inboxRows } from './list-view';

type Context = Pick<ServiceContext, 'store' | 'clock' | 'identity'>;

/** So many pairs of characters are looked up; more find the same complaints again. */
const pairsLookedUp = 24;
/** So many complaints are compared word by word. */
const compared = 40;
const ofOneToken = 20;

/** What look-alikes are looked for by. */
interface Sought {
  readonly except: string;
  readonly tokens: readonly LikenessToken[];
  readonly facts: string;
  readonly receivedAt: string;
}

/** What looks alike, and whether it is a group's. */
export interface Found {
  readonly alike: Likeness[];
  readonly group: NoticedGroup;
}

/** The complaints that look like what is being typed. */
export async function findAlike(
  { store, clock, identity }: Context,
  actor: Actor,
  { except, phone, unit, facts, tokens: opened = [] }: Checked<'alike.find'>,
): Promise<Found> {
  const tokens = [...(await identity.tokens({ phone, unit })), ...opened];
  return store.read(async (db) => look(db, await scopeOf(db, actor), { except, tokens, facts, receivedAt: clock() }));
}

/** The complaints to which one is related, and those that look like it. */
export function relatedTo({ store }: Context, actor: Actor, id: string): Promise<Related> {
  return store.read(async (db) => {
    const scope = await scopeOf(db, actor);
    const complaint = await findComplaint(db, scope, id);
    if (complaint === null) throw new DeskError('NOT_FOUND');
    const { relations, facts, receivedAt } = complaint.state;
    const rows = async (ids: readonly string[]) => inboxRows(db, await rowsOfIds(db, scope, ids));
    const { alike, group } = await look(db, scope, { except: id, tokens: await tokensOf(db, [id]), facts, receivedAt });
    const known = new Set([...relations.links, ...relations.parts, relations.mergedInto?.other]);
    return {
      main: relations.mergedInto === null ? null : ((await rows([relations.mergedInto.other]))[0] ?? null),
      merged: relations.mergedInto !== null,
      parts: await rows(relations.parts),
      links: await rows(relations.links),
      alike: alike.filter(({ row }) => !known.has(row.id)),
      group,
    };
  });
}

/** The complaints that make a group with one: those linked to it or merged with it, and those in which a group is noticed. */
export async function groupOf(db: Executor, scope: Scope, id: string): Promise<string[]> {
  const complaint = await findComplaint(db, scope, id);
  if (complaint === null) return [];
  const { relations, facts, receivedAt } = complaint.state;
  const { group } = await look(db, scope, { except: id, tokens: await tokensOf(db, [id]), facts, receivedAt });
  const known = [...relations.links, ...relations.parts, ...(relations.mergedInto === null ? [] : [relations.mergedInto.other]), ...(group?.complaints ?? [])];
  return (await rowsOfIds(db, scope, [...new Set(known)])).map((row) => row.id).filter((other) => other !== id);
}

async function look(db: Executor, scope: Scope, { except, tokens, facts, receivedAt }: Sought): Promise<Found> {
  const grams = gramsOf(facts);
  const same = await withTokens(db, tokens.map(({ token }) => token), ofOneToken);
  const docs = grams.size < alikeRule.sharedGrams ? [] : await sharingPairs(db, spread([...grams], pairsLookedUp), compared);
  const rows = (await comparedRows(db, scope, docs, [...new Set(same.map(({ complaint }) => complaint))])).filter(({ row }) => row.id !== except);
  const households = householdsOf(await tokensOf(db, rows.map(({ row }) => row.id)));
  const candidates = rows.map(({ row, facts: theirs }): Candidate => {
    const others = gramsOf(theirs);
    const shares = (kind: LikenessToken['kind']) => same.some((token) => token.complaint === row.id && token.kind === kind);
    return {
      id: row.id,
      receivedAt: row.receivedAt,
      samePhone: shares('phone'),
      sameUnit: shares('unit'),
      similarity: similarityOf(grams, others),
      sharedGrams: sharedBy(grams, others),
      household: households.get(row.id) ?? null,
    };
  });
  const own = { household: householdsOf(tokens.map((token) => ({ complaint: except, ...token }))).get(except) ?? null, receivedAt };
  const group = groupAmong(candidates, own, alikeRule);
  const ranked = rankAlike(candidates, alikeRule);
  const shown = await inboxRows(db, rows.filter(({ row }) => ranked.some(({ id }) => id === row.id)).map(({ row }) => row));
  return {
    alike: ranked.flatMap(({ id, reasons }) => {
      const row = shown.find((one) => one.id === id);
      return row === undefined ? [] : [{ row, reasons: [...reasons] }];
    }),
    group: group === null ? null : { units: group.units, days: alikeRule.groupDays, complaints: [...group.ids] },
  };
}

/** Which household each complaint comes from: by its unit, where that is not known by its phone. */
function householdsOf(tokens: readonly (LikenessToken & { readonly complaint: string })[]): Map<string, string> {
  const households = new Map<string, string>();
  for (const { complaint, kind, token } of tokens) if (kind === 'unit' || !households.has(complaint)) households.set(complaint, token);
  return households;
}

/** So many of a list, from its beginning to its end. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]!);
}
