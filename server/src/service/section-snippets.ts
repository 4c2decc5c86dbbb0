import type { Position } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import {
  counted,
  type GenrePattern,
  genrePatterns,
  numbered,
  occasionIn,
  type PartId,
  partChoice,
} from '../patterns/index.ts';
import { patternOf } from '../patterns/pattern-of.ts';
import { skipBlank } from '../text/characters.ts';
import type { ServiceContext } from './context.ts';
import { openSections } from './next-number.ts';
import { partName } from './texts.ts';

/** Something to be put in on a line of its own: `body` is in LSP snippet syntax. */
export interface InsertableSnippet {
  readonly label: string;
  readonly detail: string;
  readonly body: string;
}

/** The sections of the genre of a draft, numbered on from those above a line. Empty where the genre is not known. */
export function sectionSnippets(context: ServiceContext, draft: Draft, line: number): InsertableSnippet[] {
  const pattern = patternOf(draft, context.settings.pattern);
  return pattern ? sectionsOf(context, pattern, draft, line) : [];
}

/**
 * What a writer who asks outright can put in at a position: parts that the draft still lacks and that belong there, then the
 * sections of its genre; where that is not known, the sections of all genres, under their names.
 */
export function offeredSections(context: ServiceContext, draft: Draft, { line }: Position): InsertableSnippet[] {
  const pattern = patternOf(draft, context.settings.pattern);
  if (pattern) return [...missingParts(context, draft, pattern, line), ...sectionsOf(context, pattern, draft, line)];
  return genrePatterns.flatMap((genre) =>
    sectionsOf(context, genre, draft, line).map((snippet) => ({
      ...snippet,
      label: `${genre.name[context.locale]} · ${snippet.label}`,
    })),
  );
}

function sectionsOf(
  { locale }: ServiceContext,
  pattern: GenrePattern,
  draft: Draft,
  line: number,
): InsertableSnippet[] {
  const before = openSections(draft, line).find((s) => s.heading.family === 'chinese');
  const text = before?.block.paragraph.text ?? '';
  // In Markdown the hashes go along: ## 二、
  const hashes = text.slice(skipBlank(text), before?.heading.marker.start);
  return pattern.sectionSnippets.map(({ label, detail, body }) => ({
    label: label[locale],
    detail: detail[locale],
    body: hashes + counted(numbered(body, (before?.heading.number ?? 0) + 1), {}),
  }));
}

// Above the first heading the opening parts, below the last the closing; title and subtitle are the writer's own. Stock
// wordings come to choose from.
function missingParts(
  { locale }: ServiceContext,
  draft: Draft,
  pattern: GenrePattern,
  line: number,
): InsertableSnippet[] {
  const firstHeading = draft.sections[0]?.block.line ?? Number.POSITIVE_INFINITY;
  const above = line < firstHeading;
  const absent: PartId[] = [];
  if (above && !draft.salutation) absent.push('salutation');
  if (above && !draft.lead) absent.push('lead', 'transition');
  if (!above && !draft.closing && line > (draft.sections.at(-1)?.block.line ?? 0)) absent.push('closing');
  const counts = draft.sections.length > 1 ? { sections: draft.sections.length } : {};
  const title = draft.title?.[0].paragraph.text.trim() ?? '';
  return absent.flatMap((id) => {
    const body = partChoice(pattern, id, counts, occasionIn(pattern, title));
    if (body === undefined || body === '') return [];
    return [{ label: partName(id)[locale], detail: pattern.name[locale], body }];
  });
}
