import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { Located } from './findings.ts';

/** A fix may uncover another one; a draft that is not at rest by then is left as it is at that pass. */
const MOST_PASSES = 10;

/** The edits of all automatic fixes (of one rule, where it is named) that do not overlap; document offsets, in order. */
export function automaticEdits(found: readonly Located[], rule?: string): Edit[] {
  const edits: Edit[] = [];
  let at = -1;
  for (const { finding, rule: from } of found) {
    const fix = rule === undefined || rule === from.id ? finding.fixes?.find((f) => f.automatic) : undefined;
    const ordered = fix ? [...fix.edits].sort((a, b) => a.span.start - b.span.start) : [];
    if (ordered.length === 0 || (ordered[0]?.span.start ?? 0) <= at) continue;
    edits.push(...ordered);
    at = ordered.at(-1)?.span.end ?? at;
  }
  return edits;
}

/** The text with every automatic fix applied, over and over until nothing changes. */
export function fixAll(draft: Draft, find: (draft: Draft) => readonly Located[], rule?: string): string {
  let current = draft;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const edits = automaticEdits(find(current), rule);
    const text = applyEdits(current.text, edits);
    if (text === current.text) break;
    current = parseDraft(text, current);
  }
  return current.text;
}
