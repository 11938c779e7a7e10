/** `npm run pin -- DATA_FOLDER [NAME]`: gives somebody a PIN for one sign-in, which the log tells of; the program must be closed. Without a name it lists who there is. */
import { roleLabel } from '../../shared/domain/staff/role';
import { recoverPin } from '../services/pin-recovery';
import { hashPin, verifyPin } from '../sodium/pin-hash';
import { withFolder } from './with-folder';

await withFolder('pin', async (store) => {
  const done = await recoverPin({ store, pins: { hash: hashPin, verify: verifyPin } }, process.argv[3]);
  if (done.kind === 'given') return { ok: true, said: `${done.name} 的一次性 PIN：${done.pin}\n登录后马上改成自己的。记录里写下了在这台电脑上给过 PIN。` };
  const people = done.people.map(({ name, role }, at) => `${String(at + 1)} ${name} ${roleLabel[role]}`);
  return { ok: false, said: [`npm run pin -- DATA_FOLDER 姓名或序号`, ...people].join('\n') };
});
