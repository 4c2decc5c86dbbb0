import { promiseAtEnd } from '../analysis/announcements.ts';
import type { PromisedCount } from '../analysis/promises.ts';
import { blockBefore, type Draft } from '../draft/draft.ts';
import { trimmedEnd } from '../text/characters.ts';

/** The promise that the paragraph above a line ends with, in a section: before the first a lead-in announces these. */
export function promiseAbove(draft: Draft, line: number): PromisedCount | undefined {
  const above = blockBefore(draft, line);
  if (!above || above.role === 'heading' || line < (draft.sections[0]?.block.line ?? line + 1)) return undefined;
  const { text } = above.paragraph;
  const promise = promiseAtEnd(above.paragraph, trimmedEnd(text));
  return promise?.abstract || /[：:]\s*$/.test(text) ? promise : undefined;
}
