import { useEffect, useRef, useState } from 'react';
import type { ScanRefusal } from '../../../../shared/ipc/scan';
import { openScanPort, type ScanPort } from '../../../bridge/scan-port';

/** A picture or PDF on its way to being shown. */
export type Drawn =
  | { readonly state: 'opening' }
  | { readonly state: 'refused'; readonly why: ScanRefusal | 'stuck' }
  | { readonly state: 'shown'; readonly pages: number; readonly script: boolean; readonly page: Blob | null };

/** A page of a file, decoded by the process that reads scans and drawn anew: the window itself never decodes what came from outside. */
export function useDrawn(bytes: Uint8Array, at: number): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({ state: 'opening' });
  const port = useRef<Promise<ScanPort> | null>(null);
  const open = drawn.state === 'shown';
  useEffect(() => {
    let over = false;
    const opening = openScanPort();
    port.current = opening;
    const begin = async (): Promise<void> => {
      const opened = await (await opening).ask({ type: 'open', bytes: new Uint8Array(bytes).buffer, pictures: true });
      if (over) return;
      if (opened.type === 'opened') setDrawn({ state: 'shown', pages: opened.pages, script: opened.script, page: null });
      else setDrawn({ state: 'refused', why: opened.type === 'refused' ? opened.why : 'stuck' });
    };
    begin().catch(() => over || setDrawn({ state: 'refused', why: 'stuck' }));
    return () => {
      over = true;
      port.current = null;
      void opening.then((one) => one.end(), () => undefined);
    };
  }, [bytes]);
  useEffect(() => {
    if (!open) return;
    let over = false;
    const draw = async (): Promise<void> => {
      const read = await (await port.current)?.ask({ type: 'page', at, key: null });
      if (over || read === undefined) return;
      if (read.type !== 'page') return setDrawn({ state: 'refused', why: 'broken' });
      const page = new Blob([new Uint8Array(read.page)], { type: 'image/jpeg' });
      setDrawn((before) => (before.state === 'shown' ? { ...before, page } : before));
    };
    draw().catch(() => over || setDrawn({ state: 'refused', why: 'stuck' }));
    return () => {
      over = true;
    };
  }, [open, at]);
  return drawn;
}
