import type { ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  /** `trouble` is something refused or failed; `calm` is worth knowing. */
  readonly kind?: 'trouble' | 'calm';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A sentence in place, where the trouble is. */
export function Notice({ kind = 'trouble', children, action }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'trouble' ? 'alert' : 'status'}>
      <p>{children}</p>
      {action}
    </div>
  );
}
