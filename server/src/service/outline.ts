import type { Range } from 'vscode-languageserver-types';
import { sumOfCounts } from '../analysis/counts.ts';
import { type Point, seriesOf } from '../analysis/series.ts';
import type { SpeakingRate } from '../analysis/speaking-time.ts';
import type { Block, Draft, Part, Section } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { slice } from '../text/span.ts';
import { rangeOf } from './positions.ts';
import { minutesOf } from './stats.ts';

/** A run-in point: its enumerator and its head. */
export interface OutlinePoint {
  /** 一是, 第一. */
  readonly enumerator: string;
  readonly head: string;
  /** The enumerator and the head, as an LSP range. */
  readonly range: Range;
}

export interface OutlineSection {
  /** The outline number as it is written: 一、, （一）; empty for a heading without one. */
  readonly number: string;
  readonly title: string;
  /** 0 第一部分, 1 一、, 2 （一） and so on. */
  readonly level: number;
  /** 字数, that of its sub-sections included. */
  readonly characters: number;
  /** At the middle of the speaking rates, to one decimal. */
  readonly speakingMinutes: number;
  /** The line of the heading without its break, as an LSP range; of a run-in heading up to its end. */
  readonly range: Range;
  readonly points: readonly OutlinePoint[];
  readonly sections: readonly OutlineSection[];
}

/** The structure of a draft as plain data. A part that it lacks is left out; lists may be empty. */
export interface Outline {
  readonly title?: string;
  readonly subtitle?: string;
  readonly salutation?: string;
  /** The points above the first heading. */
  readonly points: readonly OutlinePoint[];
  readonly sections: readonly OutlineSection[];
}

/** The outline of a draft at a speaking rate (characters a minute). */
export function outlineOf(draft: Draft, speakingRate: SpeakingRate): Outline {
  const part = (name: 'title' | 'subtitle' | 'salutation') => draft[name] && { [name]: textOf(draft[name]) };
  return {
    ...part('title'),
    ...part('subtitle'),
    ...part('salutation'),
    points: pointsUnder(draft, -1),
    sections: draft.sections.map((section) => outlineSection(draft, section, speakingRate)),
  };
}

const textOf = (part: Part): string => part.map((block) => block.paragraph.text.trim()).join('');

function outlineSection(draft: Draft, section: Section, speakingRate: SpeakingRate): OutlineSection {
  const { heading, block } = section;
  const counts = sumOfCounts(blocksOf(section));
  return {
    number: heading.number === undefined ? '' : slice(block.paragraph.text, heading.marker).trim(),
    title: slice(block.paragraph.text, heading.title).trim(),
    level: heading.level,
    characters: counts.characters,
    speakingMinutes: minutesOf(counts.withoutPunctuation, speakingRate),
    range: rangeOf(draft, { start: block.start + heading.marker.start, end: block.start + heading.title.end }),
    points: pointsUnder(draft, block.line),
    sections: section.sections.map((sub) => outlineSection(draft, sub, speakingRate)),
  };
}

function* blocksOf(section: Section): Generator<Block> {
  yield section.block;
  yield* section.blocks.filter((block) => block.role !== 'closing');
  for (const sub of section.sections) yield* blocksOf(sub);
}

/** The points of a draft's own series by the line of the heading that they stand under; nested series are left out. */
const pointsByHeading = memo((draft: Draft): ReadonlyMap<number, readonly Point[]> => {
  const points = new Map<number, Point[]>();
  for (const series of seriesOf(draft)) {
    if (series.depth > 0 || series.points.length < 2) continue;
    points.set(series.headingLine, [...(points.get(series.headingLine) ?? []), ...series.points]);
  }
  return points;
});

const pointsUnder = (draft: Draft, headingLine: number): OutlinePoint[] =>
  (pointsByHeading(draft).get(headingLine) ?? []).map(({ mark, head }) => ({
    enumerator: slice(draft.text, mark),
    head: slice(draft.text, head).trim(),
    range: rangeOf(draft, { start: mark.start, end: head.end }),
  }));
