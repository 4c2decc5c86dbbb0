import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { escaped, plainOf } from '../patterns/index.ts';
import { skipBlank } from '../text/characters.ts';
import { render } from '../text/localized.ts';
import { span } from '../text/span.ts';
import type { ServiceContext } from './context.ts';
import { type NextItem, nextHeadingItems, nextPointItems } from './next-item.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { sectionSnippets } from './section-snippets.ts';
import { suggestExpressions } from './suggest-expressions.ts';
import { TEXTS } from './texts.ts';

export interface CompletionOptions {
  /** Whether the client understands tab stops; else snippets come as plain text. */
  readonly snippets: boolean;
}

/** What has been typed of an enumerator or outline number: so long at most, in UTF-16 units. */
const LONGEST_TYPED = 5;
const BOUNDARY = '。；！？：”;';

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/**
 * What can be written next: at the start of a line the next point and the next headings, on an empty line the section
 * snippets of the genre too; behind 。 and ； the next point. In the middle of a sentence only what goes on with a row of
 * four-character expressions.
 */
export function doComplete(
  context: ServiceContext,
  draft: Draft,
  position: Position,
  options: CompletionOptions,
): CompletionList {
  const expressions = suggestExpressions(context, draft, position, { asked: false });
  if (expressions.items.length > 0) return expressions;
  const offset = offsetAt(draft, position);
  const block = draft.blocks[position.line];
  if (!block) return NOTHING;
  const { text } = block.paragraph;
  const from = typedFrom(text, offset - block.start);
  if (from === undefined) return NOTHING;
  const typed = text.slice(from, offset - block.start);
  const item = itemMaker(draft, block.start + from, offset);
  const next = (found: NextItem): CompletionItem => {
    const detail = render(
      TEXTS[found.edits.length > 0 ? NEXT[found.kind].shifting : NEXT[found.kind].plain],
      context.locale,
    );
    return nextItem(draft, item(found.label, detail), found, { end: offset, snippets: options.snippets });
  };
  const items = nextPointItems(draft, span(block.start + from, offset)).map(next);
  if (skipBlank(text) >= from) {
    items.push(...nextHeadingItems(draft, block.line).map(next));
    if (skipBlank(text, offset - block.start) >= text.length)
      for (const s of sectionSnippets(context, draft, position))
        items.push(snippetItem(item(s.label, s.detail), s.body, options));
  }
  const fitting = items.filter(({ label, filterText = label }) => filterText.includes(typed));
  return { isIncomplete: false, items: fitting.map((it, i) => ({ ...it, sortText: String(i).padStart(3, '0') })) };
}

/** Where the piece that is being typed begins: behind blanks at the start of the line, or behind a closing mark. */
function typedFrom(text: string, at: number): number | undefined {
  const first = skipBlank(text);
  for (let i = at; i >= Math.max(0, at - LONGEST_TYPED); i--)
    if (i <= first || BOUNDARY.includes(text.charAt(i - 1))) return i;
  return undefined;
}

const itemMaker =
  (draft: Draft, start: number, end: number) =>
  (label: string, detail: string): CompletionItem => ({
    label,
    detail,
    kind: CompletionItemKind.Text,
    textEdit: { range: rangeOf(draft, span(start, end)), newText: label },
  });

const NEXT = {
  point: { plain: 'nextPoint', shifting: 'nextPointShifting' },
  heading: { plain: 'nextHeading', shifting: 'nextHeadingShifting' },
  first: { plain: 'firstHeading', shifting: 'firstHeading' },
} as const;

// What changes right behind the caret is part of the same edit: two that touch there would have no order.
function nextItem(
  draft: Draft,
  item: CompletionItem,
  next: NextItem,
  { end, snippets }: { readonly end: number; readonly snippets: boolean },
): CompletionItem {
  const touching = next.edits.find((e) => e.span.start === end);
  const others = next.edits.filter((e) => e !== touching);
  const snippet = next.snippet ?? (touching && `${escaped(next.text)}$0`);
  const isSnippet = snippets && snippet !== undefined;
  const behind = touching?.newText ?? '';
  const range = item.textEdit && { ...(item.textEdit as TextEdit).range };
  if (range && touching) range.end = rangeOf(draft, touching.span).end;
  return {
    ...item,
    kind: next.snippet && isSnippet ? CompletionItemKind.Snippet : CompletionItemKind.Text,
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(range && { textEdit: { range, newText: isSnippet ? snippet + escaped(behind) : next.text + behind } }),
    ...(next.siblings !== '' && { documentation: next.siblings }),
    ...(others.length > 0 && {
      additionalTextEdits: others.map((e) => ({ range: rangeOf(draft, e.span), newText: e.newText })),
    }),
  };
}

function snippetItem(item: CompletionItem, body: string, { snippets }: CompletionOptions): CompletionItem {
  const text = plainOf(body);
  const textEdit = item.textEdit && { ...item.textEdit, newText: snippets ? body : text };
  return {
    ...item,
    ...(textEdit && { textEdit }),
    kind: snippets ? CompletionItemKind.Snippet : CompletionItemKind.Text,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    documentation: text,
    // It comes up by its first words and by its name.
    filterText: `${text.split('\n', 1)[0]} ${item.label}`,
  };
}
