import { app } from 'electron';
import { switches } from '../app/command-switch';
import { readOptions } from '../app/options';
import { runCommand } from './run-command';

// Run by the program's first file in the place of main: no window opens.
const { name, argument } = switches(process.argv) ?? { name: '', argument: undefined };
const { dataFolder } = readOptions(process.argv, app.getPath('appData'));
void runCommand(name, dataFolder, argument)
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    return 1;
  })
  .then((code) => app.exit(code));
