import { open } from 'node:fs/promises';
import type { NoticeProblem } from '../../shared/domain/calendar/check-notice';
import type { YearNotice } from '../../shared/domain/calendar/notice';
import { parseNotice } from '../../shared/domain/calendar/parse-notice';
import { err, type Result } from '../../shared/util/result';

const limit = 1024 * 1024;

/** The yearly notice in a file that a person chose, or what is wrong with the file. */
export async function readNoticeFile(path: string): Promise<Result<YearNotice, readonly NoticeProblem[]>> {
  const bytes = await firstBytes(path, limit + 1);
  if (bytes === null) return whole('这个文件读不出来，可能已被移走或没有权限。请重新选择。');
  if (bytes.byteLength > limit) return whole('文件超过 1 MB，不会是一年的放假安排。请核对选的是不是这个文件。');
  const text = decoded(bytes);
  return text === null ? whole('文件里不是文字。请核对选的是不是放假安排的 JSON 文件。') : parseNotice(text);
}

function whole(message: string): Result<never, readonly NoticeProblem[]> {
  return err([{ place: '', message }]);
}

/** Never more of a file than is looked at, however large it is. */
async function firstBytes(path: string, length: number): Promise<Uint8Array | null> {
  try {
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(length);
      let filled = 0;
      for (let read = -1; read !== 0 && filled < length; filled += read) {
        read = (await file.read(buffer, filled, length - filled)).bytesRead;
      }
      return buffer.subarray(0, filled);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/** UTF-8 with or without its mark, or what older Chinese programs save. */
function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\u0000') ? null : text;
    } catch {
      // The next encoding may fit.
    }
  }
  return null;
}
