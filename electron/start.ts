import { join } from 'node:path';
import { runKept } from './app/kept-code';

// The program's first file.
runKept(join(__dirname, 'main.cjs'));
