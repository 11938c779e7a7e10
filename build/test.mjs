import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageFor } from './dist.mjs';
import { bundle } from './setup/bundle.mjs';
import { inCi } from './setup/ci.mjs';
import { out, root } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { tallyOf, verdict } from './setup/results.mjs';
import { node } from './setup/run.mjs';
import { command, warn } from './setup/say.mjs';
import { checkTypes, typed } from './types.mjs';

const reports = join(out, 'reports');
const tool = (/** @type {string} */ script, /** @type {string[]} */ args) =>
  node(join(root, 'node_modules', script), args, { cwd: root });

/** @type {{ name: string, tally: import('./setup/results.mjs').Tally, seconds: number }[]} */
const done = [];

/** Runs one suite, says what runs and how it ended. @param {string} name @param {() => Promise<import('./setup/results.mjs').Tally>} suite */
async function step(name, suite) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const from = Date.now();
  const tally = await suite();
  const seconds = (Date.now() - from) / 1000;
  done.push({ name, tally, seconds });
  console.log(`── ${name}: ${tally.failed === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return tally.failed === 0;
}

/** A check that either holds or does not. @param {() => Promise<{ code: number }>} check */
const check = (check) => async () =>
  (await check()).code === 0 ? { passed: 1, failed: 0, notRun: 0 } : { passed: 0, failed: 1, notRun: 0 };

/** The same for work of our own that throws. @param {() => Promise<unknown>} work */
const work = (work) =>
  check(() =>
    work().then(
      () => ({ code: 0 }),
      (error) => {
        console.error(error instanceof Error ? error.message : error);
        return { code: 1 };
      },
    ),
  );

/** One project of the vitest configuration. @param {string} project */
const vitest = (project) => async () => {
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const { code } = await tool('vitest/vitest.mjs', [
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return tallyOf(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, code);
};

/** A suite that cannot run here: said loudly, a failure in CI. @param {string} name @param {string} reason */
function cannotRun(name, reason) {
  warn(`${name} was NOT RUN: ${reason}`);
  done.push({ name, tally: { passed: 0, failed: 0, notRun: 1 }, seconds: 0 });
}

/** What makes it impossible to open a window here, if anything. */
async function setUp() {
  try {
    return { prepared: await prepare({ tests: true }), problem: '' };
  } catch (error) {
    return { prepared: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs every suite and returns the exit code. */
async function main() {
  mkdirSync(reports, { recursive: true });
  const { prepared, problem } = await setUp();
  const built = await step('build', work(() => bundle(prepared?.runtime ?? null)));
  if (built) process.env['DESK_BUILT'] = '1';
  for (const part of typed)
    await step(
      `types ${part === '.' ? 'build' : part}`,
      check(() => checkTypes(part)),
    );
  await step(
    'lint',
    check(() => tool('eslint/bin/eslint.js', ['-c', 'build/eslint.config.mjs', '.'])),
  );
  await step(
    'dependency rules',
    check(() =>
      tool('dependency-cruiser/bin/dependency-cruise.mjs', [
        '--config',
        'build/dependency-cruiser.config.mjs',
        'shared',
        'electron',
        'renderer',
        'test',
        'build',
        'vite.config.ts',
      ]),
    ),
  );
  for (const project of ['unit', 'db', 'ipc']) await step(project, vitest(project));

  const reason = problem || (built ? '' : 'the program could not be built');
  if (reason || !prepared)
    for (const name of ['paper', 'e2e', 'package', 'e2e-packaged']) cannotRun(name, reason);
  else {
    for (const project of ['paper', 'e2e']) await step(project, vitest(project));
    const packaged = await step(
      'packaging',
      work(() => packageFor(prepared.runtime, ['release', 'tests'])),
    );
    if (packaged) for (const project of ['package', 'e2e-packaged']) await step(project, vitest(project));
    else for (const name of ['package', 'e2e-packaged']) cannotRun(name, 'the program could not be packaged');
  }
  prepared?.stop();

  console.log('');
  for (const { name, tally, seconds } of done)
    console.log(
      `${name.padEnd(18)} ${String(tally.passed).padStart(5)} passed ${String(tally.failed).padStart(4)} failed ${tally.notRun > 0 ? `${tally.notRun} NOT RUN ` : ''}${seconds.toFixed(1).padStart(7)} s`,
    );
  const { line, notRun, code } = verdict(
    done.map(({ tally }) => tally),
    inCi,
  );
  if (notRun > 0) warn(`${notRun} not run here${inCi ? ', counted as failed' : ''}.`);
  console.log(line);
  return code;
}

await command(main);
