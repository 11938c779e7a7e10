import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { KeyLayer, openLayer } from '../lib/keys';
import { Button } from './button';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the bottom, the next step last; a function is told how to leave, which may ask first. */
  readonly actions?: ReactNode | ((leave: () => void) => ReactNode);
  /** Something typed here would be lost: leaving asks first, in place. */
  readonly holds?: boolean;
  /** Leaves without giving up what was typed: it comes back when this is opened again. */
  readonly onAside?: () => void;
  readonly size?: 'small' | 'medium' | 'large';
  /** Stays at the top while what is inside grows and shrinks. */
  readonly atTop?: boolean;
  /** The title is read aloud but not shown. */
  readonly bare?: boolean;
}

/** A dialog over the page: Esc closes it, asking first where something typed would be lost, and the focus returns to where it was. */
export function Dialog({ title, onClose, children, actions, holds = false, onAside, size = 'medium', atTop = false, bare = false }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Asked while drawing: by the time of the effect `autoFocus` inside has taken the focus already.
  const [before] = useState(() => document.activeElement);
  // Where the focus was when leaving asked first: it goes back there.
  const [asked, setAsked] = useState<{ from: Element | null } | null>(null);
  const leave = () => {
    if (!holds) onClose();
    else setAsked(asked === null ? { from: document.activeElement } : null);
  };
  const asking = holds && asked !== null;
  useEffect(() => {
    if (asked === null) return;
    return () => {
      if (asked.from instanceof HTMLElement) asked.from.focus();
    };
  }, [asked]);
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
        leave();
      }}
      onKeyDown={(event) => {
        // A second Esc in a row closes a dialog whatever its `cancel` says, unless the key itself is taken.
        if (!holds || event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        leave();
      }}
    >
      <KeyLayer value={id}>
        <h2 id={`${id}-title`} className={bare ? 'hidden-text' : 'dialog-title'}>
          {title}
        </h2>
        <div className="dialog-body">{children}</div>
        {asking && <Question onStay={() => setAsked(null)} onLeave={onClose} onAside={onAside} />}
        {actions !== undefined && (
          <div className="dialog-actions" hidden={asking}>
            {typeof actions === 'function' ? actions(leave) : actions}
          </div>
        )}
      </KeyLayer>
    </dialog>
  );
}

interface QuestionProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onAside: (() => void) | undefined;
}

function Question({ onStay, onLeave, onAside }: QuestionProps) {
  return (
    <div className="dialog-actions" role="alertdialog" aria-label="放弃已填的内容？">
      <strong className="dialog-question">放弃已填的内容？</strong>
      <Button onClick={onLeave}>放弃</Button>
      {onAside !== undefined && <Button onClick={onAside}>留着下次写</Button>}
      <Button kind="go" autoFocus onClick={onStay}>
        继续填写
      </Button>
    </div>
  );
}
