import { type EnumeratorFamily, enumeratorText } from '../analysis/enumerators.ts';
import { toNumeral } from '../text/numerals.ts';
import { withOccasion } from './occasion.ts';
import { type GenrePattern, MOST_COUNT, type PartId, type PatternPart, type SectionFrame } from './pattern.ts';
import { type Counts, choiceOf, counted, joined, numbered, plainOf } from './snippet.ts';

/**
 * A section of a frame as one snippet: the heading, then its lead with `points` run-in points in one paragraph. A single
 * point stands without its enumerator: 一是 wants 二是. Where the frame has sub-headings, `subsections` of them come below
 * the heading, each with the lead and the points. A frame without a heading has its text alone.
 */
export function sectionOf(frame: SectionFrame, number: number, points: number, subsections = 0): string {
  const body = joined([frame.lead, ...(frame.point === '' ? [] : series(frame.point, Math.min(points, MOST_COUNT)))]);
  const { subheading = '' } = frame;
  const text =
    subheading === '' || subsections < 1
      ? [body]
      : Array.from({ length: Math.min(subsections, MOST_COUNT) }, (_, i) =>
          joined([numbered(subheading, i + 1), '\n', body]),
        );
  const heading = frame.heading === '' ? [] : [numbered(frame.heading, number)];
  const paragraphs = [...heading, ...text].filter((paragraph) => paragraph !== '');
  return joined(paragraphs.flatMap((paragraph, i) => (i === 0 ? [paragraph] : ['\n', paragraph])));
}

const WORDS: readonly (readonly [string, EnumeratorFamily])[] = [
  ['首先', '首先'],
  ['一方面', '一方面'],
];

function series(frame: string, count: number): string[] {
  if (count === 1) return [frame.replace(/^(?:一[是要]|(?:第一|其一|首先|一方面)[，、：]?)/, '')];
  const word = WORDS.find(([first]) => frame.startsWith(first));
  return Array.from({ length: count }, (_, i) => {
    const text = word && enumeratorText(word[1], i + 1, toNumeral);
    return word && text !== undefined ? text + frame.slice(word[0].length) : numbered(frame, i + 1);
  });
}

/** One part of a genre as a snippet with its counts filled in (the usual ones where absent); undefined where the genre does not have it. */
export function partSnippet(pattern: GenrePattern, id: PartId, counts: Counts = {}): string | undefined {
  const part = pattern.parts.find((candidate) => candidate.id === id);
  return part && counted(part.snippet, counts);
}

/** The parts that are stock wordings as a whole: one is chosen, where the others are written. */
const CHOSEN: ReadonlySet<PartId> = new Set(['transition', 'closing']);

/** The same, with the stock wordings of a transition or a closing to choose from; what they leave open stands in them as gaps. */
export function partChoice(pattern: GenrePattern, id: PartId, counts: Counts = {}, occasion = ''): string | undefined {
  const part = pattern.parts.find((candidate) => candidate.id === id);
  return part && wordingOf(part, pattern, counts, occasion);
}

function wordingOf(part: PatternPart, pattern: GenrePattern, counts: Counts, occasion: string): string {
  if (!CHOSEN.has(part.id) || part.phrases.length < 2)
    return withOccasion(counted(part.snippet, counts), pattern, occasion, part.id);
  const texts = [part.snippet, ...part.phrases].map((text) => withOccasion(counted(text, counts), pattern, occasion));
  return choiceOf(texts.map(plainOf));
}

/**
 * A whole new draft of a genre as one snippet: every part that the genre lists, the sections and the points of each by the
 * counts given (the genre's usual ones where absent), the occasion in the title and wherever else the genre names it, and
 * transitions and closings to choose from. The tab stops run on from 1, the last is $0.
 */
export function skeletonOf(pattern: GenrePattern, counts: Counts = {}, occasion = ''): string {
  const full = { sections: counts.sections ?? pattern.sections.usual, points: counts.points ?? pattern.points.usual };
  const pieces: string[] = [];
  const sections = pattern.section.heading === '' ? 1 : Math.min(full.sections, MOST_COUNT);
  for (const part of pattern.parts) {
    if (part.id === 'sections')
      for (let n = 1; n <= sections; n++)
        pieces.push(counted(sectionOf(pattern.section, n, full.points, pattern.subsections?.usual), full), '\n');
    else pieces.push(wordingOf(part, pattern, full, occasion), followsOn(pattern, part.id) ? '' : '\n');
  }
  return `${withOccasion(joined(pieces), pattern).trimEnd()}\n$0`;
}

/** The transition ends the paragraph of the lead-in. */
const followsOn = (pattern: GenrePattern, id: PartId): boolean =>
  id === 'lead' && pattern.parts.some((part) => part.id === 'transition');
