import type { ReactNode } from 'react';
import { ariaKeys } from '../lib/key-names';
import { Kbd } from './kbd';
import './chip.css';

interface ChipProps {
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly keys?: string | undefined;
  /** Says what it stands for when its words alone do not. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A condition that is on or off. */
export function Chip({ on, onToggle, keys, label, children }: ChipProps) {
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={on}
      aria-label={label}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      onClick={onToggle}
    >
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
