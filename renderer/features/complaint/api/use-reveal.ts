import { useEffect, useState } from 'react';
import type { PersonView } from '../../../../shared/ipc/identity';
import { CallError } from '../../../bridge/call-error';
import { showPerson } from '../../../bridge/show';

const revealMs = 30_000;

interface Revealed {
  readonly digest: string;
  readonly person: PersonView;
}

/** Who complained, unmasked for half a minute. Kept nowhere else, so that hiding it is enough. */
export function useReveal(digest: string | null) {
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const person = revealed !== null && revealed.digest === digest ? revealed.person : null;
  useEffect(() => {
    if (revealed === null) return;
    const timer = setTimeout(() => setRevealed(null), revealMs);
    return () => clearTimeout(timer);
  }, [revealed]);

  const read = async (reason: string): Promise<PersonView | null> => {
    if (digest === null) return null;
    try {
      const found = await showPerson(digest, reason);
      setTrouble(null);
      return found;
    } catch (error) {
      setTrouble(error instanceof CallError ? error.message : String(error));
      return null;
    }
  };
  const reveal = async (reason: string) => {
    const found = await read(reason);
    if (digest !== null && found !== null) setRevealed({ digest, person: found });
  };
  return { person, trouble, read, reveal, hide: () => setRevealed(null) };
}
