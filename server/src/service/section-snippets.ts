import type { Position } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { counted, type GenrePattern, genrePatterns, numbered, type PartId, partSnippet } from '../patterns/index.ts';
import { patternOf } from '../patterns/pattern-of.ts';
import { skipBlank } from '../text/characters.ts';
import type { ServiceContext } from './context.ts';
import { openSections } from './next-number.ts';
import { PART_NAMES } from './texts.ts';

/** Something to be put in on a line of its own: `body` is in LSP snippet syntax. */
export interface InsertableSnippet {
  readonly label: string;
  readonly detail: string;
  readonly body: string;
}

/**
 * What the genre of a draft has to offer at a position: parts that the draft still lacks and that belong there, then its
 * sections, numbered on. Empty where the genre is not known.
 */
export function sectionSnippets(context: ServiceContext, draft: Draft, position: Position): InsertableSnippet[] {
  const pattern = patternOf(draft, context.settings.pattern);
  if (!pattern) return [];
  return [
    ...missingParts(context, draft, pattern, position.line),
    ...sectionsOf(context, pattern, draft, position.line),
  ];
}

/** The same for a writer who asks outright: where the genre is not known, the sections of all genres, under their names. */
export function offeredSections(context: ServiceContext, draft: Draft, position: Position): InsertableSnippet[] {
  if (patternOf(draft, context.settings.pattern)) return sectionSnippets(context, draft, position);
  return genrePatterns.flatMap((pattern) =>
    sectionsOf(context, pattern, draft, position.line).map((snippet) => ({
      ...snippet,
      label: `${pattern.name[context.locale]} · ${snippet.label}`,
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

// Above the first heading the opening parts, below the last the closing; title and subtitle are the writer's own.
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
  return absent.flatMap((id) => {
    const body = partSnippet(pattern, id);
    if (body === undefined || body === '') return [];
    const name = id === 'transition' ? { 'zh-cn': '过渡句', en: 'Transition' } : partName(id);
    return [{ label: name[locale], detail: pattern.name[locale], body }];
  });
}

const partName = (id: Exclude<PartId, 'transition'>) => PART_NAMES[id === 'sections' ? 'section' : id];
