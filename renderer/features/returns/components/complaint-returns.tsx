import { useState } from 'react';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { ReturnsDialog } from './returns-dialog';
import './returns.css';

/** The line of a complaint that tells which signed sheets are back. */
export function ComplaintReturns({ complaint }: { readonly complaint: ComplaintDetail }) {
  const [shown, setShown] = useState(false);
  useKeys('这件投诉', [{ keys: 'Y', label: '看签字表', run: () => setShown(true) }]);
  const standing = complaint.returns.filter(({ withdrawn }) => withdrawn === null);
  const newest = Math.max(0, ...standing.map(({ version }) => version));
  return (
    <>
      <section className="returns-line" aria-label="签字表">
        <span>
          {standing.length === 0 ? '签字表已撤下，待重新收回。' : `签字表已收回 ${standing.length} 页，签的是第 ${newest} 版${newest < complaint.version ? `；记录已更正到第 ${complaint.version} 版，要重新签字` : ''}。`}
        </span>
        <Button keys="Y" onClick={() => setShown(true)}>
          看签字表
        </Button>
      </section>
      {shown && <ReturnsDialog complaint={complaint} onClose={() => setShown(false)} />}
    </>
  );
}
