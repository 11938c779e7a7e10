import { dressFor, noOfficeDress, type Dress, type OfficeDress, officeDressSchema } from '../../shared/domain/paper/dress';
import type { Paper } from '../../shared/domain/paper/registry';
import { readSetting, writeSetting } from '../db/repositories/settings';
import type { Executor } from '../db/schema';
import type { ServiceContext } from './context';

const key = 'paper-dress';

/** What the office put on its papers. */
export function officeDress({ store }: Pick<ServiceContext, 'store'>): Promise<OfficeDress> {
  return store.read(storedDress);
}

/** Stores what the office puts on its papers. */
export async function setOfficeDress({ store }: Pick<ServiceContext, 'store'>, dress: OfficeDress): Promise<void> {
  await store.uow(({ db }) => writeSetting(db, key, dress));
}

/** How a paper looks on a printer. */
export async function dressOf(db: Executor, paper: Paper, printer: string | null): Promise<Dress> {
  return dressFor(await storedDress(db), paper.code, printer);
}

async function storedDress(db: Executor): Promise<OfficeDress> {
  const read = officeDressSchema.safeParse(await readSetting(db, key));
  return read.success ? read.data : noOfficeDress;
}
