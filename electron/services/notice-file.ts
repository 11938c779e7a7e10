import type { NoticeProblem } from '../../shared/domain/calendar/check-notice';
import type { YearNotice } from '../../shared/domain/calendar/notice';
import { parseNotice } from '../../shared/domain/calendar/parse-notice';
import { err, type Result } from '../../shared/util/result';
import { readTextFile } from './text-file';

const limit = 1024 * 1024;

/** The yearly notice in a file that a person chose, or what is wrong with the file. */
export async function readNoticeFile(path: string): Promise<Result<YearNotice, readonly NoticeProblem[]>> {
  const file = await readTextFile(path, limit);
  switch (file.status) {
    case 'unreadable':
      return whole('这个文件读不出来，可能已被移走或没有权限。请重新选择。');
    case 'too-large':
      return whole('文件超过 1 MB，不会是一年的放假安排。请核对选的是不是这个文件。');
    case 'no-text':
      return whole('文件里不是文字。请核对选的是不是放假安排的 JSON 文件。');
    case 'read':
      return parseNotice(file.text);
  }
}

function whole(message: string): Result<never, readonly NoticeProblem[]> {
  return err([{ place: '', message }]);
}
