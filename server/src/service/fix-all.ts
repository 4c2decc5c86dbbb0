import type { Draft } from '../draft/draft.ts';
import { parseAside } from '../draft/parse.ts';
import { applyEdits, type Edit, edit } from '../text/edit.ts';
import type { Located } from './findings.ts';

/** A fix may uncover another one, and that a third. */
const MOST_PASSES = 10;
/** No list of terms that anyone means makes a draft so many times longer; a short one may grow by so many UTF-16 units. */
const MOST_GROWTH = 10;
const SMALL = 10_000;

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

type Find = (draft: Draft) => readonly Located[];

/**
 * The text with every automatic fix applied, over and over until nothing changes. What does not come to rest (the user's terms
 * may lead in a circle) is left as it was: those lines, or all of it where that brings no rest, or where it grows beyond measure.
 */
export function fixAll(draft: Draft, find: Find, rule?: string): string {
  const { text, rests } = settle(draft, find, rule);
  // What one line has to change may hang on the others.
  return rests || settle(parseAside(text, draft), find, rule).text === text ? text : draft.text;
}

function settle(draft: Draft, find: Find, rule?: string): { readonly text: string; readonly rests: boolean } {
  let current = draft;
  for (let pass = 0; ; pass++) {
    const edits = automaticEdits(find(current), rule);
    const grown = edits.reduce((sum, { span, newText }) => sum + newText.length - span.end + span.start, 0);
    if (current.text.length + grown > MOST_GROWTH * draft.text.length + SMALL) return { text: draft.text, rests: true };
    const text = applyEdits(current.text, edits);
    if (text === current.text) return { text, rests: true };
    const next = parseAside(text, current);
    if (pass === MOST_PASSES) return { text: withoutRestless(draft, current, next), rests: false };
    current = next;
  }
}

function withoutRestless(first: Draft, current: Draft, next: Draft): string {
  if (first.blocks.length !== current.blocks.length || current.blocks.length !== next.blocks.length) return first.text;
  const restored = current.blocks.flatMap(({ paragraph: { text }, start }, line) => {
    const [before = '', after] = [first, next].map(({ blocks }) => blocks[line]?.paragraph.text);
    return text === after ? [] : [edit(start, start + text.length, before)];
  });
  return applyEdits(current.text, restored);
}
