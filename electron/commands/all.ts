import type { Command } from './command';
import { pin } from './pin';
import { rebuild } from './rebuild';
import { verify } from './verify';

/** The commands beside the program: `npm run NAME` in a checkout, `--NAME` of the packaged program. */
export const commands: Readonly<Record<string, Command>> = { pin, rebuild, verify };
