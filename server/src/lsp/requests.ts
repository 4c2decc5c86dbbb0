import type { Connection, Position } from 'vscode-languageserver';
import { findPattern, genrePatterns, skeletonOf } from '../patterns/index.ts';
import type { InsertableSnippet } from '../service/section-snippets.ts';
import { statsOf } from '../service/stats.ts';
import type { Locale } from '../text/localized.ts';
import type { Drafts } from './drafts.ts';
import type { SegmenterState } from './segmenter.ts';

/** `jianggao/stats`. */
export interface StatsResult {
  readonly characters: number;
  readonly speakingMinutes: number;
  readonly segmenter: SegmenterState;
  readonly sections: number;
  readonly findings: number;
}

/** `jianggao/patterns`. */
export interface PatternInfo {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly sections: number;
  readonly points: number;
}

interface NewDraftParams {
  readonly pattern: string;
  readonly sections?: number;
  readonly points?: number;
}

interface SectionSnippetsParams {
  readonly uri: string;
  readonly position: Position;
}

/** Answers what our own client asks beyond the protocol. Null where the document is no open draft, or the genre unknown. */
export function answerRequests(
  connection: Connection,
  drafts: Drafts,
  locale: Locale,
  segmenter: () => SegmenterState,
): void {
  connection.onRequest('jianggao/stats', async ({ uri }: { uri: string }, token): Promise<StatsResult | null> => {
    const ready = await drafts.ready(uri, token);
    if (!ready) return null;
    const { draft, service } = ready;
    const { characters, speakingMinutes, sections } = statsOf(draft, service.settings.speakingRate);
    const findings = service.findings(draft).length;
    return { characters, speakingMinutes, segmenter: segmenter(), sections, findings };
  });
  connection.onRequest(
    'jianggao/sectionSnippets',
    async ({ uri, position }: SectionSnippetsParams, token): Promise<InsertableSnippet[]> => {
      const ready = await drafts.ready(uri, token);
      return ready?.service.sectionSnippets(ready.draft, position) ?? [];
    },
  );
  connection.onRequest('jianggao/patterns', (): PatternInfo[] =>
    genrePatterns.map(({ id, name, description, sections, points }) => ({
      id,
      name: name[locale],
      detail: description[locale],
      sections: sections.usual,
      points: points.usual,
    })),
  );
  connection.onRequest('jianggao/newDraft', (params: NewDraftParams): { snippet: string } | null => {
    const pattern = findPattern(params.pattern);
    return pattern ? { snippet: skeletonOf(pattern, countsIn(params)) } : null;
  });
}

/** More would be no draft but a flood. */
const MOST = 30;

function countsIn({ sections, points }: NewDraftParams) {
  const sane = (n: unknown): n is number => Number.isInteger(n) && Number(n) >= 1 && Number(n) <= MOST;
  return { ...(sane(sections) && { sections }), ...(sane(points) && { points }) };
}
