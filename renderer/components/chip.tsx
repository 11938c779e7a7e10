import type { ReactNode } from 'react';
import { ariaKeys } from '../lib/key-names';
import { Kbd } from './kbd';
import './chip.css';

interface ChipProps {
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/** A condition that is on or off. */
export function Chip({ on, onToggle, keys, children }: ChipProps) {
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={on}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      onClick={onToggle}
    >
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
