/** Says one line about the set-up. @param {string} text */
export const say = (text) => console.log(`· ${text}`);

/** Says something that must not be overlooked, each line marked. @param {string[]} lines */
export const warn = (...lines) => console.log(lines.map((line) => `!! ${line}`).join('\n'));

/** A failure whose message is the whole story: shown without a stack. */
export class Plain extends Error {}

/** The ways a person or a system ends a command early. */
export const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a command's main function and turns a failure into a message and exit code 1.
 * On a signal it exits in order, so that what it started is ended with it.
 * @param {() => Promise<number | void>} main
 */
export async function command(main) {
  for (const signal of endings) process.on(signal, () => process.exit(130));
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Plain ? `!! ${error.message}` : error);
    process.exitCode = 1;
  }
}
