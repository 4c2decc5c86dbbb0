import type { Draft, Part } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { findPattern, type GenrePattern, recognisePattern } from './index.ts';

const textOf = (part: Part | undefined): string | undefined => part?.map((b) => b.paragraph.text).join('\n');

const recognised = memo(({ title, subtitle, salutation }: Draft): GenrePattern | undefined => {
  const titles = [textOf(title), textOf(subtitle)].filter((t) => t !== undefined).join('\n');
  return recognisePattern(titles === '' ? undefined : titles, textOf(salutation));
});

/**
 * The genre of a draft: the one the user chose, by name or as a pattern of their own, or by title and salutation; undefined
 * where neither tells.
 */
export function patternOf(draft: Draft, chosen: string | GenrePattern): GenrePattern | undefined {
  if (typeof chosen !== 'string') return chosen;
  if (chosen === 'none') return undefined;
  return chosen === 'auto' ? recognised(draft) : findPattern(chosen);
}
