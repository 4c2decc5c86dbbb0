import type { Paragraph } from '../draft/draft.ts';
import { matchesIn } from '../text/matches.ts';
import { memo } from '../text/memo.ts';
import { type Span, slice, span } from '../text/span.ts';
import { type FramePiece, fixedLength, frameOf } from './frame.ts';
import { readHead } from './head.ts';

/** Clauses joined by ； whose openings share a frame, and the one that does not. UTF-16 offsets in the paragraph. */
export interface BrokenClauses {
  readonly odd: Span;
  readonly siblings: readonly Span[];
  /** The sibling right before it. */
  readonly model: Span;
}

const MOST = 10;

/** The rows of clauses joined by ； in which all but one open alike. */
export const parallelClausesOf: (paragraph: Paragraph) => readonly BrokenClauses[] = memo(({ text }) => {
  if (!text.includes('；')) return NONE;
  return rowsOf(text).flatMap((row) => brokenRow(text, row) ?? []);
});

const NONE: readonly BrokenClauses[] = [];

const PART = /[^；。！？]+[；。！？]?/g;

// The first clause of each part of a sentence that ； divides.
function rowsOf(text: string): Span[][] {
  const rows: Span[][] = [[]];
  for (const match of matchesIn(text, PART)) {
    const part = match[0];
    const pause = part.search(/[，：；。！？]/);
    const lead = part.length - part.trimStart().length;
    rows.at(-1)?.push(span(match.index + lead, match.index + (pause < 0 ? part.length : pause)));
    if (!part.endsWith('；')) rows.push([]);
  }
  return rows.filter((row) => row.length >= 3 && row.length <= MOST);
}

function brokenRow(text: string, row: readonly Span[]): BrokenClauses | undefined {
  // The first part carries the sentence's own opening with it, so it is not the one to judge.
  for (let index = 1; index < row.length; index++) {
    const siblings = row.filter((_, i) => i !== index);
    const [model, odd] = [row[index - 1], row[index]];
    const openings = siblings.map((s) => slice(text, s));
    const first = openings[0] ?? '';
    const own = odd ? slice(text, odd) : '';
    if (
      !odd ||
      !model ||
      own === '' ||
      openings.some((o) => o.length > 24 || o.slice(0, 2) !== first.slice(0, 2)) ||
      own.startsWith(first.slice(0, 2))
    )
      continue;
    const frame = frameOf(openings);
    if (frame && isIntent(frame, openings)) return { odd, siblings, model };
  }
  return undefined;
}

// Two siblings with one first word are chance; a quoted slot, an equal length or a third sibling proves intent.
function isIntent(frame: readonly FramePiece[], openings: readonly string[]): boolean {
  const heads = openings.map(readHead);
  const quoted = heads.every((h) => h.quotes === 1);
  const equal = heads.every((h) => h.length === heads[0]?.length);
  const framed = fixedLength(frame) >= 2 && frame.filter((p) => 'fixed' in p).length >= 2;
  const kinds = [quoted, equal, framed, openings.length >= 3].filter(Boolean).length;
  return kinds >= 2;
}
