import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import config from '../../../build/dependency-cruiser.config.mjs';
import { root } from '../../../build/setup/paths.mjs';

/** A file, what it imports although it must not, and the rule that has to notice. */
const breaches: readonly (readonly [rule: string, file: string, statement: string])[] = [
  ['shared-imports-shared', 'shared/ipc/a.ts', "import type { x } from '../../electron/services/target';"],
  ['electron-imports-shared', 'electron/services/b.ts', "import type { x } from '../../renderer/lib/target';"],
  ['renderer-imports-shared', 'renderer/features/c/c.ts', "import type { x } from '../../../electron/services/target';"],
  ['shared-is-plain', 'shared/util/d.ts', "import { join } from 'node:path'; export const d = join;"],
  ['renderer-has-no-node', 'renderer/lib/e.ts', "import { join } from 'path'; export const e = join;"],
  ['domain-is-pure', 'shared/domain/f/f.ts', "import type { x } from '../../ipc/target';"],
  ['policies-are-data', 'shared/policies/g.ts', "import type { x } from '../ipc/target';"],
  ['util-stands-alone', 'shared/util/h.ts', "import type { x } from '../ipc/target';"],
  ['ipc-calls-services', 'electron/ipc/handlers/i.ts', "import type { x } from '../../db/target';"],
  ['services-use-domain-and-store', 'electron/services/j.ts', "import type { x } from '../print/target';"],
  ['store-stands-alone', 'electron/db/k.ts', "import type { x } from '../services/target';"],
  ['print-serves-services', 'electron/print/l.ts', "import type { x } from '../db/target';"],
  ['app-is-the-shell', 'electron/app/m.ts', "import type { x } from '../services/target';"],
  ['vault-stands-alone', 'electron/vault/n.ts', "import type { x } from '../services/target';"],
  ['backup-works-on-files', 'electron/backup/n.ts', "import type { x } from '../services/target';"],
  ['electron-api-at-the-edge', 'electron/services/o.ts', "import type { App } from 'electron';"],
  ['dispatch-is-plain', 'electron/ipc/dispatch.ts', "import type { App } from 'electron';"],
  ['sql-in-the-store', 'electron/services/p.ts', "import type { Kysely } from 'kysely';"],
  ['drivers-in-dialects', 'electron/db/q.ts', "import sqlite3 from 'sqlite3'; export const q = sqlite3;"],
  ['migrations-are-frozen', 'electron/db/migrations/0001-r.ts', "import type { x } from '../target';"],
  ['features-use-parts', 'renderer/features/s/s.ts', "import type { x } from '../../app/target';"],
  ['features-stand-alone', 'renderer/features/t/t.ts', "import type { x } from '../other/target';"],
  ['components-are-dumb', 'renderer/components/u.ts', "import type { x } from '../bridge/target';"],
  ['lib-is-below', 'renderer/lib/v.ts', "import type { x } from '../components/target';"],
  ['bridge-is-below', 'renderer/bridge/w.ts', "import type { x } from '../components/target';"],
  ['not-to-unresolvable', 'shared/util/y.ts', "import type { x } from './nowhere';"],
  ['no-orphans', 'shared/util/alone.ts', 'export const alone = 1;'],
];

const targets = [
  'electron/services/target.ts', 'electron/db/target.ts', 'electron/print/target.ts', 'renderer/lib/target.ts', 'renderer/app/target.ts',
  'renderer/bridge/target.ts', 'renderer/components/target.ts', 'renderer/features/other/target.ts', 'shared/ipc/target.ts',
];

let folder: string;
let result: ICruiseResult;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'complaint-desk-rules-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const file of targets) write(file, 'export type x = 1;');
  for (const [, file, statement] of breaches) write(file, `${statement}\n`);
  write('package.json', JSON.stringify({ dependencies: { electron: '*', kysely: '*', sqlite3: '*' } }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { options, forbidden } = config;
  const { tsConfig: _unused, ...rest } = options;
  const here = { ...rest, baseDir: folder, preserveSymlinks: true, validate: true, ruleSet: { forbidden } };
  const { output } = await cruise(['shared', 'electron', 'renderer'], here as unknown as ICruiseOptions);
  result = output as ICruiseResult;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(breaches)('%s: %s', (rule, file) => {
  const found = result.summary.violations.filter(({ from }) => from === file).map((violation) => violation.rule.name);
  expect(found).toContain(rule);
});

it('an import that is allowed is not reported', () => {
  expect(result.summary.violations.filter(({ from }) => from.endsWith('/target.ts')).map(({ rule }) => rule.name)).toEqual([]);
});
