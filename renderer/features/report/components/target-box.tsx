import { useState } from 'react';
import { TextField } from '../../../components/field';
import { useSetTarget } from '../api/use-report';

/** The rate within the limits that the office wants. */
export function TargetBox({ target, mayEdit }: { readonly target: number; readonly mayEdit: boolean }) {
  const set = useSetTarget();
  const [typed, setTyped] = useState<string | null>(null);
  if (!mayEdit) return <span className="muted">目标 {target}%</span>;
  const keep = () => {
    const wanted = Number(typed);
    if (typed !== null && Number.isInteger(wanted) && wanted >= 1 && wanted <= 100 && wanted !== target) set.mutate({ target: wanted });
    setTyped(null);
  };
  return (
    <span className="report-target">
      目标
      <TextField label="及时率目标，百分数" bare inputMode="numeric" value={typed ?? String(target)} onChange={(event) => setTyped(event.target.value)} onBlur={keep} onKeyDown={(event) => event.key === 'Enter' && keep()} />%
    </span>
  );
}
