import type { Draft } from '../draft/draft.ts';
import { parseAside } from '../draft/parse.ts';
import { applyEdits, type Edit, edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Find } from './finder.ts';
import type { Located } from './findings.ts';

/** A fix may uncover another one, and that a third. */
const MOST_PASSES = 10;
/** No list of terms that anyone means makes a draft so many times longer; a short one may grow by so many UTF-16 units. */
const MOST_GROWTH = 10;
const SMALL = 10_000;

/** The edits of all automatic fixes (of one rule, where it is named) that do not overlap; document offsets, in order. */
export function automaticEdits(found: readonly Located[], rule?: string): Edit[] {
  const edits: Edit[] = [];
  // Every place between two characters that an edit touches: what one fix leaves between its edits is free for others.
  const taken = new Set<number>();
  for (const { finding, rule: from } of found) {
    const fix = rule === undefined || rule === from.id ? finding.fixes?.find((f) => f.automatic) : undefined;
    if (!fix || fix.edits.some(({ span }) => some(span, (place) => taken.has(place)))) continue;
    for (const one of fix.edits) {
      edits.push(one);
      for (let place = one.span.start; place <= one.span.end; place++) taken.add(place);
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function some({ start, end }: Span, is: (place: number) => boolean): boolean {
  for (let place = start; place <= end; place++) if (is(place)) return true;
  return false;
}

/**
 * The draft with every automatic fix applied, over and over until nothing changes; itself where there are none. What does not
 * come to rest (the user's terms may lead in a circle) is left as it was: those lines, or all of it where that brings no rest,
 * or where it grows beyond measure. `find` finds what the rules find that repair.
 */
export function fixAll(draft: Draft, find: Find, rule?: string): Draft {
  const settled = settle(draft, find, rule);
  if (settled.rests) return settled.draft;
  // What one line has to change may hang on the others.
  const again = settle(settled.draft, find, rule).draft;
  return again.text === settled.draft.text ? again : draft;
}

function settle(draft: Draft, find: Find, rule?: string): { readonly draft: Draft; readonly rests: boolean } {
  let current = draft;
  for (let pass = 0; ; pass++) {
    const edits = automaticEdits(find(current), rule);
    const grown = edits.reduce((sum, { span, newText }) => sum + newText.length - span.end + span.start, 0);
    if (current.text.length + grown > MOST_GROWTH * draft.text.length + SMALL) return { draft, rests: true };
    const text = applyEdits(current.text, edits);
    if (text === current.text) return { draft: current, rests: true };
    const next = parseAside(text, current);
    if (pass === MOST_PASSES) return { draft: parseAside(withoutRestless(draft, current, next), draft), rests: false };
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
