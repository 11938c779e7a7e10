import { v7 as uuidv7 } from 'uuid';
import { openStore } from '../../../electron/db/open-store';
import { formatNumber } from '../../../shared/domain/numbering/number';
import { lastNumber } from '../../../electron/db/repositories/numbers';
import { putDraft } from '../../../electron/db/repositories/drafts';
import { takenInEvent } from './sample-events';

/** Saves without end and says so on standard output after each save: what a killed program would have told a person. */
const store = await openStore({ folder: process.argv[2]! });
for (;;) {
  const id = uuidv7();
  const number = await store.uow(async ({ db, append }) => {
    const parts = { desk: '01', month: '202611', seq: (await lastNumber(db, '01', '202611')) + 1 };
    await append([takenInEvent(id, formatNumber(parts))]);
    await putDraft(db, { id: 'draft', title: id, fields: '{}', writer: null, box: null, updatedAt: new Date().toISOString() });
    return formatNumber(parts);
  });
  process.stdout.write(`${id} ${number}\n`);
}
