import { type Draft, everySection, type Paragraph } from '../../draft/draft.ts';
import { blocksWhere } from '../../draft/marked-lines.ts';
import { memo } from '../../text/memo.ts';
import { type Span, slice } from '../../text/span.ts';
import { eachKnown } from './known.ts';

/** An idiom that a draft repeats: UTF-16 offsets of the document, in order. */
export interface Repetition {
  readonly text: string;
  readonly places: readonly Span[];
}

/** An idiom and its UTF-16 offset in the paragraph. */
interface Idiom {
  readonly at: number;
  readonly text: string;
}

/** The idioms of a paragraph that are not alone in quotes, where they are names or cited. Of what overlaps the first holds. */
const idiomsOf: (paragraph: Paragraph) => readonly Idiom[] = memo(({ text }) => {
  let found: Idiom[] | undefined;
  let end = 0;
  eachKnown(text, (at, known) => {
    if (known === 'free' || at < end) return;
    end = at + 4;
    if (known !== 'idiom' || '“《‘'.includes(text.charAt(at - 1) || '。')) return;
    found ??= [];
    found.push({ at, text: text.slice(at, end) });
  });
  return found ?? NONE;
});

const NONE: readonly Idiom[] = [];

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
    for (const { at, text } of idiomsOf(paragraph)) {
      const known = starts.get(text);
      if (!known) starts.set(text, [start + at]);
      else if (!close.has(text)) {
        known.push(start + at);
        const last = known.slice(-times);
        const first = last.length === times ? last[0] : undefined;
        if (first !== undefined && start + at - first <= reach)
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
