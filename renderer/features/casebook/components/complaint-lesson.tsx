import { useState } from 'react';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { KeepDialog } from './keep-dialog';
import './casebook.css';

/** The line of a closed complaint from which it goes into the case library. */
export function ComplaintLesson({ complaint }: { readonly complaint: ComplaintDetail }) {
  const [writing, setWriting] = useState(false);
  const kept = complaint.lesson !== null;
  const word = kept ? '改写案例' : '收入案例库';
  useKeys('这件投诉', [{ keys: 'Shift+L', label: word, run: () => setWriting(true) }]);
  return (
    <>
      <section className="casebook-line" aria-label="案例库">
        <span>{complaint.lesson === null ? '这件值得大家学一学？隐去姓名，收入案例库。' : `已收入案例库：${complaint.lesson.title}`}</span>
        <Button keys="Shift+L" onClick={() => setWriting(true)}>
          {word}
        </Button>
      </section>
      {writing && <KeepDialog complaint={complaint} onClose={() => setWriting(false)} />}
    </>
  );
}
