import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLog } from '../../../electron/log';
import { diagnosisText } from '../../../electron/services/diagnosis';
import { saveIntake } from '../../../electron/services/intake';
import { v7 as uuidv7 } from 'uuid';
import { readyDesk, typed } from '../support/desk';

test('a report tells versions, counts and the log, and nothing that anybody typed, not even where it got into the log', async () => {
  const { context, people } = await readyDesk();
  await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed() });
  const { folder } = context.store;
  createLog(join(folder, 'logs'), () => new Date())('warn', 'intake.save STORE_FULL Error main.cjs:1:2', { ms: 12 });
  await mkdir(join(folder, 'logs'), { recursive: true });
  await writeFile(join(folder, 'logs/desk.log'), '{"at":"2026-11-22T08:30:00.000Z","level":"warn","what":"王小明 13800001234"}\nnot a line\n', { flag: 'a' });
  const text = await diagnosisText({
    folder, context: async () => context, now: () => '2026-11-22T08:30:00.000Z',
    state: async () => ({ version: '0.1.0', phase: 'ready', problem: null, trialRuntime: true }),
  });
  expect(text).toContain('intake.save STORE_FULL');
  expect(text).toMatch(/记录：\d+ 条/);
  for (const typedWord of ['王小明', '13800001234', '水龙头', '周晓岚', '云栖里', 'not a line', folder]) expect(text).not.toContain(typedWord);
});

test('a report is made where the data cannot be opened too', async () => {
  const text = await diagnosisText({
    folder: '/nowhere', context: () => Promise.reject(new Error('closed')), now: () => '2026-11-22T08:30:00.000Z',
    state: async () => ({ version: '0.1.0', phase: 'blocked', problem: { code: 'STORE_DAMAGED', message: '', file: null }, trialRuntime: false }),
  });
  expect(text).toContain('blocked，STORE_DAMAGED');
  expect(text).toContain('记录：读不到');
});
