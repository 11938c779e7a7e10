import { z } from 'zod';
import { localDay, text } from '../../util/schema';
import type { Mapping, TableFault } from '../table/columns';
import { meanings, type TableKind } from './columns';
import { unitStatuses, type UnitStatus } from './status';

const line = text.max(200);
const fen = z.int().min(0).max(1_000_000_000_000);
const place = z.int().min(1);

const unitRow = z.strictObject({
  kind: z.literal('units'),
  line: place,
  facts: z.strictObject({ project: line, building: line, entrance: line.nullable(), floor: z.int().min(-9).max(300), room: line, area: z.int().min(1).max(100_000_000), listPrice: fen }),
  status: z.enum(unitStatuses),
  sold: z
    .strictObject({ name: line, phone: line.nullable(), price: fen, subscribedOn: localDay, contractedOn: localDay.nullable(), contract: line.nullable() })
    .nullable(),
});

const customerRow = z.strictObject({
  kind: z.literal('customers'),
  line: place,
  person: z.strictObject({ name: line, phone: line.nullable(), idNumber: line.nullable(), address: line.nullable(), note: text.max(2_000).nullable() }),
});

/** One line of a file, read. */
export const importRowSchema = z.discriminatedUnion('kind', [unitRow, customerRow]);

/** One line of a file, read. */
export type ImportRow = z.infer<typeof importRowSchema>;

/** Reads the cells of one line; every fault is named. */
export function readRow(kind: TableKind, cells: readonly string[], at: number, mapping: Mapping, project: string): { readonly row: ImportRow | null; readonly faults: readonly TableFault[] } {
  const faults: TableFault[] = [];
  const cell = (id: string) => (mapping[id] === undefined ? '' : (cells[mapping[id]] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim());
  const wrong = (id: string, message: string) => void faults.push({ line: at, column: meanings[kind].find((meaning) => meaning.id === id)?.label ?? id, message });
  const needed = (id: string) => {
    const found = cell(id);
    if (found === '') wrong(id, '没有填');
    else if (found.length > 200) wrong(id, '太长，最多 200 字');
    return found;
  };
  const maybe = (id: string) => {
    const found = cell(id);
    if (found.length > 200) wrong(id, '太长，最多 200 字');
    return found === '' ? null : found;
  };
  const read = <T>(id: string, means: (text: string) => T | null, message: string): T | null => {
    const value = means(cell(id));
    if (value === null) wrong(id, cell(id) === '' ? '没有填' : message);
    return value;
  };
  const day = (id: string) => (cell(id) === '' ? null : read(id, readDay, '日期看不懂，请写成 2026-03-05'));
  if (kind === 'customers') {
    const person = { name: needed('name'), phone: maybe('phone'), idNumber: maybe('idNumber'), address: maybe('address'), note: maybe('note') };
    return { row: faults.length > 0 ? null : { kind, line: at, person }, faults };
  }
  const room = needed('room');
  const facts = {
    project: cell('project') === '' ? project : cell('project'),
    building: needed('building'),
    entrance: maybe('entrance'),
    floor: cell('floor') === '' ? (floorOf(room) ?? read('floor', () => null, '')) : read('floor', readFloor, '楼层要是数字'),
    room,
    area: read('area', readHundredths, '面积要是数字'),
    listPrice: read('listPrice', readFen, '标价要是数字'),
  };
  const status = readStatus(cell('status'));
  if (status === null) wrong('status', '状态看不懂，请写可售、保留、认购、签约、交房');
  const isSold = status === 'subscribed' || status === 'contracted' || status === 'handed-over';
  const sold = isSold
    ? { name: needed('customer'), phone: maybe('phone'), price: read('price', readFen, '成交价要是数字'), subscribedOn: day('subscribedOn') ?? day('contractedOn'), contractedOn: day('contractedOn'), contract: maybe('contract') }
    : null;
  if (sold !== null && sold.subscribedOn === null && cell('subscribedOn') === '' && cell('contractedOn') === '') wrong('subscribedOn', '没有填');
  return { row: faults.length > 0 ? null : ({ kind, line: at, facts, status, sold } as ImportRow), faults };
}

/** A status as files call it; empty is for sale. */
function readStatus(text: string): UnitStatus | null {
  if (text === '' || /^(?:可售|待售|未售|在售|空置)$/.test(text)) return 'available';
  if (/^(?:保留|销控|不可售|抵押|锁定)/.test(text)) return 'held';
  if (/^(?:认购|已认购|定金|下定)$/.test(text)) return 'subscribed';
  if (/^(?:签约|已签约|已售|网签|已网签|备案)$/.test(text)) return 'contracted';
  return /^(?:交房|已交房|交付|已交付)$/.test(text) ? 'handed-over' : null;
}

function readFen(text: string): number | null {
  const found = /^[¥￥]?(\d{1,10}(?:\.\d+)?)(万元?|元)?$/.exec(text.normalize('NFKC').replace(/[,，\s]/g, ''));
  if (found === null) return null;
  return Math.round(Number(found[1]) * (found[2]?.startsWith('万') === true ? 1_000_000 : 100));
}

function readHundredths(text: string): number | null {
  const found = /^(\d{1,6}(?:\.\d+)?)(?:㎡|m2|平米?|平方米)?$/i.exec(text.normalize('NFKC').replace(/[,，\s]/g, ''));
  const value = found === null ? 0 : Math.round(Number(found[1]) * 100);
  return value > 0 ? value : null;
}

function readFloor(text: string): number | null {
  const found = /^(-|B|地下)?(\d{1,3})(?:层|楼|F)?$/i.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (found === null) return null;
  const floor = (found[1] === undefined ? 1 : -1) * Number(found[2]);
  return floor >= -9 && floor <= 300 ? floor : null;
}

/** The floor that a room's number begins with: 1804 is on the eighteenth. */
function floorOf(room: string): number | null {
  const found = /(\d{1,3})\d{2}(?:室|号)?$/.exec(room);
  return found === null ? null : readFloor(found[1] ?? '');
}

function readDay(text: string): string | null {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text.normalize('NFKC'));
  if (found === null) return null;
  const [, year = '', month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return localDay.safeParse(day).success ? day : null;
}
