import type { Connection } from 'vscode-languageserver';
import { genresIn, newDraftSnippet } from '../service/genres.ts';
import { statsOf } from '../service/stats.ts';
import type { Locale } from '../text/localized.ts';
import type { Drafts } from './drafts.ts';
import {
  METHODS,
  type NewDraftParams,
  type NewDraftResult,
  type PatternsResult,
  type SectionSnippetsParams,
  type SectionSnippetsResult,
  type SegmenterState,
  type StatsParams,
  type StatsResult,
} from './protocol.ts';

/** Answers what our own client asks beyond the protocol. */
export function answerRequests(
  connection: Connection,
  drafts: Drafts,
  locale: Locale,
  segmenter: () => SegmenterState,
): void {
  connection.onRequest(METHODS.stats, async ({ uri }: StatsParams, token): Promise<StatsResult | null> => {
    const ready = await drafts.ready(uri, token);
    if (!ready) return null;
    const { draft, service } = ready;
    const findings = service.findings(draft).length;
    return { ...statsOf(draft, service.settings.speakingRate), segmenter: segmenter(), findings };
  });
  connection.onRequest(
    METHODS.sectionSnippets,
    async ({ uri, position }: SectionSnippetsParams, token): Promise<SectionSnippetsResult> => {
      const ready = await drafts.ready(uri, token);
      return ready?.service.sectionSnippets(ready.draft, position) ?? [];
    },
  );
  connection.onRequest(METHODS.patterns, (): PatternsResult => genresIn(locale));
  connection.onRequest(METHODS.newDraft, (params: NewDraftParams): NewDraftResult => {
    const snippet = newDraftSnippet(params);
    return snippet === undefined ? null : { snippet };
  });
}
