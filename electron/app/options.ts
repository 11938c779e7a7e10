import { join } from 'node:path';

/** What the command line decides. */
export interface StartOptions {
  /** Everything the office owns: database, archive, logs. */
  readonly dataFolder: string;
  /** A throwaway office with example data. */
  readonly demo: boolean;
  /** Measuring: signs the first person in, unless packaged, and prints a line once the inbox can be used. */
  readonly reportUsable: boolean;
}

/** Reads the program's own switches and ignores Chromium's. */
export function readOptions(argv: readonly string[], appDataFolder: string): StartOptions {
  const data = argv.find((word) => word.startsWith('--data='))?.slice('--data='.length);
  return {
    dataFolder: data === undefined || data === '' ? join(appDataFolder, 'complaint-desk') : data,
    demo: argv.includes('--demo'),
    reportUsable: argv.includes('--report-usable'),
  };
}
