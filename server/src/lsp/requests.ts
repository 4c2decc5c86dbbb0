import type { Connection } from 'vscode-languageserver';
import type { Settings } from '../rules/settings.ts';
import { genresIn, newDraftSnippet } from '../service/genres.ts';
import { spokenRangeOf, statsOf } from '../service/stats.ts';
import type { Locale } from '../text/localized.ts';
import type { Drafts } from './drafts.ts';
import {
  METHODS,
  type NewDraftParams,
  type NewDraftResult,
  type PatternsParams,
  type PatternsResult,
  type SectionSnippetsParams,
  type SectionSnippetsResult,
  type SegmenterState,
  type StatisticsResult,
  type StatsParams,
  type StatsResult,
  type SuggestExpressionsParams,
  type SuggestExpressionsResult,
  type UnfinishedResult,
} from './protocol.ts';

/** Answers what our own client asks beyond the protocol. */
export function answerRequests(
  connection: Connection,
  drafts: Drafts,
  locale: Locale,
  segmenter: () => SegmenterState,
  settingsOf: (uri: string | undefined) => Promise<Settings | undefined>,
): void {
  connection.onRequest(METHODS.stats, async ({ uri }: StatsParams, token): Promise<StatsResult | null> => {
    const ready = await drafts.ready(uri, token);
    if (!ready) return null;
    const { draft, service } = ready;
    const findings = service.findings(draft).length;
    const { speakingRate, timeBudget } = service.settings;
    const minutes = spokenRangeOf(draft, speakingRate);
    return { ...statsOf(draft, speakingRate), minutes, timeBudget, segmenter: segmenter(), findings };
  });
  connection.onRequest(METHODS.statistics, async ({ uri }: StatsParams, token): Promise<StatisticsResult> => {
    const ready = await drafts.ready(uri, token);
    return ready ? ready.service.statistics(ready.draft) : null;
  });
  connection.onRequest(METHODS.unfinished, async ({ uri }: StatsParams, token): Promise<UnfinishedResult> => {
    const ready = await drafts.ready(uri, token);
    return ready ? ready.service.unfinished(ready.draft) : null;
  });
  connection.onRequest(
    METHODS.sectionSnippets,
    async ({ uri, position }: SectionSnippetsParams, token): Promise<SectionSnippetsResult> => {
      const ready = await drafts.ready(uri, token);
      return ready?.service.sectionSnippets(ready.draft, position) ?? [];
    },
  );
  connection.onRequest(
    METHODS.suggestExpressions,
    async ({ uri, position }: SuggestExpressionsParams, token): Promise<SuggestExpressionsResult> => {
      const ready = await drafts.ready(uri, token);
      return ready?.service.suggestExpressions(ready.draft, position, { asked: true }) ?? null;
    },
  );
  answerGenres(connection, locale, settingsOf);
}

function answerGenres(
  connection: Connection,
  locale: Locale,
  settingsOf: (uri: string | undefined) => Promise<Settings | undefined>,
): void {
  connection.onRequest(
    METHODS.patterns,
    async (params: PatternsParams | null): Promise<PatternsResult> => genresIn(locale, await settingsOf(params?.uri)),
  );
  connection.onRequest(METHODS.newDraft, async (params: NewDraftParams): Promise<NewDraftResult> => {
    const snippet = newDraftSnippet(params, await settingsOf(params.uri));
    return snippet === undefined ? null : { snippet };
  });
}
