/** `npm run pin|rebuild|verify -- DATA_FOLDER [WORD]`; the program must be closed. */
import { runCommand } from './run-command';

const [name = '', folder, argument] = process.argv.slice(2);
process.exitCode = await runCommand(name, folder, argument);
