import { DeskError, type ErrorCode } from '../../shared/ipc/wire';

const codes: Readonly<Record<string, ErrorCode>> = {
  SQLITE_BUSY: 'STORE_BUSY',
  SQLITE_LOCKED: 'STORE_BUSY',
  SQLITE_FULL: 'STORE_FULL',
  SQLITE_READONLY: 'STORE_READ_ONLY',
  SQLITE_CANTOPEN: 'STORE_READ_ONLY',
  SQLITE_PERM: 'STORE_READ_ONLY',
  SQLITE_IOERR: 'STORE_READ_ONLY',
  SQLITE_CORRUPT: 'STORE_DAMAGED',
  SQLITE_NOTADB: 'STORE_DAMAGED',
  ENOSPC: 'STORE_FULL',
  EDQUOT: 'STORE_FULL',
  EACCES: 'STORE_READ_ONLY',
  EPERM: 'STORE_READ_ONLY',
  EROFS: 'STORE_READ_ONLY',
  EIO: 'STORE_READ_ONLY',
};

/** The closed code of a failure of driver or file system; null when it is none that a person can do anything about. */
export function storeCode(error: unknown): ErrorCode | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return codes[code] ?? codes[code.split('_').slice(0, 2).join('_')] ?? null;
}

/** Turns a failure of driver or file system into a `DeskError`; anything else passes as it is. */
export function storeError(error: unknown): unknown {
  const code = error instanceof DeskError ? null : storeCode(error);
  return code === null ? error : new DeskError(code, [], { cause: error });
}

/** Runs something that touches the store's files, so that it fails with closed codes only. */
export async function withStoreErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeError(error);
  }
}
