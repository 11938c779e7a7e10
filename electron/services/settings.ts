import { type Settings, settings as settingsSchema } from '../../shared/ipc/office';
import { readSetting, writeSetting } from '../db/repositories/settings';
import type { ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store'>;

const key = 'desk';
const initial: Settings = { printer: null, copies: 1 };

/** What this desk remembers about itself. */
export async function getSettings({ store }: Context): Promise<Settings> {
  const stored = await store.read((db) => readSetting(db, key));
  // A setting of an earlier program that no longer fits must not keep anybody from the page that puts it right.
  const read = settingsSchema.safeParse({ ...initial, ...(stored as Partial<Settings> | null) });
  return read.success ? read.data : initial;
}

/** Remembers something about this desk. */
export async function putSettings({ store }: Context, settings: Settings): Promise<void> {
  await store.uow(({ db }) => writeSetting(db, key, settings));
}
