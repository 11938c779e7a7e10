import { beforeEach, expect, it, vi } from 'vitest';
import { cupsPrinters, sendToCups } from '../../../../electron/print/cups';
import { listPrinters, sendToPrinter, spool } from '../../../../electron/print/queue';

vi.mock('electron', () => ({ app: {} }));
const { stopInCups, waitingInCups } = vi.hoisted(() => ({ stopInCups: vi.fn<(job: string) => Promise<void>>(), waitingInCups: vi.fn<(jobs: readonly string[]) => Promise<string[]>>() }));
vi.mock('../../../../electron/print/cups', () => ({ cupsPrinters: vi.fn(), sendToCups: vi.fn(), stopInCups, waitingInCups }));

const laser = { name: 'Laser', label: '前台', isDefault: true };

beforeEach(() => {
  vi.mocked(cupsPrinters).mockReset().mockResolvedValue([laser]);
  vi.mocked(sendToCups).mockReset().mockResolvedValue(null);
  stopInCups.mockReset().mockResolvedValue();
  waitingInCups.mockReset().mockResolvedValue([]);
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

it('at a lock sealed papers that still wait for a printer are stopped, and nothing else', async () => {
  for (const [pdf, job] of [['/blank.pdf', 'Laser-1'], [new Uint8Array(3), 'Laser-2'], [new Uint8Array(3), 'Laser-3']] as const) {
    vi.mocked(sendToCups).mockResolvedValueOnce(job);
    await sendToPrinter(pdf, { printer: 'Laser', copies: 1 });
  }
  waitingInCups.mockResolvedValueOnce(['Laser-2', 'Laser-3']);
  stopInCups.mockResolvedValueOnce().mockRejectedValueOnce(new Error('not allowed'));
  expect(await spool.clear(0)).toEqual({ stopped: 1, left: 1 });
  expect(waitingInCups).toHaveBeenLastCalledWith(['Laser-2', 'Laser-3']);
  expect(stopInCups.mock.calls.flat()).toEqual(['Laser-2', 'Laser-3']);
  expect(await spool.clear(0)).toEqual({ stopped: 0, left: 0 });
});

it('what is on its way to paper gets there where there is time', async () => {
  vi.mocked(sendToCups).mockResolvedValueOnce('Laser-4');
  await sendToPrinter(new Uint8Array(3), { printer: 'Laser', copies: 1 });
  waitingInCups.mockResolvedValueOnce(['Laser-4']).mockResolvedValueOnce([]);
  expect(await spool.clear(5_000)).toEqual({ stopped: 0, left: 0 });
  expect(stopInCups).not.toHaveBeenCalled();
});
