import { useState } from 'react';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { AttachmentDialog } from './attachment-dialog';
import './attachment.css';

/** The line of a complaint that tells of its attachments. */
export function ComplaintAttachments({ complaint }: { readonly complaint: ComplaintDetail }) {
  const [shown, setShown] = useState(false);
  useKeys('这件投诉', [{ keys: 'Shift+F', label: '附件', run: () => setShown(true) }]);
  const standing = complaint.attachments.filter(({ withdrawn }) => withdrawn === null).length;
  return (
    <>
      <section className="attachment-line" aria-label="附件">
        <span className={standing === 0 ? 'muted' : undefined}>{standing === 0 ? '照片、录音、合同还没有放进来。' : `附件 ${standing} 个。`}</span>
        <Button keys="Shift+F" onClick={() => setShown(true)}>
          {standing === 0 ? '加附件' : '看附件'}
        </Button>
      </section>
      {shown && <AttachmentDialog complaint={complaint} onClose={() => setShown(false)} />}
    </>
  );
}
