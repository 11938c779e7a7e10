/** Says one line about the set-up. @param {string} text */
export const say = (text) => console.log(`· ${text}`);

/** Says something that must not be overlooked, each line marked. @param {string[]} lines */
export const warn = (...lines) => console.log(lines.map((line) => `!! ${line}`).join('\n'));

/** A failure whose message is the whole story: shown without a stack. */
export class Plain extends Error {}

/** The ways a person or a system ends a command early. */
export const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a command's main function, turns a failure into a message and exit code 1, and ends the
 * process itself: packaging libraries hook the natural end and would turn every code into 0.
 * On a signal it exits in order, so that what it started is ended with it.
 * @param {() => Promise<number | void>} main
 */
export async function command(main) {
  for (const signal of endings) process.on(signal, () => process.exit(130));
  const code = await main().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Plain ? `!! ${error.message}` : error);
    return 1;
  });
  process.exit(code ?? 0);
}
