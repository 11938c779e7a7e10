import { Button } from '../../../components/button';
import { stopWork, useWork } from '../api/use-work';
import './work-line.css';

/** How far long work on the calendar is, with a way to stop it; nothing for short work. */
export function WorkLine({ running, doing }: { readonly running: boolean; readonly doing: string }) {
  const work = useWork(running);
  if (!running || work === null || work.total === 0) return null;
  return (
    <div className="work-line">
      <progress max={work.total} value={work.done} aria-label={doing} />
      <span className="muted">{doing}</span>
      <Button onClick={stopWork}>停止</Button>
    </div>
  );
}
