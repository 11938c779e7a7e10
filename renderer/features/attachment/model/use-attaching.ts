import { useRef, useState } from 'react';
import { filesIn, inOrder } from '../../../lib/files-in';
import { type AttachLine, attachFiles, type Said } from './attach';

/** Files on their way to a complaint. */
export interface Attaching {
  readonly lines: readonly AttachLine[];
  /** Null while nothing is under way. */
  readonly progress: { readonly file: number; readonly of: number } | null;
  readonly trouble: string | null;
  readonly take: (files: readonly File[], said: Said) => void;
  readonly drop: (transfer: DataTransfer, said: Said) => void;
  readonly stop: () => void;
}

/** Attaches files that a person chose or dropped, one lot at a time. */
export function useAttaching(complaintId: string): Attaching {
  const [lines, setLines] = useState<readonly AttachLine[]>([]);
  const [progress, setProgress] = useState<Attaching['progress']>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const stopped = useRef(false);
  const underWay = useRef(false);
  const begin = async (files: Promise<readonly File[]>, said: Said): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    stopped.current = false;
    setTrouble(null);
    setLines([]);
    try {
      await attachFiles(complaintId, await files, said, {
        onLine: (line) => setLines((before) => [...before, line]),
        onFile: (file, of) => setProgress({ file, of }),
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
    take: (files, said) => void begin(Promise.resolve(inOrder(files)), said),
    drop: (transfer, said) => void begin(filesIn(transfer), said),
    stop: () => {
      stopped.current = true;
    },
  };
}
