import { vaultNow } from '../../../bridge/vault';
import { openScanPort, type ScanPort } from '../../../bridge/scan-port';
import { scanFileLimit } from '../../../../shared/ipc/scan';
import { takePage } from '../api/returns';
import { refusalWords, type ResultLine } from './result';

/** How far the files are. */
export interface Progress {
  readonly file: number;
  readonly files: number;
  readonly page: number;
  readonly pages: number;
}

/** What hears of the work on some files. */
export interface TakeEars {
  readonly onLine: (line: ResultLine) => void;
  readonly onProgress: (progress: Progress) => void;
  readonly stopped: () => boolean;
}

type Told = Pick<ResultLine, 'outcome' | 'words'> & Partial<ResultLine>;

/** Takes in every page of some files, one after the other; a file that cannot be read keeps no other from being read. */
export async function takeFiles(files: readonly File[], { onLine, onProgress, stopped }: TakeEars): Promise<void> {
  let port: ScanPort | null = null;
  let nth = 0;
  const run = Date.now();
  try {
    for (const [at, file] of files.entries()) {
      if (stopped()) return;
      const tell = (page: number | null, told: Told): void => {
        nth += 1;
        const from = (files.length === 1 ? '' : `第 ${at + 1} 个文件`) + (page === null ? '' : `第 ${page} 页`);
        onLine({ key: `${run} ${nth}`, from, number: null, complaint: null, ...told });
      };
      onProgress({ file: at + 1, files: files.length, page: 0, pages: 0 });
      if (file.size > scanFileLimit) {
        tell(null, { outcome: 'refused', words: refusalWords.large });
        continue;
      }
      try {
        port ??= await openScanPort();
        await takeFile(port, file, { tell, stopped, onPage: (page, pages) => onProgress({ file: at + 1, files: files.length, page, pages }) });
      } catch (error) {
        if (error instanceof Error && error.name === 'CallError') throw error;
        // Whatever the file did to the process that read it, the next one gets another.
        port?.end();
        port = null;
        tell(null, { outcome: 'refused', words: refusalWords.stuck });
      }
    }
  } finally {
    port?.end();
  }
}

interface FileEars {
  readonly tell: (page: number | null, told: Told) => void;
  readonly onPage: (page: number, pages: number) => void;
  readonly stopped: () => boolean;
}

async function takeFile(port: ScanPort, file: File, { tell, onPage, stopped }: FileEars): Promise<void> {
  const opened = await port.ask({ type: 'open', bytes: await file.arrayBuffer() });
  if (opened.type === 'refused') return tell(null, { outcome: 'refused', words: refusalWords[opened.why] });
  if (opened.type !== 'opened') throw new Error('not opened');
  for (let page = 1; page <= opened.pages && !stopped(); page += 1) {
    onPage(page, opened.pages);
    const read = await port.ask({ type: 'page', at: page, key: vaultNow().key });
    const shown = opened.pages === 1 ? null : page;
    if (read.type !== 'page') {
      tell(shown, { outcome: 'refused', words: '这一页打不开，没有收。请重新扫描这一页' });
      continue;
    }
    const { type: _, ...kept } = read;
    const filed = await takePage({ source: `${opened.source}:${page}`, ...kept, codes: [...kept.codes] });
    tell(shown, { ...filed, words: opened.script && page === 1 ? `${filed.words}。PDF 里带有脚本，没有运行` : filed.words });
  }
}
