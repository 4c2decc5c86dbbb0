import { type Block, type Draft, everySection } from '../../draft/draft.ts';
import { blocksWhere } from '../../draft/marked-lines.ts';
import { memo } from '../../text/memo.ts';
import { type Span, slice } from '../../text/span.ts';
import { knownExpressionsOf } from '../four-character.ts';

/** An idiom that a draft repeats: UTF-16 offsets of the document, in order. */
export interface Repetition {
  readonly text: string;
  readonly places: readonly Span[];
}

/** The idioms of a paragraph that are not alone in quotes, where they are names or cited. */
const idiomsOf = memo((paragraph: Block['paragraph']) =>
  knownExpressionsOf(paragraph)
    .filter(({ kind, span }) => kind === 'idiom' && !/[“《‘]/.test(paragraph.text.charAt(span.start - 1)))
    .map(({ span }) => ({ span, text: slice(paragraph.text, span) })),
);

const withIdioms = blocksWhere((paragraph) => idiomsOf(paragraph).length > 0);

/**
 * The idioms that stand `times` times within `reach` UTF-16 units, at the first such places; each once. Not those of the
 * title or a heading, nor those that are said again in the same construction, as a refrain is.
 */
export function repetitionsIn(draft: Draft, times: number, reach: number): Repetition[] {
  const starts = new Map<string, number[]>();
  const close = new Map<string, Span[]>();
  for (const { paragraph, start, role } of withIdioms(draft)) {
    if (role === 'title' || role === 'subtitle' || role === 'heading') continue;
    for (const { span, text } of idiomsOf(paragraph)) {
      const known = starts.get(text);
      if (!known) starts.set(text, [start + span.start]);
      else if (!close.has(text)) {
        known.push(start + span.start);
        const last = known.slice(-times);
        const first = last.length === times ? last[0] : undefined;
        if (first !== undefined && start + span.start - first <= reach)
          close.set(
            text,
            last.map((at) => ({ start: at, end: at + text.length })),
          );
      }
    }
  }
  if (close.size === 0) return [];
  return [...close].flatMap(([text, places]) =>
    isTheme(draft, text) || isRefrain(draft.text, places) ? [] : [{ text, places }],
  );
}

const isTheme = (draft: Draft, idiom: string): boolean =>
  [...(draft.title ?? []), ...(draft.subtitle ?? [])].some(({ paragraph }) => paragraph.text.includes(idiom)) ||
  draft.chapters.some(({ own }) => headingsOf(own).some((heading) => heading.includes(idiom)));

const headingsOf = memo(({ sections }: Draft): readonly string[] =>
  [...everySection(sections)].map(({ heading, block }) => slice(block.paragraph.text, heading.title)),
);

/**
 * Whether the places are a refrain: the same character stands before all, or behind all; or each ends a clause, close
 * upon each other (任务之重前所未有、挑战之大前所未有，…).
 */
function isRefrain(text: string, places: readonly Span[]): boolean {
  const behind = places.map(({ end }) => text.charAt(end));
  if (areSame(behind) || areSame(places.map(({ start }) => text.charAt(start - 1)))) return true;
  const length = (places.at(-1)?.end ?? 0) - (places[0]?.start ?? 0);
  return length <= CLOSE && behind.every((c) => '、，；。！？'.includes(c));
}

const CLOSE = 80;
const areSame = (characters: readonly string[]): boolean => new Set(characters).size === 1;
