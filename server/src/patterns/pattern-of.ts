import { memoSiblings } from '../analysis/siblings.ts';
import type { Draft, Part } from '../draft/draft.ts';
import { findPattern, type GenrePattern, recognisePattern } from './index.ts';

const textOf = (parts: readonly (Part | undefined)[]): string | undefined =>
  parts.some((part) => part) ? parts.flatMap((part) => part?.map((b) => b.paragraph.text) ?? []).join('\n') : undefined;

/** Stands between the lines of a title and those of a salutation. */
const BETWEEN = {};
const recognised = memoSiblings<GenrePattern | undefined>();

/**
 * The genre of a draft: the one the user chose, by name or as a pattern of their own, or by title and salutation; undefined
 * where neither tells.
 */
export function patternOf(draft: Draft, chosen: string | GenrePattern): GenrePattern | undefined {
  if (typeof chosen !== 'string') return chosen;
  if (chosen === 'none') return undefined;
  if (chosen !== 'auto') return findPattern(chosen);
  const { title, subtitle, salutation } = draft;
  const lines = [...(title ?? []), ...(subtitle ?? [])].map(({ paragraph }) => paragraph);
  const greeting = salutation?.map(({ paragraph }) => paragraph) ?? [];
  if (lines.length === 0) return undefined;
  return recognised([...lines, BETWEEN, ...greeting], undefined, () =>
    recognisePattern(textOf([title, subtitle]), textOf([salutation])),
  );
}
