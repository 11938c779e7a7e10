import { lazy, Suspense, useState } from 'react';
import type { InboxView } from '../../../../shared/ipc/inbox';
import { Chip } from '../../../components/chip';
import { Kbd } from '../../../components/kbd';
import { useKeys } from '../../../lib/keys';
import { useKeptFilters } from '../api/use-kept-filters';
import { filterOf, isNarrowed, type Narrowing, sameNarrowing } from '../model/filter';

const KeepFilterDialog = lazy(async () => ({ default: (await import('./keep-filter-dialog')).KeepFilterDialog }));

interface KeptFiltersProps {
  readonly view: InboxView;
  readonly narrowing: Narrowing;
  /** Goes to a list with a narrowing. */
  readonly onTake: (view: InboxView, narrowing: Narrowing) => void;
}

/** The filters one keeps, each a chip with a digit; and keeping the one that stands now. */
export function KeptFilters({ view, narrowing, onTake }: KeptFiltersProps) {
  const { filters } = useKeptFilters();
  const [keeping, setKeeping] = useState(false);
  const worth = isNarrowed(narrowing) || filters.length > 0;
  useKeys('常用筛选', [
    ...filters.map(({ name, filter: { view: to, ...rest } }, at) => ({ keys: `Alt+${at + 1}`, label: name, run: () => onTake(to, rest) })),
    { keys: 'Ctrl+S', label: '保留这组条件', run: () => setKeeping(true) },
  ]);
  return (
    <>
      {filters.map(({ name, filter: { view: to, ...rest } }, at) => (
        <Chip key={name} on={to === view && sameNarrowing(rest, narrowing)} keys={`Alt+${at + 1}`} onToggle={() => onTake(to, rest)}>
          {name}
        </Chip>
      ))}
      {worth && (
        <button type="button" className="chips-clear" aria-keyshortcuts="Control+S" onClick={() => setKeeping(true)}>
          常用… <Kbd keys="Ctrl+S" />
        </button>
      )}
      {keeping && (
        <Suspense fallback={null}>
          <KeepFilterDialog filter={filterOf(view, narrowing)} onClose={() => setKeeping(false)} />
        </Suspense>
      )}
    </>
  );
}
