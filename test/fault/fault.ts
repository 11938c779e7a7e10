/** `npm run fault -- [--rounds N]`: power cuts while somebody types and saves; prints what was lost, which must be nothing. */
import { parseArgs } from 'node:util';
import { killRounds } from './kill-rounds';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
const report = await killRounds(Number(values.rounds), (line) => process.stdout.write(`${line}\n`));
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exitCode = report.lostSaves.length + report.lostDrafts.length + report.chainFaults.length > 0 ? 1 : 0;
