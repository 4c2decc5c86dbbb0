import type { Block, Draft, Section } from '../../draft/draft.ts';
import { memo } from '../../text/memo.ts';
import { type Span, shift, slice } from '../../text/span.ts';
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

/**
 * The idioms that stand `times` times within `reach` UTF-16 units, at the first such places; each once. Not those of the
 * title or a heading, nor those that are said again in the same construction, as a refrain is.
 */
export function repetitionsIn(draft: Draft, times: number, reach: number): Repetition[] {
  const places = new Map<string, Span[]>();
  for (const { paragraph, start, role } of draft.blocks) {
    if (role === 'blank' || role === 'title' || role === 'subtitle' || role === 'heading') continue;
    for (const { span, text } of idiomsOf(paragraph)) {
      const known = places.get(text);
      if (known) known.push(shift(span, start));
      else places.set(text, [shift(span, start)]);
    }
  }
  const themes = titlesOf(draft);
  return [...places].flatMap(([text, all]) => {
    const first = all.findIndex((place, i) => (all[i + times - 1]?.start ?? Infinity) - place.start <= reach);
    if (first < 0 || themes.some((theme) => theme.includes(text))) return [];
    const close = all.slice(first, first + times);
    return isRefrain(draft.text, close) ? [] : [{ text, places: close }];
  });
}

function titlesOf(draft: Draft): string[] {
  const headings = (sections: readonly Section[]): string[] =>
    sections.flatMap(({ heading, block, sections: below }) => [
      slice(block.paragraph.text, heading.title),
      ...headings(below),
    ]);
  const titles = [...(draft.title ?? []), ...(draft.subtitle ?? [])].map(({ paragraph }) => paragraph.text);
  return [...titles, ...headings(draft.sections)];
}

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
