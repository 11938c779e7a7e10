import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { formModelSchema } from '../../../shared/domain/form/model';
import type { PaperModel } from '../../../shared/domain/paper/model';
import { DeskError } from '../../../shared/ipc/wire';
import { getComplaint } from '../../../electron/services/complaint';
import { correctComplaint } from '../../../electron/services/correction';
import { formFileName, formPdf, printForm, saveFormCopy, type FormContext } from '../../../electron/services/form';
import { paperModel } from '../../../electron/services/paper-model';
import { saveIntake } from '../../../electron/services/intake';
import type { PrintOrder } from '../../../electron/services/printing';
import { dataFolder } from '../support/data-folder';
import { readyDesk, typed } from '../support/desk';

/** A desk whose press writes the words of the form down and whose printers only remember what they were sent. */
async function printingDesk() {
  const desk = await readyDesk();
  const printed: PaperModel[] = [];
  const sent: { file: string; order: PrintOrder }[] = [];
  const forms: FormContext = {
    ...desk.context,
    archive: desk.context.store.archive,
    lend: () => undefined,
    seal: { seal: async () => null, open: () => Promise.reject(new DeskError('LOCKED')) },
    press: {
      toPdf: async (model) => {
        printed.push(model);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return { bytes: Buffer.from(JSON.stringify(model)), pages: 1 };
      },
    },
    printers: {
      list: async () => [{ name: 'Laser', label: '前台', isDefault: true }],
      send: async (pdf, order) => {
        const file = String(pdf);
        if (order.printer !== 'Laser') throw new DeskError('PRINTER_MISSING');
        sent.push({ file, order });
      },
    },
  };
  const { id } = await saveIntake(desk.context, desk.people.receptionist, { draftId: uuidv7(), fields: typed() });
  return { ...desk, forms, printed, sent, id };
}

test('the form shows the record and who complains', async () => {
  const { context, people, id } = await printingDesk();
  const shown = await paperModel(context, people.receptionist, id);
  const model = formModelSchema.parse(shown);
  expect(model).toEqual(shown);
  expect(model.fields).toMatchObject({ project: '云栖里', desk: '一号售楼处', receiver: '周晓岚', complainant: '王小明', phone: '138 0000 1234', unit: '3栋1804', about: '工程部' });
  expect(model.copy).toBe('第 1 次打印');
  expect(await paperModel(context, people.receptionist, null)).toMatchObject({ blank: true, number: '' });
  await expect(paperModel(context, people.receptionist, uuidv7())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a print is archived, recorded and sent; the next one is the second', async () => {
  const { forms, people, id, sent, printed } = await printingDesk();
  const order = { complaintId: id, printer: 'Laser', copies: 2 };
  const first = await printForm(forms, people.receptionist, order);
  const second = await printForm(forms, people.supervisor, order);
  expect([first, second]).toMatchObject([{ copy: 1, pages: 1, printer: 'Laser' }, { copy: 2, pages: 1, printer: 'Laser' }]);
  expect(printed.map(({ copy }) => copy)).toEqual(['第 1 次打印', '第 2 次打印']);
  expect(sent).toEqual([first, second].map(({ pdf }) => ({ file: forms.archive.pathOf(pdf), order: { printer: 'Laser', copies: 2 } })));
  expect(JSON.parse((await formPdf(forms, people.receptionist, first.pdf)).toString())).toMatchObject({ number: 'TS-01-202611-0001' });
  expect((await getComplaint(forms, id, people.receptionist)).prints).toMatchObject([
    { copy: 1, pdf: first.pdf, who: '周晓岚' },
    { copy: 2, pdf: second.pdf, who: '何立群' },
  ]);
});

test('prints asked for at once are different copies', async () => {
  const { forms, people, id } = await printingDesk();
  const order = { complaintId: id, printer: null, copies: 1 };
  const prints = await Promise.all(Array.from({ length: 6 }, () => printForm(forms, people.receptionist, order)));
  expect(prints.map(({ copy }) => copy)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(prints.every(({ printer }) => printer === null)).toBe(true);
});

test('a printer that is missing loses nothing: the sheet is archived and recorded', async () => {
  const { forms, people, id } = await printingDesk();
  const order = { complaintId: id, printer: 'Gone', copies: 1 };
  await expect(printForm(forms, people.receptionist, order)).rejects.toMatchObject({ code: 'PRINTER_MISSING' });
  const [print] = (await getComplaint(forms, id, people.receptionist)).prints;
  expect(print).toMatchObject({ copy: 1, printer: 'Gone' });
  expect((await formPdf(forms, people.receptionist, print!.pdf)).length).toBeGreaterThan(0);
});

test('a press that fails records nothing, and the next print is still the first', async () => {
  const { forms, people, id } = await printingDesk();
  const broken = { ...forms, press: { toPdf: () => Promise.reject(new DeskError('PRINT_FAILED')) } };
  const order = { complaintId: id, printer: null, copies: 1 };
  await expect(printForm(broken, people.receptionist, order)).rejects.toMatchObject({ code: 'PRINT_FAILED' });
  expect((await getComplaint(forms, id, people.receptionist)).prints).toEqual([]);
  expect(await printForm(forms, people.receptionist, order)).toMatchObject({ copy: 1 });
});

test('the paper carries the version it was printed from', async () => {
  const { forms, people, id } = await printingDesk();
  await correctComplaint(forms, people.supervisor, { id, expectedVersion: 1, changes: { demand: '赔偿' }, reason: '客户补充' });
  const model = formModelSchema.parse(await paperModel(forms, people.receptionist, id));
  expect(model).toMatchObject({ version: '第 2 版', code: 'KST1:TS-01-202611-0001:V2:CLB' });
  await printForm(forms, people.receptionist, { complaintId: id, printer: null, copies: 1 });
  expect((await getComplaint(forms, id, people.receptionist)).prints).toMatchObject([{ version: 2 }]);
});

test('a blank form is archived without a record', async () => {
  const { forms, people } = await printingDesk();
  const blank = await printForm(forms, people.receptionist, { complaintId: null, printer: 'Laser', copies: 1 });
  expect(await formFileName(forms, people.receptionist, blank.pdf)).toBe('客户投诉意见处理表-空白.pdf');
});

test('a copy leaves under a name that names nobody', async () => {
  const { forms, people, id } = await printingDesk();
  const { pdf } = await printForm(forms, people.receptionist, { complaintId: id, printer: null, copies: 1 });
  expect(await formFileName(forms, people.receptionist, pdf)).toBe('客户投诉意见处理表-TS-01-202611-0001.pdf');
  const path = join(await dataFolder(), '副本.pdf');
  await saveFormCopy(forms, people.receptionist, pdf, path);
  expect(await readFile(path)).toEqual(await formPdf(forms, people.receptionist, pdf));
  await expect(saveFormCopy(forms, people.receptionist, pdf, '/proc/none/x.pdf')).rejects.toThrow();
  await expect(formFileName(forms, people.receptionist, 'a'.repeat(64))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
