import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Input } from '../../shared/ipc/contract';

const ExportDialog = lazy(async () => ({ default: (await import('../features/export/components/export-dialog')).ExportDialog }));

/** What shall leave the program as a table, and what a person calls it. */
export interface Wanted {
  readonly asked: Input<'export.run'>['asked'];
  readonly title: string;
  readonly count?: number;
}

/** Offers to write a table into a file; `view` stands once in the window. */
export function useExport(): { readonly offer: (wanted: Wanted) => void; readonly view: ReactNode } {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  return {
    offer: setWanted,
    view: wanted !== null && (
      <Suspense fallback={null}>
        <ExportDialog {...wanted} onClose={() => setWanted(null)} />
      </Suspense>
    ),
  };
}
