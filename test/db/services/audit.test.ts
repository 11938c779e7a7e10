import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { newestOf } from '../../../electron/db/repositories/audit';
import { auditPage } from '../../../electron/services/audit';
import { sealDay } from '../../../electron/services/day';
import { saveIntake } from '../../../electron/services/intake';
import { givePin, setSignOutAfter } from '../../../electron/services/staff';
import { signIn } from '../../../electron/services/session';
import { auditKinds, typesOf, type AuditKind } from '../../../shared/domain/audit/kinds';
import type { AuditLine } from '../../../shared/ipc/audit';
import { plainPins } from '../../support/plain-pins';
import { readyDesk, typed } from '../support/desk';

const none = { kind: null, person: null, from: null, to: null, before: null };

async function busyDesk() {
  const desk = await readyDesk();
  const { context, people, at } = desk;
  const days = ['2026-11-20', '2026-11-21', '2026-11-22'];
  for (const [index, day] of days.entries()) {
    for (let nth = 0; nth < 13; nth += 1) {
      at(`${day}T0${nth % 9}:${10 + nth}:00.000Z`.replace('T00', 'T01'));
      if (nth % 4 === 0) await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed() });
      await setSignOutAfter(context, people.supervisor, 1 + ((nth + index) % 9));
      if (nth === 5) await givePin({ ...context, pins: plainPins }, people.supervisor, people.receptionist.staffId);
      if (nth === 6) await signIn({ ...context, pins: plainPins }, { staffId: people.receptionist.staffId, pin: '0000', newPin: null }).catch(() => undefined);
    }
    await sealDay(context, people.supervisor.staffId, 'hand', `${day}T10:00:00.000Z`);
  }
  const rows = await context.store.read((db) => db.selectFrom('event').selectAll().orderBy('position', 'desc').execute());
  return { ...desk, rows };
}

test('pages hold what is looked for, each line once, newest first, as a look through the whole log would', async () => {
  const { context, people, rows } = await busyDesk();
  const kinds = [null, ...(Object.keys(auditKinds) as AuditKind[])];
  const persons = [null, people.supervisor.staffId, people.receptionist.staffId, 'desk', 'setup'];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...kinds), fc.constantFrom(...persons), async (kind, person) => {
      const found: AuditLine[] = [];
      for (let before: number | null = null; ; ) {
        const page: Awaited<ReturnType<typeof auditPage>> = await auditPage(context, people.supervisor, { ...none, kind, person, before });
        found.push(...page.lines);
        if (page.next === null) break;
        expect(page.lines).toHaveLength(50);
        before = page.next;
      }
      const wanted = rows.filter(({ type, actor }) => typesOf(kind).includes(type) && (person === null || actor === person));
      expect(found.map(({ position }) => position)).toEqual(wanted.map(({ position }) => position));
    }),
    { numRuns: 40 },
  );
});

test('days are those of the office, and a wrong PIN stands there without what was typed', async () => {
  const { context, people } = await busyDesk();
  const { lines } = await auditPage(context, people.supervisor, { ...none, kind: 'day', from: '2026-11-21', to: '2026-11-21' });
  expect(lines.map(({ words }) => words)).toEqual([expect.stringMatching(/^日结 2026-11-21，封存 \d+ 条记录$/)]);
  const refused = await auditPage(context, people.supervisor, { ...none, kind: 'refused' });
  expect(refused.lines).toHaveLength(3);
  expect(refused.lines[0]).toMatchObject({ who: '未登录的人', words: expect.stringContaining('周晓岚的 PIN 输错，连续第') });
  expect(JSON.stringify(refused)).not.toContain('0000');
});

test('no look-up goes through the log: by type, or by person and type', async () => {
  const { context, people } = await busyDesk();
  const planOf = (actor: string | null) =>
    context.store.read(async (db) => {
      const { sql: asked, parameters } = newestOf(db, 'vault.locked', actor, 99, 50).compile();
      const filled = parameters.reduce<string>((text, value) => text.replace('?', typeof value === 'number' ? String(value) : `'${String(value)}'`), asked);
      return (await sql<{ detail: string }>`explain query plan ${sql.raw(filled)}`.execute(db)).rows.map(({ detail }) => detail).join('; ');
    });
  expect(await planOf(null)).toBe('SEARCH event USING INDEX event_by_type (type=? AND position<?)');
  expect(await planOf(people.supervisor.staffId)).toBe('SEARCH event USING INDEX event_by_actor (actor=? AND type=? AND position<?)');
});
