import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PolicyRef } from '../../shared/domain/policy/event';
import { parsePolicy } from '../../shared/domain/policy/parse';
import { policySchema } from '../../shared/domain/policy/schema';
import type { Output } from '../../shared/ipc/contract';
import type { PolicyFinding } from '../../shared/ipc/policy';
import { type JsonFault, readJson } from '../../shared/util/json-text';
import { newestVersion } from '../db/repositories/policy';
import { withStoreErrors } from '../db/store-error';
import type { ServiceContext } from './context';
import { findingsOf, policyVersion } from './policy';
import { readTextFile } from './text-file';

type Context = Pick<ServiceContext, 'store'>;
type Chosen = Output<'policy.choose'>;

/** The largest policy that comes with the program has 40 KB. */
const limit = 1024 * 1024;
/** So many problems are told; a person mends a file one look at a time. */
const told = 30;

/** Reads a policy out of a file; nothing is recorded. */
export async function readPolicyFile({ store }: Context, path: string): Promise<Chosen> {
  const file = basename(path);
  const refused = (problems: readonly PolicyFinding[]): Chosen => ({ status: 'refused', file, problems: problems.slice(0, told) });
  const read = await readTextFile(path, limit);
  if (read.status !== 'read') return refused([whole(unread[read.status])]);
  const json = readJson(read.text);
  if (!json.ok) return refused([brokenWords(json.error)]);
  const parsed = parsePolicy(json.value);
  return store.read(async (db) => {
    const { problems, warnings } = await findingsOf(db, json.value);
    if (!parsed.ok || problems.length > 0) return refused(problems);
    const { id } = parsed.value;
    return { status: 'ready', file, policy: parsed.value, of: (await newestVersion(db, id)) > 0 ? id : null, warnings };
  });
}

const unread = {
  unreadable: '这个文件读不出来，可能已被移走或没有权限。请重新选择。',
  'too-large': '文件超过 1 MB，不会是一项处理制度。请核对选的是不是这个文件。',
  'no-text': '文件里不是文字。请核对选的是不是导出的处理制度。',
} as const;

function whole(message: string): PolicyFinding {
  return { path: '', place: '文件', message };
}

function brokenWords({ kind, line, column }: JsonFault): PolicyFinding {
  if (kind === 'empty') return whole('文件是空的。');
  const place = `第 ${line} 行`;
  return { path: '', place, message: kind === 'cut-off' ? '文件到这里就断了，不完整。' : `第 ${column} 个字处看不懂，不是 JSON 格式。` };
}

/** The file name under which a policy leaves the program. */
export async function policyFileName(context: Context, ref: PolicyRef): Promise<string> {
  const { name, version } = await policyVersion(context, ref);
  return `处理制度-${name.replaceAll(/[\\/:*?"<>|]/g, ' ')}-第${version}版.json`;
}

/** Writes a policy to a place that a person chose, as people read and edit it. */
export async function savePolicyFile(context: Context, ref: PolicyRef, path: string): Promise<void> {
  // The log keeps keys by the alphabet; a person reads them in the order in which a case goes.
  const policy = policySchema.parse(await policyVersion(context, ref));
  await withStoreErrors(() => writeFile(path, `${JSON.stringify(policy, null, 2)}\n`));
}
