import type { Draft } from '../../draft/draft.ts';
import { parseDraft } from '../../draft/parse.ts';
import { formatPattern, learnPattern } from '../../service/learn.ts';
import { eachDraft, type Input } from '../drafts.ts';
import { lazySegmenter } from '../lazy-segmenter.ts';
import type { Terminal } from '../terminal.ts';

export interface LearnOptions {
  /** What the pattern is to be called; else it is named after the genre of the speeches. */
  readonly name?: string;
}

/**
 * Prints the pattern that model speeches share, as a pattern file. The exit code: 0, or 2 where one of them could not be
 * read; the pattern is then that of the others.
 */
export async function learn(terminal: Terminal, input: Input, { name }: LearnOptions): Promise<number> {
  const drafts: Draft[] = [];
  const complete = await eachDraft(terminal, input, async ({ text }) => {
    drafts.push(parseDraft(text));
  });
  if (drafts.length === 0) return 2;
  const pattern = learnPattern(drafts, lazySegmenter());
  terminal.print(formatPattern(name ? { ...pattern, name } : pattern));
  return complete ? 0 : 2;
}
