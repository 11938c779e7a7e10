import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { auditPage } from '../../../electron/services/audit';
import { recordCopied } from '../../../electron/services/copying';
import { saveIntake } from '../../../electron/services/intake';
import { recordSales } from '../../../electron/services/sales';
import { readyDesk, typed } from '../support/desk';

test('copying is recorded by record and never by content; what is not there, or not to be seen, records nothing', async () => {
  const { context, people } = await readyDesk();
  const { id } = await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ identity: { name: '司徒验乙', phone: '13912340002', unit: null, contract: null } }) });
  const { identity } = await context.store.read((db) => db.selectFrom('complaint').select('identity').where('id', '=', id).executeTakeFirstOrThrow());
  const unit = uuidv7();
  await recordSales(context, people.supervisor, [{ record: unit, kind: 'unit', version: 1, sealed: null, token: null }]);
  await recordCopied(context, people.receptionist, [identity ?? '', unit, unit]);
  for (const wrong of [uuidv7(), 'a'.repeat(64)]) await expect(recordCopied(context, people.receptionist, [unit, wrong])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const asked = { kind: 'copied' as const, person: null, from: null, to: null, before: null };
  const { lines } = await auditPage(context, people.receptionist, asked);
  expect(lines.map(({ words }) => words)).toEqual(['复制一份销售资料', expect.stringMatching(/^复制 TS-\S+ 的客户资料$/)]);
  const bodies = await context.store.read((db) => db.selectFrom('event').select('body').where('type', '=', 'vault.copied').execute());
  expect(JSON.stringify(bodies)).not.toContain('司徒');
});
