import { type Retention, retentionClasses } from '../../shared/domain/personal/retention';
import { DeskError } from '../../shared/ipc/wire';
import { officeStream } from '../db/projection/office-rows';
import { type Actor, officeOf, type ServiceContext } from './context';
import { keepsDesk } from './keeping';

type Context = Pick<ServiceContext, 'store'>;

/** For how long the office keeps what, and whether this person may change it. */
export function retentionOf({ store }: Context, actor: Actor): Promise<{ retention: Retention; mayChange: boolean }> {
  return store.read(async (db) => ({ retention: (await officeOf(db)).retention, mayChange: await keepsDesk(db, actor) }));
}

/** Says for how long the office keeps what. Nothing is anonymised by that alone. */
export async function setRetention({ store }: Context, actor: Actor, retention: Retention): Promise<void> {
  await store.uow(async ({ db, append }) => {
    if (!(await keepsDesk(db, actor))) throw new DeskError('NOT_ALLOWED', [{ place: 'retention', message: '保存期限请由系统管理员或项目经理来定。' }]);
    const before = (await officeOf(db)).retention;
    if (retentionClasses.every((one) => before[one] === retention[one])) return;
    await append([{ type: 'personal.retention-set', body: { ...retention }, stream: officeStream, occurredAt: null, actor: actor.staffId }]);
  });
}
