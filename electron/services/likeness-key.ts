import { randomBytes } from 'node:crypto';
import { secretOf } from '../db/repositories/settings';
import type { ServiceContext } from './context';

/** The key by which this store tells equal phones and units; read once, when it is first needed. */
export function likenessKey({ uow }: ServiceContext['store']): () => Promise<string> {
  let key: Promise<string> | null = null;
  return () => {
    key ??= uow(({ db }) => secretOf(db, 'likeness-key', () => randomBytes(32).toString('hex'))).catch((error: unknown) => {
      // A full disk may have room again at the next try.
      key = null;
      throw error;
    });
    return key;
  };
}
