import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import './tabs.css';

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly body: ReactNode;
}

/** Several bodies in one place; the arrows move between them. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const base = useId();
  const bar = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const at = Math.max(0, tabs.findIndex((tab) => tab.id === chosen));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = (at + by + tabs.length) % tabs.length;
    setChosen(tabs[next]?.id);
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={bar} onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-tab-${tab.id}`}
            className="tab"
            aria-selected={index === at}
            aria-controls={`${base}-body`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => setChosen(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="tab-body" role="tabpanel" id={`${base}-body`} aria-labelledby={`${base}-tab-${tabs[at]?.id}`}>
        {tabs[at]?.body}
      </div>
    </>
  );
}
