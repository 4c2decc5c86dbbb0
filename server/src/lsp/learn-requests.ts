import type { Connection } from 'vscode-languageserver';
import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse.ts';
import { formatPattern, learnPattern } from '../service/learn.ts';
import type { Documents } from './documents.ts';
import type { Platform } from './platform.ts';
import { type LearnPatternParams, type LearnPatternResult, METHODS } from './protocol.ts';
import type { SegmenterHolder } from './segmenter.ts';

/** Answers `jianggao/learnPattern`. Documents that are open are read as they are in the editor. */
export function answerLearning(
  connection: Connection,
  { documents, platform, segmenter }: { documents: Documents; platform: Platform; segmenter: SegmenterHolder },
): void {
  const draftOf = async (uri: string): Promise<Draft | undefined> => {
    const open = documents.get(uri);
    if (open) return open.draft();
    const text = await platform.readText(uri);
    return typeof text === 'string' ? parseDraft(text) : undefined;
  };
  connection.onRequest(
    METHODS.learnPattern,
    async ({ uris = [], texts = [] }: LearnPatternParams): Promise<LearnPatternResult | null> => {
      const read = await Promise.all(uris.map(draftOf));
      const drafts = [...read.filter((draft) => draft !== undefined), ...texts.map((text) => parseDraft(text))];
      if (drafts.length === 0) return null;
      const pattern = learnPattern(drafts, segmenter.current());
      const unread = uris.filter((_, i) => read[i] === undefined);
      return { pattern, text: formatPattern(pattern), unread };
    },
  );
}
