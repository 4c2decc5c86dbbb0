import type { Range } from 'vscode-languageserver-types';
import { announcementsOf } from '../analysis/announcements.ts';
import { countsOf, countsOfDraft, spokenCountsOf } from '../analysis/counts.ts';
import { duplicatesOf, type PlacedSentence } from '../analysis/duplicates.ts';
import type { Expression } from '../analysis/four-character.ts';
import { sentencesOf } from '../analysis/sentences.ts';
import { enumeratorOf, seriesOf } from '../analysis/series.ts';
import { type Draft, hasSentences } from '../draft/draft.ts';
import { brief } from '../text/brief.ts';
import { type Span, shift, slice } from '../text/span.ts';
import type { ServiceContext } from './context.ts';
import { countBefore, densityOf, findExpressions } from './expressions.ts';
import { rangeOf } from './positions.ts';
import { type MinuteRange, minuteRangeOf } from './stats.ts';
import { countsIn, type StructureNode, structureOf } from './structure.ts';
import { PART_NAMES } from './texts.ts';
import { type UnfinishedPlace, unfinishedPlaces } from './unfinished.ts';

/** A lead-in, section or closing with its length. */
export interface PartFigures {
  /** The heading; of a part without one, what it is. */
  readonly name: string;
  /** 0 for a part of the draft, 1 for a section within one, and so on. */
  readonly depth: number;
  readonly range: Range;
  /** 字数, that of its sub-sections included. */
  readonly characters: number;
  readonly minutes: MinuteRange;
  /** Four-character expressions, and how many there are to a thousand characters. */
  readonly expressions: number;
  readonly expressionsPerThousand: number;
}

export interface SeriesFigures {
  /** The heading that it stands under; empty above the first. */
  readonly heading: string;
  /** Its first point, as a LSP range and as it is written: 一是. */
  readonly range: Range;
  readonly enumerator: string;
  readonly points: number;
  /** How many were promised, where that is certain. */
  readonly promised?: number;
}

export interface LongSentence {
  readonly text: string;
  readonly range: Range;
  /** As Word counts them. */
  readonly characters: number;
}

export interface RepeatedExpression {
  readonly text: string;
  readonly ranges: readonly Range[];
}

export interface RepeatedSentence {
  readonly text: string;
  readonly range: Range;
  /** Where it stood first. */
  readonly first: Range;
  /** Whether the two are nearly the same only. */
  readonly alike: boolean;
}

/** Everything that is worth seeing of a draft at one glance; every text as it is written, every place as an LSP range. */
export interface Statistics {
  /** Empty where the draft has none. */
  readonly title: string;
  readonly characters: number;
  readonly withoutPunctuation: number;
  readonly minutes: MinuteRange;
  /** The minutes that were set; 0 where nobody has. */
  readonly timeBudget: number;
  readonly parts: readonly PartFigures[];
  readonly series: readonly SeriesFigures[];
  /** Four-character expressions in all, and how many there are to a thousand characters. */
  readonly expressions: number;
  readonly expressionsPerThousand: number;
  /** The longest sentences, the longest first. */
  readonly sentences: readonly LongSentence[];
  /** Expressions that are said three times and more, the most frequent first. */
  readonly repeated: readonly RepeatedExpression[];
  readonly duplicates: readonly RepeatedSentence[];
  readonly unfinished: readonly UnfinishedPlace[];
}

/** The most rows of a list: what comes behind them is not looked at. */
const MOST = { sentences: 5, repeated: 20, places: 12, duplicates: 20, unfinished: 100 };
/** An expression is repeated from so many times on. */
const OFTEN = 3;
/** UTF-16 units of a text. */
const LONGEST = 80;

/** The statistics of a draft. Reads all of it: to be asked for by those who show them, not at each key press. */
export function statisticsOf(context: ServiceContext, draft: Draft): Statistics {
  const { speakingRate, timeBudget } = context.settings;
  const { characters, withoutPunctuation } = countsOfDraft(draft);
  const expressions = findExpressions(draft, context.segmenter);
  const title = (draft.title ?? []).map((block) => block.paragraph.text.trim()).join('');
  return {
    title: brief(title, LONGEST),
    characters,
    withoutPunctuation,
    minutes: minuteRangeOf(spokenCountsOf(draft).withoutPunctuation, speakingRate),
    timeBudget,
    parts: structureOf(draft).flatMap((node) => partsOf(context, draft, node, 0, expressions)),
    series: seriesIn(context, draft),
    expressions: expressions.length,
    expressionsPerThousand: densityOf(expressions.length, characters),
    sentences: longestOf(draft),
    repeated: repeatedOf(draft, expressions),
    duplicates: sentencesTwice(draft),
    unfinished: unfinishedPlaces(draft).slice(0, MOST.unfinished),
  };
}

function partsOf(
  context: ServiceContext,
  draft: Draft,
  node: StructureNode,
  depth: number,
  expressions: readonly Expression[],
): PartFigures[] {
  if (node.kind !== 'lead' && node.kind !== 'section' && node.kind !== 'closing') return [];
  const { characters, withoutPunctuation } = countsIn(draft, node.span);
  const own = countBefore(expressions, node.span.end) - countBefore(expressions, node.span.start);
  const name = node.kind === 'section' ? brief(slice(draft.text, node.name), LONGEST) : '';
  const figures: PartFigures = {
    name: name || PART_NAMES[node.kind][context.locale],
    depth,
    range: rangeOf(draft, node.name),
    characters,
    minutes: minuteRangeOf(withoutPunctuation, context.settings.speakingRate),
    expressions: own,
    expressionsPerThousand: densityOf(own, characters),
  };
  return [figures, ...node.children.flatMap((child) => partsOf(context, draft, child, depth + 1, expressions))];
}

function seriesIn({ settings }: ServiceContext, draft: Draft): SeriesFigures[] {
  const promised = new Map(
    announcementsOf(draft, settings.phrases).flatMap(({ points, promise }) =>
      points[0] ? [[points[0].mark.start, promise.count]] : [],
    ),
  );
  return seriesOf(draft).flatMap(({ points, headingLine }) => {
    const [first] = points;
    if (!first || points.length < 2) return [];
    const heading = draft.blocks[headingLine]?.paragraph.text ?? '';
    const count = promised.get(first.mark.start);
    return [
      {
        heading: brief(heading, LONGEST / 2),
        range: rangeOf(draft, first.mark),
        enumerator: enumeratorOf(first),
        points: points.length,
        ...(count !== undefined && { promised: count }),
      },
    ];
  });
}

function longestOf(draft: Draft): LongSentence[] {
  const all: Span[] = draft.blocks
    .filter((block) => hasSentences(block.role))
    .flatMap((block) => sentencesOf(block.paragraph).map((s) => shift(s, block.start)));
  const longest = all.sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MOST.sentences);
  return longest.map((s) => {
    const text = slice(draft.text, s);
    return { text: brief(text, LONGEST), range: rangeOf(draft, s), characters: countsOf({ text }).characters };
  });
}

function repeatedOf(draft: Draft, expressions: readonly Expression[]): RepeatedExpression[] {
  const places = new Map<string, Span[]>();
  for (const { span } of expressions) {
    const text = slice(draft.text, span);
    const known = places.get(text);
    if (known) known.push(span);
    else places.set(text, [span]);
  }
  return [...places]
    .filter(([, spans]) => spans.length >= OFTEN)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST.repeated)
    .map(([text, spans]) => ({ text, ranges: spans.slice(0, MOST.places).map((s) => rangeOf(draft, s)) }));
}

function sentencesTwice(draft: Draft): RepeatedSentence[] {
  const placeOf = ({ block, sketch }: PlacedSentence): Span => shift(sketch.span, block.start);
  return duplicatesOf(draft)
    .slice(0, MOST.duplicates)
    .map(({ again: [own], first, kind }) => ({
      text: brief(slice(draft.text, placeOf(own)), LONGEST),
      range: rangeOf(draft, placeOf(own)),
      first: rangeOf(draft, placeOf(first)),
      alike: kind === 'alike',
    }));
}
