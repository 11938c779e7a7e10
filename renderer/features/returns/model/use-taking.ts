import { useRef, useState } from 'react';
import { filesIn, inOrder } from '../../../lib/files-in';
import type { ResultLine } from './result';
import { type Progress, takeFiles } from './take-files';

/** Files on their way in. */
export interface Taking {
  readonly lines: readonly ResultLine[];
  /** Null while nothing is under way. */
  readonly progress: Progress | null;
  readonly trouble: string | null;
  readonly take: (files: readonly File[]) => void;
  readonly drop: (transfer: DataTransfer) => void;
  readonly stop: () => void;
}

/** Takes in files that a person chose or dropped, one lot at a time; leaving the page stops after the page at hand. */
export function useTaking(): Taking {
  const [lines, setLines] = useState<readonly ResultLine[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const stopped = useRef(false);
  const underWay = useRef(false);
  const begin = async (files: () => Promise<readonly File[]>): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    stopped.current = false;
    setTrouble(null);
    try {
      const chosen = await files();
      if (chosen.length === 0) return;
      setLines([]);
      await takeFiles(chosen, {
        onLine: (line) => setLines((before) => [...before, line]),
        onProgress: setProgress,
        stopped: () => stopped.current,
      });
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : '');
    } finally {
      setProgress(null);
      underWay.current = false;
    }
  };
  return {
    lines,
    progress,
    trouble,
    take: (files) => void begin(() => Promise.resolve(inOrder(files))),
    drop: (transfer) => {
      // What was dropped can be asked for only while it is being dropped.
      const files = filesIn(transfer);
      void begin(() => files);
    },
    stop: () => {
      stopped.current = true;
    },
  };
}
