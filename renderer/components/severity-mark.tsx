import { type Severity, severityLabel } from '../../shared/domain/severity/severity';
import './severity-mark.css';

/** A severity as word, shape and colour together. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return <span className={`severity severity-${severity}`}>{severityLabel[severity]}</span>;
}
