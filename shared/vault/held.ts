import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { KeyFile } from './key-file';
import { keyBytes, sealTo } from './seal';

/**
 * The key file with all wraps but the keepers' put into a box to the vault's own key: what leads to that key from now
 * on is a keeper's passcode and nothing else, the recovery sheet included. Without keepers nothing changes.
 */
export function holdWraps(file: KeyFile, keepers: readonly string[]): KeyFile {
  const stays = file.wraps.filter(({ keyholder }) => keyholder !== null && keepers.includes(keyholder));
  if (stays.length === 0 || stays.length === file.wraps.length || file.held !== undefined) return file;
  const away = file.wraps.filter((wrap) => !stays.includes(wrap));
  return { ...file, wraps: stays, held: bytesToHex(sealTo(keyBytes(file.publicKey), utf8ToBytes(JSON.stringify(away)))) };
}

/** The key file with the wraps that were put away back in it; one by the same holder that is there already stays. */
export function giveBackWraps({ held: _, ...file }: KeyFile, away: KeyFile['wraps']): KeyFile {
  const back = away.filter(({ keyholder }) => !file.wraps.some((wrap) => wrap.keyholder === keyholder));
  return { ...file, wraps: [...file.wraps, ...back] };
}
