import { promiseAtEnd } from '../analysis/announcements.ts';
import { enumeratorsOf, enumeratorText } from '../analysis/enumerators.ts';
import { seriesOf } from '../analysis/series.ts';
import { blockAt, type Draft } from '../draft/draft.ts';
import { escaped } from '../patterns/index.ts';
import { skipBlank } from '../text/characters.ts';
import { toNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { NextItem } from './next-item.ts';

/** What is still to be said of a point. */
const GAP = '○○○○';
/** More points than these are no list that is put in at once. */
const MOST = 9;

/**
 * The points of a list that a promise with a colon has just announced (抓了三个方面的工作：), as many as it names, then the
 * first enumerator alone; in the family and with the end marks of the list above. None where the list is there already.
 */
export function firstPointItems(draft: Draft, typed: Span): NextItem[] {
  const block = blockAt(draft, typed.start);
  if (!block || block.role === 'heading' || block.role === 'salutation') return [];
  const { text } = block.paragraph;
  const column = typed.start - block.start;
  if (!/[：:]$/.test(text.slice(0, column)) || skipBlank(text, typed.end - block.start) < text.length) return [];
  const promise = promiseAtEnd(block.paragraph, column);
  const after = draft.blocks.slice(block.line + 1).find(({ role }) => role !== 'blank');
  const isListed = after && (/^(heading|run-in)$/.test(after.role) || enumeratorsOf(after.paragraph)[0]?.initial);
  if (!promise || promise.count > MOST || isListed) return [];
  const { name, between } = habitAt(draft, typed.start);
  const marks = Array.from({ length: promise.count }, (_, i) => (i + 1 < promise.count ? between : '。'));
  const shown = marks.map((mark, i) => name(i + 1) + GAP + mark).join('');
  const snippet = marks.map((mark, i) => `${escaped(name(i + 1))}\${${i + 1}:${GAP}}${mark}`).join('');
  const common = { edits: [], extra: false, siblings: '' };
  return [
    { ...common, kind: 'points', label: shown, text: shown, snippet: `${snippet}$0` },
    { ...common, kind: 'point', label: name(1), text: name(1), snippet: undefined },
  ];
}

interface Habit {
  readonly name: (ordinal: number) => string;
  readonly between: '；' | '。';
}

/** How the nearest list of numerals above an offset is written; 一是…。二是…。 where there is none. */
function habitAt(draft: Draft, offset: number): Habit {
  const above = seriesOf(draft).findLast(
    ({ family, points: [first, second] }) => second && second.mark.start < offset && first && /N/.test(family),
  );
  const [first] = above?.points ?? [];
  const { family, mark } = first?.enumerator ?? { family: 'N是' as const, mark: '' };
  const end = draft.text.slice(0, first?.span.end ?? 0).trimEnd();
  return {
    name: (ordinal) => (enumeratorText(family, ordinal, toNumeral) ?? '') + mark,
    between: end.endsWith('；') ? '；' : '。',
  };
}
