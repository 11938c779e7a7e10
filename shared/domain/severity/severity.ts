/** The severities of a complaint, in the order of the lanes. */
export const severities = ['major', 'important', 'minor', 'internal'] as const;

/** How grave a complaint is; an internal one is a class of its own. */
export type Severity = (typeof severities)[number];

/** What the desk and the paper call each severity. */
export const severityLabel: Readonly<Record<Severity, string>> = {
  major: '重大',
  important: '重要',
  minor: '轻微',
  internal: '内部',
};

/** The place of a severity in a list, 1 first; stored, so it never changes. */
export const severityRank: Readonly<Record<Severity, number>> = {
  major: 1,
  important: 2,
  minor: 3,
  internal: 4,
};
