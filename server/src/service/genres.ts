import {
  findPattern,
  type GenrePattern,
  genrePatterns,
  MOST_COUNT,
  skeletonOf,
  type TitleGap,
  titleGapOf,
} from '../patterns/index.ts';
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
  /** What its title leaves open; undefined where nothing. */
  readonly title?: TitleGap | undefined;
  /** The genre's usual numbers; 0 for a genre that has none. */
  readonly sections: number;
  readonly points: number;
}

/** The genres in the user's language, the most usual first; before them the user's own pattern, where the settings have one. */
export const genresIn = (locale: Locale, settings?: Chosen): GenreInfo[] =>
  [...ownIn(settings), ...genrePatterns].map((pattern) => ({
    id: pattern.id,
    name: pattern.name[locale],
    detail: pattern.description[locale],
    title: titleGapOf(pattern),
    sections: pattern.section.heading === '' ? 0 : Math.max(1, pattern.sections.usual),
    points: pattern.section.point === '' ? 0 : Math.max(1, pattern.points.usual),
  }));

/** What a new draft is made of: a genre by its id, the occasion, and its counts where they are not the usual ones. */
export interface NewDraft {
  readonly pattern: string;
  /** What goes where the title leaves a place; left open where absent or empty. */
  readonly occasion?: string;
  readonly sections?: number;
  readonly points?: number;
}

/**
 * A whole new draft as an LSP snippet, of a genre or of the user's own pattern; undefined for a genre that there is not.
 * Counts that are no whole number from 1 to MOST_COUNT give way to the usual ones.
 */
export function newDraftSnippet(wanted: NewDraft, settings?: Chosen): string | undefined {
  const { pattern: id, occasion, sections, points } = wanted;
  const pattern = ownIn(settings).find((own) => own.id === id) ?? findPattern(id);
  const counts = { ...(isSane(sections) && { sections }), ...(isSane(points) && { points }) };
  return pattern && skeletonOf(pattern, counts, typeof occasion === 'string' ? occasion : '');
}

const isSane = (n: unknown): n is number => Number.isInteger(n) && Number(n) >= 1 && Number(n) <= MOST_COUNT;
