import { promiseAtEnd } from '../analysis/announcements.ts';
import { enumeratorsOf, enumeratorText, isCountedVerb } from '../analysis/enumerators.ts';
import type { PromisedCount } from '../analysis/promises.ts';
import { seriesOf } from '../analysis/series.ts';
import { blockAt, type Draft } from '../draft/draft.ts';
import { escaped } from '../patterns/index.ts';
import { skipBlank } from '../text/characters.ts';
import { toNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { bare, type NextItem } from './next-item.ts';
import { promiseAbove } from './promise-above.ts';

/** What is still to be said of a point. */
const GAP = '○○○○';
/** More points than these are no list that is put in at once. */
const MOST = 9;

/** Words that each item of such a count begins with (四个聚焦), and words that each ends with (三个到位). */
const BEGINNING =
  /^(?:坚持|聚焦|强化|突出|确保|注重|必须|更加|狠抓|严格|始终|着力|持续|深化|统筹|推进|推动|抓好|落实|加强|围绕|紧盯|立足|做到|坚决|切实|明确|提升|带头|敢于|善于|勇于|严禁)$/;
const ENDING = /^(?:到位|过硬|结合|并重|统一|不放松|不动摇|不松劲|第一|优先|为先|先行)$/;

/**
 * The points of a list that a promise with a colon has just announced (抓了三个方面的工作：), as many as it names, then the
 * first enumerator alone; in the family and with the end marks of the list above, and with the word that the promise counts:
 * “三个到位”：一是○○○○到位。 In a section also on the line below a promise. None where the list is there already.
 */
export function firstPointItems(draft: Draft, typed: Span): NextItem[] {
  const promise = promiseAt(draft, typed);
  if (!promise || promise.count > MOST) return [];
  const { name, between } = habitAt(draft, typed.start, promise);
  const { before, after } = wordsOf(promise);
  const marks = Array.from({ length: promise.count }, (_, i) => after + (i + 1 < promise.count ? between : '。'));
  const shown = marks.map((mark, i) => name(i + 1) + before + GAP + mark).join('');
  const snippet = marks.map((mark, i) => `${escaped(name(i + 1) + before)}\${${i + 1}:${GAP}}${mark}`).join('');
  return [{ ...bare(shown, 'points'), snippet: `${snippet}$0` }, bare(name(1), 'point')];
}

function promiseAt(draft: Draft, typed: Span): PromisedCount | undefined {
  const block = blockAt(draft, typed.start);
  if (!block || block.role === 'heading' || block.role === 'salutation') return undefined;
  const { text } = block.paragraph;
  const column = typed.start - block.start;
  if (skipBlank(text, typed.end - block.start) < text.length) return undefined;
  const after = draft.blocks.slice(block.line + 1).find(({ role }) => role !== 'blank');
  if (after && (/^(heading|run-in)$/.test(after.role) || enumeratorsOf(after.paragraph)[0]?.initial)) return undefined;
  if (skipBlank(text) >= column) return promiseAbove(draft, block.line);
  return /[：:]$/.test(text.slice(0, column)) ? promiseAtEnd(block.paragraph, column) : undefined;
}

function wordsOf({ noun }: PromisedCount): { readonly before: string; readonly after: string } {
  return { before: BEGINNING.test(noun) ? noun : '', after: ENDING.test(noun) ? noun : '' };
}

interface Habit {
  readonly name: (ordinal: number) => string;
  readonly between: '；' | '。';
}

/** How the nearest list of numerals above an offset is written; 一是…。二是…。 where there is none. “五问” counts 一问, 二问. */
function habitAt(draft: Draft, offset: number, { noun }: PromisedCount): Habit {
  if (isCountedVerb(noun)) return { name: (ordinal) => toNumeral(ordinal) + noun, between: '；' };
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
