import { readFile, writeFile } from 'node:fs/promises';
import { arch, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { zhDateTime } from '../../shared/util/zh-date';
import type { AppState } from '../../shared/ipc/app';
import { listBackups, ownBackups } from '../db/backup/place';
import { eventCount } from '../db/repositories/events';
import { withStoreErrors } from '../db/store-error';
import type { ServiceContext } from './context';

/** What a report is made of. */
export interface DiagnosisPorts {
  readonly folder: string;
  readonly state: () => Promise<Pick<AppState, 'version' | 'phase' | 'problem' | 'trialRuntime'>>;
  readonly context: () => Promise<ServiceContext>;
  readonly now: () => string;
}

const linesShown = 200;
/** What a line of the log may be made of; anything else is left out, whoever wrote it. */
const logLine = /^\{"at":"[0-9T:.Z-]{24}","level":"(?:info|warn|error)","what":"[^"\\\u4e00-\u9fff]{0,300}"(?:,"[a-zA-Z]{1,30}":(?:-?[0-9.]+|true|false))*\}$/;

/** The report: versions, how much there is, backups, and the last lines of the program's own log. */
export async function diagnosisText({ folder, state, context, now }: DiagnosisPorts): Promise<string> {
  const { version, phase, problem, trialRuntime } = await state();
  const backups = await listBackups(join(folder, ownBackups));
  const [last] = backups;
  return [
    '客诉台 问题报告',
    `时间：${zhDateTime(now())}`,
    `程序：${version}${trialRuntime ? '（试用环境）' : ''}`,
    `系统：${process.platform} ${release()} ${arch()}，内存 ${String(Math.round(totalmem() / 1024 ** 3))} GB`,
    `运行环境：Electron ${process.versions['electron'] ?? '无'}，Node ${process.versions.node}`,
    `状态：${phase}${problem === null ? '' : `，${problem.code}`}`,
    `记录：${await counts(context)}`,
    `备份：本机 ${String(backups.length)} 份${last === undefined ? '' : `，最近 ${zhDateTime(last.manifest.takenAt)}`}`,
    '',
    `运行日志，最后 ${String(linesShown)} 行：`,
    ...(await logTail(join(folder, 'logs', 'desk.log'))),
    '',
  ].join('\n');
}

/** Writes the report where a person wanted it. */
export function saveDiagnosis(text: string, path: string): Promise<void> {
  return withStoreErrors(() => writeFile(path, text));
}

async function counts(context: DiagnosisPorts['context']): Promise<string> {
  try {
    const { store } = await context();
    return `${String(await store.read(eventCount))} 条`;
  } catch {
    return '读不到';
  }
}

async function logTail(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => logLine.test(line)).slice(-linesShown);
}
