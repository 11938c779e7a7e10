import { roleLabel } from '../../shared/domain/staff/role';
import { recoverPin } from '../services/pin-recovery';
import { hashPin, verifyPin } from '../sodium/pin-hash';
import type { Command } from './command';

/** Gives somebody a PIN for one sign-in, which the log tells of; without a name it lists who there is. */
export const pin: Command = async (store, whom) => {
  const done = await recoverPin({ store, pins: { hash: hashPin, verify: verifyPin } }, whom);
  if (done.kind === 'given') return { ok: true, said: `${done.name} 的一次性 PIN：${done.pin}\n登录后马上改成自己的。记录里写下了在这台电脑上给过 PIN。` };
  const people = done.people.map(({ name, role }, at) => `${String(at + 1)} ${name} ${roleLabel[role]}`);
  return { ok: false, said: ['请在命令后面写上姓名或序号：', ...people].join('\n') };
};
