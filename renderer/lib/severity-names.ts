import { createContext, useContext } from 'react';
import { type Severity, severityLabel } from '../../shared/domain/severity/severity';

/** What the severities are called around here: by the policy in force, and within one complaint by the one it follows. */
export const SeverityNames = createContext<Readonly<Record<Severity, string>>>(severityLabel);

/** What the severities are called here. */
export function useSeverityNames(): Readonly<Record<Severity, string>> {
  return useContext(SeverityNames);
}
