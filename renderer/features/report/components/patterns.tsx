import type { Severity } from '../../../../shared/domain/severity/severity';

/** What fills a bar of a severity: its colour, in a pattern of its own that is told apart in grey too. */
export function patternOf(severity: Severity): string {
  return severity === 'major' ? 'var(--major)' : `url(#report-${severity})`;
}

/** The patterns themselves, to stand once in a drawing. */
export function SeverityPatterns() {
  return (
    <defs>
      <pattern id="report-important" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--important-soft)" />
        <rect width="3" height="6" fill="var(--important)" />
      </pattern>
      <pattern id="report-minor" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--minor-soft)" />
        <circle cx="3" cy="3" r="1.4" fill="var(--minor)" />
      </pattern>
      <pattern id="report-internal" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--internal-soft)" />
        <path d="M0 3h6M3 0v6" stroke="var(--internal)" strokeWidth="1" />
      </pattern>
    </defs>
  );
}
