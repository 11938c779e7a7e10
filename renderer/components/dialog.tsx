import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { KeyLayer, openLayer } from '../lib/keys';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the bottom, the next step last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** Stays at the top while what is inside grows and shrinks. */
  readonly atTop?: boolean;
  /** The title is read aloud but not shown. */
  readonly bare?: boolean;
}

/** A dialog over the page: Esc closes it and the focus returns to where it was. */
export function Dialog({ title, onClose, children, actions, size = 'medium', atTop = false, bare = false }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Asked while drawing: by the time of the effect `autoFocus` inside has taken the focus already.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const dialog = box.current;
    const inside = document.activeElement;
    const closeLayer = openLayer(id);
    if (dialog !== null && !dialog.open) {
      // Focus set by `autoFocus` inside happened before the dialog was modal and would be lost.
      const wanted = dialog.contains(inside) ? inside : null;
      dialog.showModal();
      if (wanted instanceof HTMLElement) wanted.focus();
    }
    return () => {
      closeLayer();
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [id, before]);
  return (
    <dialog
      ref={box}
      className={`dialog dialog-${size}${atTop ? ' dialog-top' : ''}`}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <KeyLayer value={id}>
        <h2 id={`${id}-title`} className={bare ? 'hidden-text' : 'dialog-title'}>
          {title}
        </h2>
        <div className="dialog-body">{children}</div>
        {actions !== undefined && <div className="dialog-actions">{actions}</div>}
      </KeyLayer>
    </dialog>
  );
}
