import type { Draft, Section } from '../../draft/draft.ts';
import { parseAside } from '../../draft/parse.ts';
import { applyEdits, edit, trimmed } from '../../text/edit.ts';
import { type Span, slice, span } from '../../text/span.ts';
import { type Item, type ItemPlace, isEndMark, isProse, placesAt, type Reach, seated, spanOf } from './items.ts';
import type { EditCommand, EditResult } from './result.ts';
import { areAlike, extentOf, type SectionPlace, sectionAt } from './sections.ts';

/**
 * Moves the point that holds the selection before its neighbour; where no point does, the section. Numbers and end marks
 * stay where they are, and what they number changes places, so nothing has to be renumbered. The selection goes along.
 * Undefined at the top of a list, and where moving back would not give the same text.
 */
export const moveUp: EditCommand = (draft, selection) => moved({ draft, selection, step: -1 });

/** The same behind the next neighbour. Undefined at the end of a list. */
export const moveDown: EditCommand = (draft, selection) => moved({ draft, selection, step: 1 });

interface Move {
  readonly draft: Draft;
  readonly selection: Span;
  readonly step: -1 | 1;
}

/** What the text leaves open: how far the last point reaches, and whether end marks are put right or left with what they end. */
interface Reading {
  readonly reach: Reach;
  readonly marks: 'right' | 'own';
}

/** The likeliest first. */
const READINGS: readonly Reading[] = [
  { reach: 'alike', marks: 'right' },
  { reach: 'section', marks: 'right' },
  { reach: 'alike', marks: 'own' },
];

// A move is made by the first reading that leads back. It is not made where the way back would take another reading, or would
// not be made itself: the selection that comes back may stand in another point than the one it came from.
function moved(move: Move): EditResult | undefined {
  const there = attemptThatLeadsBack(move);
  const back = there && attemptThatLeadsBack(there.back);
  const again = back && attemptThatLeadsBack(back.back);
  return back?.reading === there?.reading && again?.reading === there?.reading ? there?.result : undefined;
}

interface Attempt {
  readonly reading: Reading;
  readonly result: EditResult;
  /** The move that leads back. */
  readonly back: Move;
}

function attemptThatLeadsBack(move: Move): Attempt | undefined {
  for (const reading of READINGS) {
    const result = attempt(move, reading);
    if (result && leadsBack(move, result, reading)) return { reading, result, back: reversed(move, result) };
  }
  return undefined;
}

function leadsBack(move: Move, result: EditResult, reading: Reading): boolean {
  const back = reversed(move, result);
  const again = attempt(back, reading);
  return again !== undefined && applyEdits(back.draft.text, again.edits) === move.draft.text;
}

const reversed = ({ draft, step }: Move, { edits, selection }: EditResult): Move => ({
  draft: parseAside(applyEdits(draft.text, edits), draft),
  selection,
  step: step === 1 ? -1 : 1,
});

function attempt(move: Move, { reach, marks }: Reading): EditResult | undefined {
  const place = placesAt(move.draft, move.selection.start, reach).at(-1);
  if (place) return movedPoint(move, place, marks);
  const section = sectionAt(move.draft, move.selection.start);
  return section && movedSection(move, section);
}

function movedPoint(
  { draft, selection, step }: Move,
  place: ItemPlace,
  marks: Reading['marks'],
): EditResult | undefined {
  const { items, index } = place;
  const low = step === 1 ? index : index - 1;
  const [upper, lower] = [items[low], items[low + 1]];
  if (!upper || !lower || holdsHeading(draft, upper, lower)) return undefined;
  const { text } = draft;
  const first = slice(text, lower.body) + endMark(text, place, { from: low + 1, to: low }, marks);
  const second = slice(text, upper.body) + endMark(text, place, { from: low, to: low + 1 }, marks);
  const edits = [edit(upper.body.start, upper.end.end, first), edit(lower.body.start, lower.end.end, second)];
  const grown = first.length - (upper.end.end - upper.body.start);
  const [from, to, by] = step === 1 ? [upper, lower, grown] : [lower, upper, 0];
  const end = by + to.body.start + (step === 1 ? second : first).length;
  const follow = (offset: number): number => Math.min(end, by + followed(seated(draft, offset), from, to));
  return {
    edits: edits.flatMap((e) => trimmed(text, e)),
    selection: span(follow(selection.start), follow(selection.end)),
  };
}

// The caret keeps its distance from the beginning of what the point says; in an enumerator it stays in the enumerator.
function followed(offset: number, from: Item, to: Item): number {
  if (offset < from.body.start) return Math.min(to.name.start + Math.max(0, offset - from.name.start), to.body.start);
  return to.body.start + Math.min(offset, from.end.end) - from.body.start;
}

// A point is moved over its sibling, never over a heading of the speech.
const holdsHeading = (draft: Draft, upper: Item, lower: Item): boolean =>
  draft.blocks
    .slice(upper.point.block.line + 1)
    .some((b) => b.start < spanOf(lower).end && b.role !== 'blank' && !isProse(b));

/** The end mark of an item that changes places. */
function endMark(
  text: string,
  { items }: ItemPlace,
  { from, to }: { from: number; to: number },
  marks: Reading['marks'],
): string {
  const [item, place] = [items[from], items[to]];
  if (!item || !place) return '';
  const [own, there] = [slice(text, item.end), slice(text, place.end)];
  const several = slice(text, item.body).includes('\n') || slice(text, place.body).includes('\n');
  if (!item.closed && !place.closed && (!several || (own !== '' && there !== ''))) return there;
  if (marks === 'own' || own === '' || several) return own;
  const last = items.length - 1;
  if (to === last) return '；;，,'.includes(own) ? '。' : own;
  const others = items.filter((other, i) => i !== from && i !== to && i !== last && other.end.end > other.end.start);
  const usual = others.map((other) => slice(text, other.end));
  return from === last && usual[0] !== undefined && usual.every((m) => m === usual[0]) ? usual[0] : own;
}

function movedSection({ draft, selection, step }: Move, place: SectionPlace): EditResult | undefined {
  const low = step === 1 ? place.index : place.index - 1;
  const [upper, lower] = [place.siblings[low], place.siblings[low + 1]];
  if (!upper || !lower || !areAlike(upper, lower)) return undefined;
  const [above, below] = [part(draft, upper), part(draft, lower)];
  const marks = endMarks(draft.text, above, below);
  const first = renamed(draft.text, below, above) + marks[0];
  const second = renamed(draft.text, above, below) + marks[1];
  const edits = [edit(above.start, above.end, first), edit(below.start, below.end, second)];
  const grown = first.length - (above.end - above.start);
  const [from, to, by] = step === 1 ? [above, below, grown] : [below, above, 0];
  const follow = (offset: number): number => by + to.start + offsetIn(from, to, Math.min(offset, from.end));
  return {
    edits: edits.flatMap((e) => trimmed(draft.text, e)),
    selection: span(follow(selection.start), follow(selection.end)),
  };
}

/** A section to be moved: its text, and the number in it, which stays. Document offsets. */
interface Part extends Span {
  readonly numeral: Span;
  /** The end without ； or 。 where the section is a line of a list. */
  readonly bare: number;
}

function part(draft: Draft, section: Section): Part {
  const { start, end } = extentOf(draft, section);
  const { numeral } = section.heading;
  const single = end <= section.block.start + section.block.paragraph.text.length;
  return {
    start,
    end,
    numeral: span(start + numeral.start, start + numeral.end),
    bare: single && isEndMark(draft.text, end - 1) ? end - 1 : end,
  };
}

// Of lines in a list the last ends in 。, the others in ；: the marks stay, like the numbers.
function endMarks(text: string, above: Part, below: Part): readonly [string, string] {
  const [a, b] = [text.slice(above.bare, above.end), text.slice(below.bare, below.end)];
  return a !== '' && b !== '' ? [a, b] : [b, a];
}

const renamed = (text: string, section: Part, place: Part): string =>
  text.slice(section.start, section.numeral.start) +
  slice(text, place.numeral) +
  text.slice(section.numeral.end, section.bare);

// The place in the moved text: behind the number it shifts with the number's length.
function offsetIn(from: Part, to: Part, offset: number): number {
  const longer = to.numeral.end - to.numeral.start - (from.numeral.end - from.numeral.start);
  return Math.max(0, offset - from.start) + (offset >= from.numeral.end ? longer : 0);
}
