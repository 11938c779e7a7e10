import { expect, it } from 'vitest';
import { exampleRows } from '../../../../../renderer/features/sales/model/example-ledger';
import { importRowSchema } from '../../../../../shared/domain/sales/import-row';
import { planRow } from '../../../../../shared/domain/sales/plan-import';
import { Book, now, people } from '../../../shared/domain/sales/book';

it('the example ledger comes in whole, brought by a supervisor, with something of each kind', () => {
  const book = new Book();
  let next = 0;
  for (const row of exampleRows('云栖里', now.day)) {
    expect(importRowSchema.safeParse(row).success).toBe(true);
    const planned = planRow(book, row, people.supervisor, now, { newId: () => String((next += 1)), customerBy: (name) => book.all('customer').find(({ content }) => content.name === name)?.id });
    if (!planned.ok) throw new Error(planned.error.message);
    expect(book.take(planned.value.changes)).toBe(true);
  }
  expect(book.all('unit')).toHaveLength(216);
  expect(new Set(book.all('unit').map(({ content }) => content.status))).toEqual(new Set(['available', 'held', 'subscribed', 'contracted']));
  expect(book.all('customer').length).toBeLessThanOrEqual(10);
});
