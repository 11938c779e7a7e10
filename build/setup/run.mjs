import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill()));

/**
 * Runs a program to its end and returns its exit code and, when captured, its output.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, seconds?: number }} options
 * @returns {Promise<{ code: number, output: string, late: boolean }>}
 */
export function run(program, args, { cwd, env, capture = false, seconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    running.add(child);
    let output = '';
    let late = false;
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const timer =
      seconds === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            child.kill('SIGKILL');
          }, seconds * 1000);
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output, late });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs one of the installed tools of `node_modules` by its script, without a shell. @param {string} script @param {string[]} args */
export const node = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);

/** Runs the npm that started this script, or the one on the path. @param {string[]} args */
export const npm = (args, options = {}) => {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') ? node(script, args, options) : run('npm', args, options);
};
