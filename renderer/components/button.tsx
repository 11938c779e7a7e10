import type { ComponentProps } from 'react';
import { ariaKeys } from '../lib/key-names';
import { Kbd } from './kbd';
import './button.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** `go` is the one next step of a page; `quiet` looks like a link. */
  readonly kind?: 'plain' | 'go' | 'quiet';
  /** The shortcut shown beside the label; the page offers it with `useKeys`. */
  readonly keys?: string | undefined;
  /** Work is under way: shown, and not to be pressed twice. */
  readonly busy?: boolean;
}

/** A button with its key shown beside its word. */
export function Button({ kind = 'plain', keys, busy = false, disabled, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={`button button-${kind}`}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
    >
      {busy && <span className="button-busy" aria-hidden="true" />}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
