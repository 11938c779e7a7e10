import './random-source';
import sodium from 'libsodium-wrappers-sumo';

/** The one library of cryptography. */
export type Sodium = typeof sodium;

/** The one library of cryptography, ready for use. About 1 MB of code: load this file only where work is to be done. */
export async function readySodium(): Promise<Sodium> {
  await sodium.ready;
  return sodium;
}
