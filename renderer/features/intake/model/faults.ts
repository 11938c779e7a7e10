import { lineLimit, longTextLimit } from '../../../../shared/domain/complaint/check-intake';
import type { Fault } from '../../../../shared/ipc/wire';
import { readTypedTime } from '../../../lib/typed-time';
import { readings } from './fields';
import type { IntakeForm, TextName } from './intake-form';

/** A place of the page that can be at fault. */
export type Place = TextName | 'channel' | 'criteria' | 'severity' | 'settled';

/** The places in the order of the page, by the path the contract gives them. */
const places: readonly (readonly [path: string, place: Place])[] = [
  ['channel', 'channel'],
  ['receivedAt', 'received'],
  ['identity.phone', 'phone'],
  ['identity.name', 'name'],
  ['identity.unit', 'unit'],
  ['identity.contract', 'contract'],
  ['about.department', 'department'],
  ['about.person', 'person'],
  ['facts', 'facts'],
  ['demand', 'demand'],
  ['criteria', 'criteria'],
  ['onTheSpot', 'onTheSpot'],
  ['settled', 'settled'],
  ['promisedAt', 'promised'],
  ['severity', 'severity'],
];

/** The sentences beside the fields, and those that belong to no field. */
export interface PlacedFaults {
  readonly at: Readonly<Partial<Record<Place, string>>>;
  readonly elsewhere: readonly string[];
}

/** Puts each fault beside its field; the first one said about a field stands. */
export function placeFaults(faults: readonly Fault[]): PlacedFaults {
  const at: Partial<Record<Place, string>> = {};
  const elsewhere: string[] = [];
  for (const fault of faults) {
    const path = fault.place.replace(/^fields\./, '');
    const found = places.find(([known]) => path === known || path.startsWith(`${known}.`) || path.startsWith(`${known}[`));
    if (found === undefined) elsewhere.push(fault.message);
    else at[found[1]] ??= fault.message;
  }
  return { at, elsewhere };
}

/** The first place at fault from the top of the page. */
export function firstPlace(faults: PlacedFaults): Place | null {
  return places.find(([, place]) => faults.at[place] !== undefined)?.[1] ?? null;
}

/** What the bridge to main carries at most; longer texts are refused here, in the words of their limit. */
const carried = { line: 2_000, text: 100_000 };

/** What main never gets to see: times that cannot be read and texts beyond all measure. */
export function ownFaults(form: IntakeForm, now: string): Fault[] {
  const faults: Fault[] = [];
  if (form.received.trim() !== '' && readTypedTime(form.received, readings.received(now)) === null) {
    faults.push({ place: 'receivedAt', message: '没看懂这个时间，请写成 11-20 10:12 或 昨天 16:40；留空就是现在。' });
  }
  for (const [path, place] of places) {
    const value = form[place];
    if (typeof value !== 'string' || place === 'received' || place === 'promised') continue;
    const long = place === 'facts' || place === 'demand' || place === 'onTheSpot';
    if (value.length <= (long ? carried.text : carried.line)) continue;
    faults.push({ place: path, message: `最多 ${long ? longTextLimit : lineLimit} 字，现有 ${value.length} 字，请先删减；太长时草稿也存不下。` });
  }
  if (form.promised.trim() !== '' && readTypedTime(form.promised, readings.promised(now)) === null) {
    faults.push({ place: 'promisedAt', message: '没看懂这个时间，请写成 11-25 18:00、明天下午3点 或 周三。' });
  }
  if (form.sealed?.ready === false) {
    faults.push({ place: 'identity.phone', message: '封存的客户资料还有一处要改：请先解锁再保存，或按“重新填写”。' });
  }
  return faults;
}

/** The faults to show now: of fields a person has left, or all of them once saving was tried. */
export function shownFaults(faults: PlacedFaults, left: ReadonlySet<Place>, all: boolean): PlacedFaults {
  if (all) return faults;
  const at = Object.fromEntries(Object.entries(faults.at).filter(([place]) => left.has(place as Place)));
  return { at, elsewhere: [] };
}
