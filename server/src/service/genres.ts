import { findPattern, type GenrePattern, genrePatterns, MOST_COUNT, skeletonOf } from '../patterns/index.ts';
import type { Settings } from '../rules/settings.ts';
import type { Locale } from '../text/localized.ts';

type Chosen = Pick<Settings, 'pattern'>;

const ownIn = (settings: Chosen | undefined): readonly GenrePattern[] =>
  typeof settings?.pattern === 'object' ? [settings.pattern] : [];

/** A genre that a new draft can be made of. */
export interface GenreInfo {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** The genre's usual numbers. */
  readonly sections: number;
  readonly points: number;
}

/** The genres in the user's language, the most usual first; before them the user's own pattern, where the settings have one. */
export const genresIn = (locale: Locale, settings?: Chosen): GenreInfo[] =>
  [...ownIn(settings), ...genrePatterns].map(({ id, name, description, sections, points }) => ({
    id,
    name: name[locale],
    detail: description[locale],
    sections: Math.max(1, sections.usual),
    points: Math.max(1, points.usual),
  }));

/** What a new draft is made of: a genre by its id, and its counts where they are not the usual ones. */
export interface NewDraft {
  readonly pattern: string;
  readonly sections?: number;
  readonly points?: number;
}

/**
 * A whole new draft as an LSP snippet, of a genre or of the user's own pattern; undefined for a genre that there is not. Counts that are no whole number from 1 to 30
 * give way to the usual ones.
 */
export function newDraftSnippet({ pattern: id, sections, points }: NewDraft, settings?: Chosen): string | undefined {
  const pattern = ownIn(settings).find((own) => own.id === id) ?? findPattern(id);
  return pattern && skeletonOf(pattern, { ...(isSane(sections) && { sections }), ...(isSane(points) && { points }) });
}

const isSane = (n: unknown): n is number => Number.isInteger(n) && Number(n) >= 1 && Number(n) <= MOST_COUNT;
