/** `npm run fault -- [--rounds N]`: power cuts, damaged files and interrupted work on files; prints rounds, kinds and losses, which must be none. */
import { parseArgs } from 'node:util';
import { damageRounds } from './damage-rounds';
import { fileWorkRounds } from './file-work-rounds';
import { killRounds } from './kill-rounds';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
const rounds = Number(values.rounds);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const typing = await killRounds(rounds, tell);
const damage = await damageRounds(2 * rounds, Math.random, tell);
const work = await fileWorkRounds(rounds, tell);
tell(JSON.stringify({ 'kills while typing and saving': typing, 'damaged files': damage, 'kills while working on files': work }, null, 2));
const losses = [typing.lostSaves, typing.lostDrafts, typing.chainFaults, damage.silent, damage.deadEnds, work.lostEvents, work.lostBackups].flat();
tell(`losses: ${String(losses.length)}`);
process.exitCode = losses.length > 0 ? 1 : 0;
