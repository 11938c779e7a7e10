import { attachmentLimit, type AttachmentWhat, likelyWhat, whatWords, sizeWords } from '../../../../shared/domain/attachment/what';
import { CallError } from '../../../bridge/call-error';
import { openScanPort, type ScanPort } from '../../../bridge/scan-port';
import { vaultNow } from '../../../bridge/vault';
import { addAttachment } from '../api/attachment';
import { refusalWords } from './words';

/** What a person says of files that they attach. */
export interface Said {
  /** Null where the content tells. */
  readonly what: AttachmentWhat | null;
  readonly note: string;
  /** They show who complains. */
  readonly shows: boolean;
}

/** What came of a file. */
export interface AttachLine {
  readonly key: string;
  readonly taken: boolean;
  readonly words: string;
}

/** What hears of the work. */
export interface AttachEars {
  readonly onLine: (line: AttachLine) => void;
  readonly onFile: (nth: number, of: number) => void;
  readonly stopped: () => boolean;
}

/** Attaches files one after the other; one that is not taken keeps no other from being. */
export async function attachFiles(complaintId: string, files: readonly File[], said: Said, { onLine, onFile, stopped }: AttachEars): Promise<void> {
  let port: ScanPort | null = null;
  const run = Date.now();
  try {
    for (const [at, file] of files.entries()) {
      if (stopped()) return;
      onFile(at + 1, files.length);
      const from = files.length === 1 ? '' : `第 ${at + 1} 个：`;
      const tell = (taken: boolean, words: string): void => onLine({ key: `${run} ${at}`, taken, words: from + words });
      if (file.size > attachmentLimit) {
        tell(false, refusalWords.large);
        continue;
      }
      try {
        port ??= await openScanPort();
        tell(...(await attachFile(port, complaintId, file, said)));
      } catch (error) {
        if (error instanceof CallError && error.faults[0] === undefined) throw error;
        if (error instanceof CallError) {
          tell(false, error.faults[0]?.message ?? error.message);
          continue;
        }
        // Whatever the file did to the process that read it, the next one gets another.
        port?.end();
        port = null;
        tell(false, refusalWords.stuck);
      }
    }
  } finally {
    port?.end();
  }
}

async function attachFile(port: ScanPort, complaintId: string, file: File, { what, note, shows }: Said): Promise<[taken: boolean, words: string]> {
  const named = /[.]([a-z0-9]{1,8})$/i.exec(file.name)?.[1] ?? '';
  const weighed = await port.ask({ type: 'weigh', bytes: await file.arrayBuffer(), named, key: shows ? vaultNow().key : null });
  if (weighed.type === 'refused') return [false, refusalWords[weighed.why]];
  if (weighed.type !== 'weighed') throw new Error('not weighed');
  const { type: _, ...kept } = weighed;
  const called = what ?? likelyWhat(kept.kind);
  const outcome = await addAttachment({ complaintId, ...kept, what: called, note: note.trim() === '' ? null : note, shows });
  return outcome === 'again' ? [true, '这份文件已经在附件里，没有重复放'] : [true, `已放进附件：${whatWords[called]}，${sizeWords(file.size)}`];
}
