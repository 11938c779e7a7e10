import { join } from 'node:path';
import { switches } from './app/command-switch';
import { runKept } from './app/kept-code';

// The program's first file.
runKept(join(__dirname, switches(process.argv) === null ? 'main.cjs' : 'command.cjs'));
