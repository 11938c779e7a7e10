import '../sodium/random-source';
import type { KeyFile } from '../../shared/vault/key-file';
import { holdWraps } from '../../shared/vault/held';

/** Puts all wraps but the keepers' away, where main does it; the source of random bytes comes with it. */
export function putAway(file: KeyFile, keepers: readonly string[]): KeyFile {
  return holdWraps(file, keepers);
}
