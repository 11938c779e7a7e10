import { beforeEach, expect, it, vi } from 'vitest';
import { cupsPrinters, sendToCups } from '../../../../electron/print/cups';
import { listPrinters, sendToPrinter } from '../../../../electron/print/queue';

vi.mock('electron', () => ({ app: {} }));
vi.mock('../../../../electron/print/cups', () => ({ cupsPrinters: vi.fn(), sendToCups: vi.fn() }));

const laser = { name: 'Laser', label: '前台', isDefault: true };

beforeEach(() => {
  vi.mocked(cupsPrinters).mockReset().mockResolvedValue([laser]);
  vi.mocked(sendToCups).mockReset().mockResolvedValue();
});

it('sends to a listed printer only, whatever a name says', async () => {
  await sendToPrinter('/a.pdf', { printer: 'Laser', copies: 2 });
  expect(sendToCups).toHaveBeenCalledWith('/a.pdf', { printer: 'Laser', copies: 2 });
  for (const printer of ['', 'Gone', 'Laser; rm -rf ~', '-o raw', '$(id)']) {
    await expect(sendToPrinter('/a.pdf', { printer, copies: 1 })).rejects.toMatchObject({ code: 'PRINTER_MISSING' });
  }
  expect(sendToCups).toHaveBeenCalledTimes(1);
});

it('takes sensible copies and trays only', async () => {
  for (const order of [{ copies: 0 }, { copies: 1.5 }, { copies: 100 }, { copies: 1, tray: '-x' }, { copies: 1, tray: 'a;b' }]) {
    await expect(sendToPrinter('/a.pdf', { printer: 'Laser', ...order })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  }
  await sendToPrinter('/a.pdf', { printer: 'Laser', copies: 1, tray: '纸盒 2', duplex: true });
  expect(sendToCups).toHaveBeenCalledTimes(1);
});

it('tells a printer that failed from one that vanished meanwhile', async () => {
  vi.mocked(sendToCups).mockRejectedValue(new Error('lp failed'));
  await expect(sendToPrinter('/a.pdf', { printer: 'Laser', copies: 1 })).rejects.toMatchObject({ code: 'PRINT_FAILED' });
  vi.mocked(cupsPrinters).mockResolvedValueOnce([laser]).mockResolvedValueOnce([]);
  await expect(sendToPrinter('/a.pdf', { printer: 'Laser', copies: 1 })).rejects.toMatchObject({ code: 'PRINTER_MISSING' });
});

it('lists none where the system cannot tell', async () => {
  vi.mocked(cupsPrinters).mockRejectedValue(new Error('no lpstat'));
  expect(await listPrinters()).toEqual([]);
});
