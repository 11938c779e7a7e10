import type { ReactNode } from 'react';

interface RowProps {
  readonly label: string;
  /** Takes the height that is left. */
  readonly grows?: boolean;
  readonly children: ReactNode;
}

/** One line of the conversation: its word at the left, its fields beside. The fields carry their own names. */
export function Row({ label, grows = false, children }: RowProps) {
  return (
    <div className={grows ? 'intake-row intake-row-grows' : 'intake-row'}>
      <span className="intake-label" aria-hidden="true">
        {label}
      </span>
      <div className="intake-cell">{children}</div>
    </div>
  );
}
