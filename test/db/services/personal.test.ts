import { expect, test } from 'vitest';
import { usualRetention } from '../../../shared/domain/personal/retention';
import { addStaff, listStaff } from '../../../electron/services/office';
import { retentionOf, setRetention } from '../../../electron/services/personal';
import { blankModel, paperNamed } from '../../../electron/services/paper-model';
import { readyDesk } from '../support/desk';
import { rebuildProjections } from '../../../electron/db/rebuild';
import { dumpProjections } from '../support/table-dump';

test('whoever keeps the desk sets the periods, papers say them, and a rebuild keeps them', async () => {
  const { context, people } = await readyDesk();
  await addStaff(context, people.supervisor, { name: '高经理', role: 'project-manager', department: null }, null);
  const [manager] = (await listStaff(context)).filter(({ role }) => role === 'project-manager').map(({ id, role }) => ({ staffId: id, role }));
  expect(await retentionOf(context, people.receptionist)).toEqual({ retention: usualRetention, mayChange: false });
  const wanted = { ...usualRetention, complaint: 18 };
  await expect(setRetention(context, people.receptionist, wanted)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await setRetention(context, manager!, wanted);
  expect(await retentionOf(context, manager!)).toEqual({ retention: wanted, mayChange: true });
  for (const paper of ['complaint-handling', 'complaint-sheet']) expect(JSON.stringify(await blankModel(context, paperNamed(paper)))).toContain('保存 1 年 6 个月（重大投诉 5 年）');
  expect(JSON.stringify(await blankModel(context, paperNamed('unit-control')))).toContain('个人信息告知');
  const before = await dumpProjections(context.store);
  await context.store.uow(({ db }) => rebuildProjections(db));
  expect(await dumpProjections(context.store)).toEqual(before);
});
