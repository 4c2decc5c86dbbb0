import { shift } from '../text/span.ts';
import type { Finding, Fix } from './rule.ts';

/** A finding with all its spans moved by so many UTF-16 units. */
export function moved<M extends string>(finding: Finding<M>, by: number): Finding<M> {
  if (by === 0) return finding;
  const result: { -readonly [K in keyof Finding<M>]: Finding<M>[K] } = { ...finding, span: shift(finding.span, by) };
  if (finding.related) result.related = finding.related.map((r) => ({ ...r, span: shift(r.span, by) }));
  if (finding.fixes) result.fixes = finding.fixes.map((f) => movedFix(f, by));
  return result;
}

const movedFix = <M extends string>(fix: Fix<M>, by: number): Fix<M> => ({
  ...fix,
  edits: fix.edits.map((e) => ({ ...e, span: shift(e.span, by) })),
});
