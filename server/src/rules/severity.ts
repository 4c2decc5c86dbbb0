/** What a finding may weigh, the weakest first. */
export const SEVERITIES = ['hint', 'information', 'warning', 'error'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** The weaker of two; the first where there is no second. */
export const weaker = (own: Severity, other: Severity | undefined): Severity =>
  other !== undefined && SEVERITIES.indexOf(other) < SEVERITIES.indexOf(own) ? other : own;
