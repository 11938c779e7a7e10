import { asBuilding, buildingOf } from '../../shared/domain/complaint/building';
import { v7 as uuidv7 } from 'uuid';
import type { TakenIn } from '../../shared/domain/complaint/event';
import { normalizeIntake } from '../../shared/domain/complaint/intake';
import { dueTimesFor } from '../../shared/domain/deadline/policy-deadlines';
import { formatNumber } from '../../shared/domain/numbering/number';
import { stageLine } from '../../shared/domain/policy/stages';
import { proposeSeverity } from '../../shared/domain/severity/propose';
import { suggestCriteria } from '../../shared/domain/severity/suggest';
import type { RegisterPart } from '../../shared/ipc/register';
import { DeskError } from '../../shared/ipc/wire';
import { monthOf } from '../../shared/util/local-time';
import type { NewEvent } from '../db/event-codec';
import { putTokensOf } from '../db/repositories/alike';
import { putNewBoxes } from '../db/repositories/identity-boxes';
import { lastNumber } from '../db/repositories/numbers';
import { knownImport } from '../db/repositories/register';
import type { Executor } from '../db/schema';
import { caseBasis, routing, type CaseBasis } from './case-basis';
import type { Actor, ServiceContext } from './context';
import type { LikenessToken, SealedBox } from './identity-keeper';
import { clockCase, startOf } from './intake';

/** How a long work tells how far it is, and learns that it shall stop. */
export interface LongWork {
  readonly goesOn: () => boolean;
  readonly told: (done: number, total: number) => void;
}

/** An old register on its way in. */
export interface Import extends LongWork {
  readonly id: string;
  /** The SHA-256 of the file. */
  readonly file: string;
  readonly parts: readonly RegisterPart[];
}

/** So many go into the log together; between them others are heard. */
const atOnce = 500;

/** Takes in every complaint of an old register as what it is, closed or open, under its own dates: all of them or none. */
export async function importRegister({ store, clock, calendar, identity }: ServiceContext, actor: Actor, { id, file, parts, goesOn, told }: Import): Promise<{ cases: number; open: number }> {
  const now = clock();
  const refuseStopped = (): void => {
    if (!goesOn()) throw new DeskError('STOPPED');
  };
  const people: Person[] = [];
  // Making a key is a unit of work of its own, so this comes first.
  for (const { identity: person, sealed } of parts) people.push({ sealed: await identity.boxOf(person, sealed), tokens: await identity.tokens(person) });
  const open = parts.filter(({ row }) => row.closedAt === null).length;
  await store.uow(async ({ db, append }) => {
    const met = await knownImport(db, id, file);
    if (met.id) throw new DeskError('CONFLICT');
    if (met.file) throw new DeskError('NOT_ALLOWED', [{ place: 'file', message: '这个文件已经导入过，没有再导一次。要重来，请先把那次导入整批撤销。' }]);
    const basis = await caseBasis(db, calendar());
    const numbers = new Numbers(db, basis.office.deskCode);
    // In the order of their days, so that numbers and lists follow it.
    const order = parts.map((_, index) => index).sort((one, other) => (parts[one]!.row.receivedAt < parts[other]!.row.receivedAt ? -1 : 1));
    for (let from = 0; from < order.length; from += atOnce) {
      refuseStopped();
      const events: NewEvent[] = [];
      const known: { readonly stream: string; readonly person: Person }[] = [];
      for (const index of order.slice(from, from + atOnce)) {
        const [{ row, identity: said, sealed }, person] = [parts[index]!, people[index]!];
        const stream = uuidv7({ msecs: Date.parse(row.receivedAt) });
        const building = sealed ? asBuilding(sealed.building) : buildingOf(said.unit);
        const body = { ...oldCase(basis, row, id, await numbers.next(row.receivedAt), person.sealed?.digest ?? null, now), building };
        events.push({ type: 'complaint.taken-in', body, stream, occurredAt: now, actor: actor.staffId });
        known.push({ stream, person });
      }
      await putNewBoxes(db, known.flatMap(({ stream, person: { sealed } }) => (sealed === null ? [] : [{ ...sealed, created_at: now, complaint: stream, indexed: sealed.sealed === 1 ? 0 : 1 }])));
      await append(events);
      await putTokensOf(db, known.flatMap(({ stream, person: { tokens } }) => tokens.map((token) => ({ complaint: stream, ...token }))));
      told(Math.min(from + atOnce, order.length), order.length);
    }
    refuseStopped();
    await append([{ type: 'register.imported', body: { import: id, file, cases: parts.length, open }, stream: 'office', occurredAt: null, actor: actor.staffId }]);
  });
  return { cases: parts.length, open };
}

interface Person {
  readonly sealed: SealedBox | null;
  readonly tokens: readonly LikenessToken[];
}

/** Gives numbers out, month by month of receipt, each behind the last one that this desk gave. */
class Numbers {
  readonly #last = new Map<string, number>();

  constructor(
    private readonly db: Executor,
    private readonly desk: string,
  ) {}

  async next(receivedAt: string): Promise<string> {
    const month = monthOf(receivedAt);
    const seq = (this.#last.get(month) ?? (await lastNumber(this.db, this.desk, month))) + 1;
    this.#last.set(month, seq);
    return formatNumber({ desk: this.desk, month, seq });
  }
}

function oldCase(basis: CaseBasis, row: RegisterPart['row'], id: string, number: string, digest: string | null, now: string): TakenIn {
  const { policy, office } = basis;
  const { receivedAt, channel, about, facts, demand, severity: written, ...old } = row;
  // Where the register names a severity nothing is proposed, and tens of thousands of texts need not be looked through.
  const suggested = written === null ? suggestCriteria(facts, demand, policy).map(({ criterion }) => criterion) : [];
  const severity = written ?? proposeSeverity(suggested, policy).severity;
  const input = normalizeIntake({ channel, receivedAt, identity: nobody, about, facts, demand, criteria: [], onTheSpot: null, promisedAt: null, settled: false });
  const { handler } = routing(basis, severity, input.about, []);
  const { identity: _, ...entered } = input;
  const ended = old.closedAt !== null;
  // Clocks of this desk begin when it comes here; none begins for what was closed before.
  const subject = { ...clockCase(basis, input, severity, now), old };
  return {
    ...entered,
    criteria: [],
    number,
    project: office.project,
    policy: { id: policy.id, version: policy.version },
    identity: digest,
    proposed: { severity, criteria: suggested },
    severity,
    handler,
    stage: ended ? (stageLine(policy, { severity, handler, criteria: [], channel }).at(-1)?.id ?? subject.stage) : startOf(basis, input, severity),
    tell: [],
    deadlines: ended ? [] : dueTimesFor(policy, subject, basis.deadlines),
    old: { ...old, import: id },
  };
}

const nobody = { name: null, phone: null, unit: null, contract: null };
