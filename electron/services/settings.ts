import type { Settings } from '../../shared/ipc/office';
import { readSetting, writeSetting } from '../db/repositories/settings';
import type { ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store'>;

const key = 'desk';
const initial: Settings = { printer: null, copies: 1 };

/** What this desk remembers about itself. */
export async function getSettings({ store }: Context): Promise<Settings> {
  const stored = await store.read((db) => readSetting(db, key));
  return { ...initial, ...(stored as Partial<Settings> | null) };
}

/** Remembers something about this desk. */
export async function putSettings({ store }: Context, settings: Settings): Promise<void> {
  await store.uow(({ db }) => writeSetting(db, key, settings));
}
