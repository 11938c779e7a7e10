/** `npm run fault -- [--rounds N]`: power cuts, damaged files, interrupted work on files and places that go, processes of the vault ended; prints rounds, kinds and losses, which must be none. */
import { parseArgs } from 'node:util';
import { damageRounds } from './damage-rounds';
import { diskRounds } from './disk-rounds';
import { fileWorkRounds } from './file-work-rounds';
import { journalCuts } from './journal-cuts';
import { killRounds } from './kill-rounds';
import { placeRounds } from './place-rounds';
import { vaultRounds } from './vault-rounds';
import { writeRounds } from './write-rounds';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
const rounds = Number(values.rounds);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const reports = {
  'kills while typing and saving': await killRounds(rounds, tell),
  'kills over all ways of writing': await writeRounds(5 * rounds, tell),
  'journals cut': await journalCuts(rounds >= 100 ? 1 : 101, tell),
  'damaged files': await damageRounds(2 * rounds, Math.random, tell),
  'kills while working on files': await fileWorkRounds(rounds, tell),
  'kills of two desks with one backup place': await fileWorkRounds(Math.ceil(rounds / 2), tell, 2),
  'sticks pulled out, backups of another project': await placeRounds(rounds, tell),
  'files turned read-only, folders taken away': await diskRounds(rounds, tell),
  'kills while opening, locking, rotating and importing': await vaultRounds(rounds, tell),
};
tell(JSON.stringify(reports, null, 2));
const lists = ['lost', 'lostSaves', 'lostDrafts', 'chainFaults', 'silent', 'deadEnds', 'lostEvents', 'lostBackups', 'notOpened', 'notRecovered', 'halfImports'];
const losses = Object.values(reports).flatMap((report) => lists.flatMap((list) => (report as unknown as Record<string, readonly string[] | undefined>)[list] ?? []));
tell(`losses: ${String(losses.length)}`);
process.exitCode = losses.length > 0 ? 1 : 0;
