import type { UnitStatus } from '../../../../shared/domain/sales/status';
import type { UnitLine } from '../../../../shared/vault/sales';

/** What the grid is narrowed to. */
export interface Narrowing {
  /** Project and building, as `buildingsOf` names them; null for all. */
  readonly building: string | null;
  /** None stands for all. */
  readonly statuses: readonly UnitStatus[];
  /** Part of the room or of the whole name. */
  readonly text: string;
  /** The highest list price in ten thousand yuan; null for any. */
  readonly upTo: number | null;
}

/** Nothing narrowed. */
export const everything: Narrowing = { building: null, statuses: [], text: '', upTo: null };

/** One line of the grid: the head of a building, or units of one floor. */
export type GridLine =
  | { readonly kind: 'building'; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: 'floor'; readonly key: string; readonly label: string; readonly units: readonly UnitLine[] };

/** Units that are shown, their number, area and price. */
export interface Totals {
  readonly count: number;
  readonly area: number;
  readonly listPrice: number;
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** The building of a unit as filters and heads name it. */
export function buildingOf({ project, building, entrance }: UnitLine): string {
  return [project, building, entrance].filter((part) => part !== null).join(' · ');
}

/** The buildings that there are, in their order. */
export function buildingsOf(units: readonly UnitLine[]): string[] {
  return [...new Set(units.map(buildingOf))].sort(byName.compare);
}

/** The units that a narrowing leaves. */
export function narrowed(units: readonly UnitLine[], { building, statuses, text, upTo }: Narrowing): UnitLine[] {
  const wanted = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return units.filter(
    (unit) =>
      (building === null || buildingOf(unit) === building) &&
      (statuses.length === 0 || statuses.includes(unit.status)) &&
      (upTo === null || unit.listPrice <= upTo * 1_000_000) &&
      (wanted === '' || `${unit.building}${unit.entrance ?? ''}${unit.room}`.toUpperCase().includes(wanted)),
  );
}

/** Units by building, floor from the top down, and room, in lines of so many. */
export function linesOf(units: readonly UnitLine[], columns: number): GridLine[] {
  const buildings = new Map<string, Map<number, UnitLine[]>>();
  for (const unit of units) {
    const name = buildingOf(unit);
    const floors = buildings.get(name) ?? new Map<number, UnitLine[]>();
    buildings.set(name, floors);
    const floor = floors.get(unit.floor);
    if (floor === undefined) floors.set(unit.floor, [unit]);
    else floor.push(unit);
  }
  const lines: GridLine[] = [];
  for (const title of [...buildings.keys()].sort(byName.compare)) {
    const floors = buildings.get(title)!;
    lines.push({ kind: 'building', key: title, title, count: [...floors.values()].reduce((sum, { length }) => sum + length, 0) });
    for (const floor of [...floors.keys()].sort((one, other) => other - one)) {
      const rooms = floors.get(floor)!.sort((one, other) => byName.compare(one.room, other.room));
      for (let from = 0; from < rooms.length; from += columns)
        lines.push({ kind: 'floor', key: `${title} ${floor} ${from}`, label: from === 0 ? floorText(floor) : '', units: rooms.slice(from, from + columns) });
    }
  }
  return lines;
}

/** What stands below the grid. */
export function totalsOf(units: readonly UnitLine[]): Totals {
  let area = 0;
  let listPrice = 0;
  for (const unit of units) {
    area += unit.area;
    listPrice += unit.listPrice;
  }
  return { count: units.length, area, listPrice };
}

/** How many units have each status. */
export function countsOf(units: readonly UnitLine[]): ReadonlyMap<UnitStatus, number> {
  const counts = new Map<UnitStatus, number>();
  for (const { status } of units) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** The unit to which an arrow key leads, by lines; the same one at the edge. */
export function stepFrom(lines: readonly GridLine[], chosen: string | null, key: string): string | null {
  const floors = lines.filter((line) => line.kind === 'floor');
  const at = floors.findIndex(({ units }) => units.some(({ id }) => id === chosen));
  if (at < 0) return floors[0]?.units[0]?.id ?? null;
  const line = floors[at]!;
  const column = line.units.findIndex(({ id }) => id === chosen);
  const far = key.startsWith('Page') ? 8 : 1;
  switch (key) {
    case 'ArrowRight':
      return line.units[column + 1]?.id ?? floors[at + 1]?.units[0]?.id ?? chosen;
    case 'ArrowLeft':
      return line.units[column - 1]?.id ?? floors[at - 1]?.units.at(-1)?.id ?? chosen;
    case 'Home':
      return floors[0]?.units[0]?.id ?? chosen;
    case 'End':
      return floors.at(-1)?.units.at(-1)?.id ?? chosen;
    default: {
      const to = floors[Math.max(0, Math.min(floors.length - 1, at + (key === 'ArrowUp' || key === 'PageUp' ? -far : far)))]!;
      return (to.units[column] ?? to.units.at(-1))?.id ?? chosen;
    }
  }
}

function floorText(floor: number): string {
  return floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`;
}
