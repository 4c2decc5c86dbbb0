import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { escaped, plainOf } from '../patterns/index.ts';
import { type Locale, render } from '../text/localized.ts';
import { type Span, span } from '../text/span.ts';
import type { NextItem } from './next-item.ts';
import { rangeOf } from './positions.ts';
import type { InsertableSnippet } from './section-snippets.ts';
import { TEXTS } from './texts.ts';

export interface CompletionOptions {
  /** Whether the client understands tab stops; else snippets come as plain text. */
  readonly snippets: boolean;
  /** Whether the writer asked for the list: then one point more than a promise names is offered, too. */
  readonly asked?: boolean;
}

/** Where an item goes: it takes the place of what is typed of it already. Its range ends at the caret. */
export interface ItemPlace {
  readonly draft: Draft;
  readonly typed: Span;
  readonly locale: Locale;
}

const NEXT = {
  point: { plain: 'nextPoint', shifting: 'nextPointShifting' },
  points: { plain: 'allPoints', shifting: 'allPoints' },
  clause: { plain: 'nextClause', shifting: 'nextClause' },
  heading: { plain: 'nextHeading', shifting: 'nextHeadingShifting' },
  first: { plain: 'firstHeading', shifting: 'firstHeading' },
} as const;

/**
 * The next point or heading as a completion. What changes right behind the caret is part of the same edit: two that touch
 * there would have no order.
 */
export function nextItem(
  { draft, typed, locale }: ItemPlace,
  next: NextItem,
  { snippets }: CompletionOptions,
): CompletionItem {
  const { shifting, plain } = NEXT[next.kind];
  const touching = next.edits.find((e) => e.span.start === typed.end);
  const others = next.edits.filter((e) => e !== touching);
  const snippet = next.snippet ?? (touching && `${escaped(next.text)}$0`);
  const isSnippet = snippets && snippet !== undefined;
  const behind = touching?.newText ?? '';
  return {
    label: next.label,
    detail: render(TEXTS[next.edits.length > 0 ? shifting : plain], locale),
    kind: next.snippet && isSnippet ? CompletionItemKind.Snippet : CompletionItemKind.Text,
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: {
      range: rangeOf(draft, span(typed.start, touching?.span.end ?? typed.end)),
      newText: isSnippet ? snippet + escaped(behind) : next.text + behind,
    },
    ...(next.siblings !== '' && { documentation: next.siblings }),
    ...(others.length > 0 && {
      additionalTextEdits: others.map((e) => ({ range: rangeOf(draft, e.span), newText: e.newText })),
    }),
  };
}

/** A section or a wording as a completion. It comes up by its first words and by its name. */
export function snippetItem(
  { draft, typed }: ItemPlace,
  { label, detail, body }: InsertableSnippet,
  { snippets }: CompletionOptions,
): CompletionItem {
  const text = plainOf(body);
  return {
    label,
    detail,
    kind: snippets ? CompletionItemKind.Snippet : CompletionItemKind.Text,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(draft, typed), newText: snippets ? body : text },
    documentation: text,
    filterText: `${text.split('\n', 1)[0]} ${label}`,
  };
}
