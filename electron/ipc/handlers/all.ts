import type { Desk } from '../desk';
import type { Parts } from '../dispatch';
import { firstPart } from './first';

/** A handler for every line of the contract; what the first screen does not ask is loaded when it is asked. */
export function partsOf(desk: Desk): Parts {
  let rest: ReturnType<Parts['rest']> | null = null;
  return {
    first: firstPart(desk),
    rest: () => (rest ??= import('./rest').then(({ restPart }) => restPart(desk))),
  };
}
