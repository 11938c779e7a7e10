import { blankComplaintForm, complaintForm, type FormFacts } from '../../shared/domain/form/complaint-form';
import { COMPLAINT_FORM } from '../../shared/domain/form/title';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import { caseWords } from '../../shared/domain/paper/case-words';
import type { Dress } from '../../shared/domain/paper/dress';
import { blankSheet, daySlipSheet, filledSheet, sheetOf, slipLabels } from '../../shared/domain/paper/make';
import { slipWords } from '../../shared/domain/day/slip';
import type { PaperModel } from '../../shared/domain/paper/model';
import { withPersonOn } from '../../shared/domain/paper/person';
import { paperOf, type Paper } from '../../shared/domain/paper/registry';
import { DeskError } from '../../shared/ipc/wire';
import type { NamedBox } from '../../shared/vault/box';
import { findComplaint } from '../db/repositories/complaints';
import { findSealed } from '../db/repositories/identity-boxes';
import { scopeOf } from '../db/scope';
import { caseBasis, type CaseBasis } from './case-basis';
import type { Actor, ServiceContext } from './context';
import { openIdentities } from './identity';
import { dressOf } from './paper-dress';

type Context = Pick<ServiceContext, 'store' | 'clock' | 'identity' | 'calendar'>;

/** What would stand on a paper now; a null id is the blank paper. */
export async function paperModel(context: Context, actor: Actor, complaintId: string | null, paper: string = COMPLAINT_FORM, of: string | null = null): Promise<PaperModel> {
  if (complaintId === null) return unboundModel(context, actor, paperNamed(paper), of);
  return (await filledModel(context, actor, paperNamed(paper), complaintId)).model;
}

/** A paper of the registry; fails with NOT_FOUND for one that this program does not know. */
export function paperNamed(id: string): Paper {
  const paper = paperOf(id);
  if (paper === null) throw new DeskError('NOT_FOUND');
  return paper;
}

/** A paper that is of no complaint: filled from what it names, or to fill in by hand. */
export async function unboundModel(context: Context, actor: Actor, paper: Paper, of: string | null, printer: string | null = null): Promise<PaperModel> {
  if (of === null && paper.from === 'page') throw new DeskError('NOT_FOUND');
  if (of === null) return blankModel(context, paper, printer);
  if (paper.from === 'casebook' || paper.from === 'page') return flowingSheet(context, actor, paper, of, printer);
  if (paper.from !== 'day' || !/^\d{1,15}$/.test(of)) throw new DeskError('NOT_FOUND');
  const { dayAt } = await import('./day');
  const { store, clock, calendar } = context;
  return store.read(async (db) => {
    const { office, policy } = await caseBasis(db, calendar());
    return daySlipSheet(paper, slipWords(await dayAt(db, Number(of)), slipLabels(policy)), { office, printedAt: clock(), dress: await dressOf(db, paper, printer) });
  });
}

/** Cases of the library, whose numbers stay in the program, or 统计 as it stands. */
async function flowingSheet(context: Context, actor: Actor, paper: Paper, of: string, printer: string | null): Promise<PaperModel> {
  const { store, clock, calendar } = context;
  const head = await store.read(async (db) => ({ office: (await caseBasis(db, calendar())).office, printedAt: clock(), dress: await dressOf(db, paper, printer) }));
  if (paper.from === 'page') return sheetOf(paper, head, { blank: false, meta: [], blocks: await (await import('./figure-paper')).figuresOnPaper(context, actor, of) });
  const { casesOnPaper } = await import('./casebook');
  const blocks = await store.read((db) => casesOnPaper(db, actor, of));
  return sheetOf(paper, head, { blank: false, meta: [], blocks, foot: '供培训使用。客户和员工的姓名、电话、房号已隐去，请勿另行打听。' });
}

/** A paper to fill in by hand. */
export async function blankModel({ store, clock, calendar }: Context, paper: Paper, printer: string | null = null): Promise<PaperModel> {
  const [{ office, policy }, dress] = await store.read(async (db) => [await caseBasis(db, calendar()), await dressOf(db, paper, printer)] as const);
  const printedAt = clock();
  return paper.id === COMPLAINT_FORM ? blankComplaintForm(office, { policy, printedAt, dress }) : blankSheet(paper, policy, { office, printedAt, dress });
}

/** A sheet printed after that must not pass for an anonymous complaint. */
const erasedPerson = { name: '资料已删除', phone: null, unit: null, contract: null };
const nobody = { name: null, phone: null, unit: null, contract: null };

/** A paper filled from a record, and the box of who complained where main cannot look into it. */
export async function filledModel(context: Context, actor: Actor, paper: Paper, id: string, printer: string | null = null): Promise<{ state: ComplaintState; model: PaperModel; sealed: NamedBox | null }> {
  if (paper.from !== 'complaint') throw new DeskError('NOT_FOUND');
  const { store, clock, calendar } = context;
  const [state, basis, dress] = await store.read(async (db): Promise<[ComplaintState, CaseBasis, Dress]> => {
    const found = await findComplaint(db, await scopeOf(db, actor), id);
    if (found === null) throw new DeskError('NOT_FOUND');
    return [found.state, await caseBasis(db, calendar(), found.state.policy), await dressOf(db, paper, printer)];
  });
  const { office, staff, policy } = basis;
  const sealed = await sealedOf(context, actor, state.identity);
  const nameOf = (staffId: string): string => staff.find((person) => person.id === staffId)?.name ?? '';
  const model = modelOf(paper, state, {
    policy,
    office,
    identity: sealed !== null ? nobody : state.identity === null ? (state.erased === null ? null : erasedPerson) : await personOf(context, actor, state.identity),
    staffName: nameOf(state.takenInBy),
    nameOf,
    // Only an index over opened records can tell; until there is one the paper leaves the place open for the pen.
    earlier: null,
    printedAt: clock(),
    copy: nextCopy(state, paper),
    version: state.version,
    dress,
  });
  return { state, model, sealed };
}

/** The number of the next print of a paper. */
export function nextCopy({ prints }: ComplaintState, paper: Paper): number {
  return prints.filter(({ form }) => form === paper.id).length + 1;
}

function modelOf(paper: Paper, state: ComplaintState, facts: FormFacts): PaperModel {
  if (paper.id === COMPLAINT_FORM) return complaintForm(state, facts);
  return withPersonOn(filledSheet(paper, caseWords(state, facts), facts), facts.identity);
}

/** The box of who complained where there is a vault: main cannot look, so the places on the paper are filled in elsewhere. */
async function sealedOf(context: Context, actor: Actor, digest: string | null): Promise<NamedBox | null> {
  const box = digest === null ? undefined : await context.store.read(async (db) => findSealed(db, await scopeOf(db, actor), digest));
  return digest === null || box === undefined || box === null ? null : { digest, box };
}

/** Who complained. A record that cannot be opened stops the print: a sheet without the customer would pass for an anonymous one. */
async function personOf(context: Context, actor: Actor, digest: string) {
  const person = (await openIdentities(context, actor, [digest])).get(digest);
  if (person === undefined) throw new DeskError('LOCKED');
  return person;
}
