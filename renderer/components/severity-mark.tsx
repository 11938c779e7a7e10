import type { Severity } from '../../shared/domain/severity/severity';
import { useSeverityNames } from '../lib/severity-names';
import './severity-mark.css';

interface SeverityMarkProps {
  readonly severity: Severity;
  /** What the complaint's own policy calls it, where many stand in one list. */
  readonly name?: string | undefined;
}

/** A severity as word, shape and colour together. */
export function SeverityMark({ severity, name }: SeverityMarkProps) {
  const names = useSeverityNames();
  return <span className={`severity severity-${severity}`}>{name ?? names[severity]}</span>;
}
