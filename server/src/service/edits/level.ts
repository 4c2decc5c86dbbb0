import { blockAt, type Draft, endOf, everySection, type HeadingFamily, type Section } from '../../draft/draft.ts';
import { parseAside } from '../../draft/parse.ts';
import { skipBlank } from '../../text/characters.ts';
import { applyEdits, type Edit, edit, trimmed } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { familyBelow, firstMarker, markerWith } from '../next-number.ts';
import { keptPromises } from './promise.ts';
import { headingEdits } from './renumber.ts';
import { type EditCommand, type EditResult, mapSpan } from './result.ts';
import { areAlike, type SectionPlace, sectionOfLine } from './sections.ts';

/**
 * Raises the heading of the selection by one level, with all headings below it: （二） under 一、 becomes 二、. What follows
 * is renumbered; later siblings come to stand under it. Undefined at the top level.
 */
export const promote: EditCommand = (draft, selection) => {
  const place = headingPlace(draft, selection);
  const parent = place?.parents.at(-1);
  if (!place || !parent || isNumbered(parent) !== isNumbered(place.section)) return undefined;
  const shift = hashesOf(parent) - hashesOf(place.section);
  const number = (parent.heading.number ?? 0) + 1;
  return shifted(draft, selection, place.section, { model: parent, family: parent.heading.family, number, shift });
};

/**
 * Lowers the heading of the selection by one level, with all headings below it: 二、 becomes the last （…） under 一、. What
 * follows is renumbered. Undefined where no heading of its level stands before it, and at the lowest level.
 */
export const demote: EditCommand = (draft, selection) => {
  const place = headingPlace(draft, selection);
  const before = place?.siblings[place.index - 1];
  if (!place || !before || !areAlike(before, place.section)) return undefined;
  const { section } = place;
  const child = before.sections.findLast((s) => isNumbered(s) === isNumbered(section));
  const family =
    child?.heading.family ?? (isNumbered(section) ? numberedBelow(draft, section.heading.family) : 'plain');
  if (family === undefined) return undefined;
  const shift = hashesOf(section) === 0 ? 0 : child ? hashesOf(child) - hashesOf(section) : 1;
  const model = child ?? find(draft, family);
  return shifted(draft, selection, section, { model, family, number: (child?.heading.number ?? 0) + 1, shift });
};

/** What a heading is to become. `model` shows how such headings are written; `shift` is how many # come on. */
interface Target {
  readonly model: Section | undefined;
  readonly family: HeadingFamily;
  readonly number: number;
  readonly shift: number;
}

function headingPlace(draft: Draft, selection: Span): SectionPlace | undefined {
  const block = blockAt(draft, selection.start);
  const place = block && sectionOfLine(draft, block.line);
  return place?.section.block === block ? place : undefined;
}

function shifted(draft: Draft, selection: Span, section: Section, target: Target): EditResult | undefined {
  const edits = subtreeEdits(draft, section, target);
  if (!edits) return undefined;
  const moved = parseAside(applyEdits(draft.text, edits), draft);
  const place = sectionOfLine(moved, section.block.line);
  if (place?.section.block.line !== section.block.line || place.section.heading.family !== target.family)
    return undefined;
  const numbered = parseAside(
    applyEdits(moved.text, [
      ...following(place),
      ...behind(draft, section, moved),
      ...adopted(place, section.sections.length),
    ]),
    moved,
  );
  const final = applyEdits(numbered.text, keptPromises(draft, numbered));
  return byLines(draft, parseAside(final, numbered), selection);
}

// Siblings count on from a heading, up to where a list begins anew.
function following({ siblings, index, section }: SectionPlace): Edit[] {
  const later = siblings.slice(index + 1).filter((s) => areAlike(s, section));
  return headingEdits(untilAnew(later), (section.heading.number ?? 0) + 1);
}

// A raised heading takes over its later siblings: they count on from its own children.
function adopted({ section }: SectionPlace, own: number): Edit[] {
  const taken = section.sections.slice(own);
  const [last, first] = [section.sections[own - 1], taken[0]];
  if (!first) return [];
  const number = last && areAlike(last, first) ? (last.heading.number ?? 0) + 1 : 1;
  return headingEdits(untilAnew(taken.filter((s) => areAlike(s, first))), number);
}

function untilAnew(sections: readonly Section[]): readonly Section[] {
  const anew = sections.findIndex((s) => s.heading.number === 1);
  return anew < 0 ? sections : sections.slice(0, anew);
}

// The gap that a lowered heading leaves: those that followed it count on from the one before it.
function behind(draft: Draft, section: Section, moved: Draft): Edit[] {
  const before = sectionOfLine(draft, section.block.line);
  const previous = before?.siblings[before.index - 1];
  const place = previous && sectionOfLine(moved, previous.block.line);
  return place && areAlike(place.section, section) ? following(place) : [];
}

function subtreeEdits(draft: Draft, section: Section, target: Target): Edit[] | undefined {
  const own = markerEdit(section, target);
  const edits: Edit[] = own ? [own] : [];
  if (!own) return undefined;
  for (const child of section.sections) {
    const family = isNumbered(child) ? numberedBelow(draft, target.family) : child.heading.family;
    if (family === undefined) return undefined;
    const number = child.heading.number ?? 0;
    const inner = subtreeEdits(draft, child, { model: find(draft, family), family, number, shift: target.shift });
    if (!inner) return undefined;
    edits.push(...inner);
  }
  return edits;
}

function markerEdit(section: Section, { model, family, number, shift }: Target): Edit | undefined {
  const { heading, block } = section;
  const { text } = block.paragraph;
  const hashes = hashesOf(section) + shift;
  if (hashesOf(section) > 0 && (hashes < 1 || hashes > 6)) return undefined;
  const from = skipBlank(text) + hashesOf(section);
  const lead = edit(block.start + skipBlank(text), block.start + from, '#'.repeat(Math.max(0, hashes)));
  if (!isNumbered(section)) return lead;
  const start = skipBlank(text, from);
  const marker = model ? markerWith(model, model.heading.marker.start, number) : firstMarker(family, number);
  if (marker === undefined) return undefined;
  const newText = lead.newText + text.slice(from, start) + marker;
  return edit(lead.span.start, block.start + heading.marker.end, newText);
}

const isNumbered = ({ heading }: Section): boolean => heading.number !== undefined;

/** How many # a Markdown heading begins with; 0 for any other. */
function hashesOf({ block }: Section): number {
  const { text } = block.paragraph;
  const from = skipBlank(text);
  let n = 0;
  while (text.charAt(from + n) === '#') n++;
  return n;
}

const find = (draft: Draft, family: HeadingFamily): Section | undefined => {
  for (const section of everySection(draft.sections)) if (section.heading.family === family) return section;
  return undefined;
};

// Below headings of a family: what stands there in the draft, else what the standard has.
function numberedBelow(draft: Draft, family: HeadingFamily): HeadingFamily | undefined {
  const level = find(draft, family)?.heading.level;
  const found = familyBelow(draft, { family, level: level ?? -1 });
  return found === 'plain' ? undefined : found;
}

// The edits line by line: both drafts have the same lines.
function byLines(before: Draft, after: Draft, selection: Span): EditResult | undefined {
  const edits = before.blocks.flatMap((block, line) =>
    trimmed(before.text, edit(block.start, endOf(block), after.blocks[line]?.paragraph.text ?? '')),
  );
  return edits.length === 0 ? undefined : { edits, selection: mapSpan(edits, selection) };
}
