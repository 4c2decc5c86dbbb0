import type { Range } from 'vscode-languageserver-types';
import { placeholdersOf } from '../analysis/placeholders.ts';
import { type Block, type Draft, everySection, type Section } from '../draft/draft.ts';
import { brief } from '../text/brief.ts';
import { wholeAt } from '../text/characters.ts';
import { type Span, shift, slice, span } from '../text/span.ts';
import { rangeOf } from './positions.ts';

/** UTF-16 units of the line that a place stands in. */
const LONGEST = 60;

/** A place of a draft that is still to be written. */
export interface UnfinishedPlace {
  /** A gap in the text, or a heading with nothing below it. */
  readonly kind: 'placeholder' | 'empty-section';
  /** The gap, or the heading, as it is written. */
  readonly text: string;
  /** The line around it, from a little before the place on. */
  readonly context: string;
  readonly range: Range;
}

/** Everything that is still to be filled in, in document order. */
export function unfinishedPlaces(draft: Draft): UnfinishedPlace[] {
  const empty = new Map([...everySection(draft.sections)].filter(isEmpty).map((section) => [section.block, section]));
  return draft.blocks.flatMap((block) => {
    const section = empty.get(block);
    const gaps = placeholdersOf(block.paragraph).map(({ span: s }) => placeOf(draft, 'placeholder', block, s));
    if (!section) return gaps;
    const heading = span(section.heading.marker.start, section.heading.title.end);
    return [placeOf(draft, 'empty-section', block, heading), ...gaps];
  });
}

function placeOf(draft: Draft, kind: UnfinishedPlace['kind'], { paragraph, start }: Block, own: Span): UnfinishedPlace {
  const { text } = paragraph;
  return {
    kind,
    text: slice(text, own),
    context: brief(before(text, own.start) + text.slice(own.start), LONGEST),
    range: rangeOf(draft, shift(own, start)),
  };
}

// A little of the line before the place, from the beginning of a clause where there is one.
function before(text: string, at: number): string {
  const near = text.slice(wholeAt(text, Math.max(0, at - LONGEST / 3)), at);
  return at > LONGEST / 3 ? near.replace(/^[^，。；：！？]*[，。；：！？]/, '') : near;
}

// A line that ends in a mark is an item of a list, and says all it has to say.
const isEmpty = ({ heading, block, blocks, sections }: Section): boolean =>
  !heading.runIn &&
  blocks.length === 0 &&
  sections.length === 0 &&
  !/[。；：;:，,]\s*$/.test(block.paragraph.text.slice(-8));
