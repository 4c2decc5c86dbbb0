import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { plainOf } from '../patterns/index.ts';
import { skipBlank } from '../text/characters.ts';
import { span } from '../text/span.ts';
import type { ServiceContext } from './context.ts';
import { nextHeadings, nextPoints } from './next-number.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { sectionSnippets } from './section-snippets.ts';
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
 * What can be written next: at the start of a line the next outline numbers and enumerator, on an empty line the section
 * snippets of the genre too; behind 。 and ； the next enumerator. Nothing in the middle of a sentence.
 */
export function doComplete(
  context: ServiceContext,
  draft: Draft,
  position: Position,
  options: CompletionOptions,
): CompletionList {
  const offset = offsetAt(draft, position);
  const block = draft.blocks[position.line];
  if (!block) return NOTHING;
  const { text } = block.paragraph;
  const from = typedFrom(text, offset - block.start);
  if (from === undefined) return NOTHING;
  const typed = text.slice(from, offset - block.start);
  const item = itemMaker(draft, block.start + from, offset);
  const items = nextPoints(draft, block.start + from).map((label) => item(label, TEXTS.nextPoint[context.locale]));
  if (skipBlank(text) >= from) {
    for (const { label, deeper } of nextHeadings(draft, block.line))
      items.push(item(label, (deeper ? TEXTS.firstHeading : TEXTS.nextHeading)[context.locale]));
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
