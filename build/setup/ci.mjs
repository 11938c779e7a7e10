/** Whether this runs in CI, where a suite that cannot run is a failure and the long trials are run in full. */
export const inCi = Boolean(process.env['CI']) && process.env['CI'] !== 'false';
