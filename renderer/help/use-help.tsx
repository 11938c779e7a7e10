import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useKeys } from '../lib/keys';
import type { PrintHelp } from './print-help';
import type { TopicId } from './topic';

const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog')).HelpDialog }));

/** Help for the screen that offers it. */
export interface Help {
  readonly open: () => void;
  /** The manual while it is open. */
  readonly view: ReactNode;
}

/** Offers F1: the manual over the page, opened at what the page is about; the page stays as it is. */
export function useHelp(topic: TopicId, onPrint?: PrintHelp): Help {
  const [shown, setShown] = useState(false);
  const open = () => setShown(true);
  useKeys('帮助', [{ keys: 'F1', label: '帮助', run: open }]);
  return {
    open,
    view: shown && (
      <Suspense fallback={null}>
        <HelpDialog topic={topic} onPrint={onPrint} onClose={() => setShown(false)} />
      </Suspense>
    ),
  };
}

/** A screen with nothing over it but the manual. */
export function WithHelp({ topic, children }: { readonly topic: TopicId; readonly children: ReactNode }) {
  const help = useHelp(topic);
  return (
    <>
      {children}
      {help.view}
    </>
  );
}
