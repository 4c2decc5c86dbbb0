import type { Draft, Paragraph } from '../draft/draft.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { memo } from '../text/memo.ts';
import { type Span, shift, span } from '../text/span.ts';
import { hasAny, KIND } from './kinds.ts';

const NOTHING: readonly Span[] = [];

// Markdown code, the target of a Markdown link or picture, an HTML tag, an HTML entity. Every branch is bounded.
const MARKUP =
  /`[^`\n]{1,400}`|!?\[[^[\]\n]{0,200}\]\((?:[a-z]{3,6}:|[./#<]|www\.|[\w-]{1,80}[./])[^()\s]{0,500}\)|<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>\n]{0,200})?\/?>|&(?:[a-z]{2,8}|#x?[0-9a-f]{2,6});/gi;
const MARKUP_SIGN = /[`<&]|\]\(/;
// Printable ASCII: without blanks, and with blanks but without brackets, straight quotes and signs of relation.
const CHUNK = /[!-~]+/g;
const PHRASE = /[ !#-'*-;?-Z^-z|~]+/g;
const WORD = /[A-Za-z0-9]+/g;
const ADDRESS = /(?:https?|ftp|file):\/\/|www\.[a-z0-9]|[\w.+-]@[a-z0-9-]+\.[a-z]/i;
const ADDRESS_START = /(?:https?|ftp|file):\/\/|www\.|[\w.+-]/i;

/**
 * What stands in a paragraph for machines, sorted and apart: web and e-mail addresses, Markdown code and link targets,
 * HTML tags and entities. UTF-16 offsets in the paragraph.
 */
export const codeOf: (paragraph: Paragraph) => readonly Span[] = memo((paragraph) => {
  if (!hasAny(paragraph, KIND.latin)) return NOTHING;
  const { text } = paragraph;
  const found: Span[] = [];
  if (MARKUP_SIGN.test(text)) for (const m of text.matchAll(MARKUP)) found.push(markupSpan(m.index, m[0]));
  for (const m of text.matchAll(CHUNK)) {
    const own = m[0].length > 4 ? addressIn(m[0]) : undefined;
    if (own) found.push(shift(own, m.index));
  }
  return found.length > 1 ? merged(found) : found;
});

/**
 * The spans of a paragraph that are not Chinese prose, sorted and apart: its code and addresses, and phrases of two or
 * more Latin words with the marks in and right behind them. UTF-16 offsets in the paragraph. A single Latin word is not
 * in it: its letters speak for themselves.
 */
export const verbatimOf: (paragraph: Paragraph) => readonly Span[] = memo((paragraph) => {
  if (!hasAny(paragraph, KIND.latin)) return NOTHING;
  const found: Span[] = [];
  for (const m of paragraph.text.matchAll(PHRASE)) {
    const own = m[0].length > 2 ? phraseIn(m[0]) : undefined;
    if (own) found.push(shift(own, m.index));
  }
  const code = codeOf(paragraph);
  return found.length === 0 ? code : merged([...code, ...found]);
});

/** Whether an offset lies in one of `spans`, which are sorted and apart. */
export function within(spans: readonly Span[], offset: number): boolean {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const s = spans[middle];
    if (!s || offset < s.start) high = middle - 1;
    else if (offset >= s.end) low = middle + 1;
    else return true;
  }
  return false;
}

const fenceOf = ({ text }: Paragraph): string => /^\s{0,3}(```|~~~)/.exec(text.slice(0, 8))?.[1] ?? '';

const withFence = blocksWhere((p) => fenceOf(p) !== '');

/** The zero-based lines of a draft that are Markdown code between fences (``` or ~~~), the fences included. */
export const codeLines: (draft: Draft) => ReadonlySet<number> = memo((draft) => {
  const lines = new Set<number>();
  if (withFence(draft).length === 0) return lines;
  let fence = '';
  for (const { paragraph, line } of draft.blocks) {
    const own = fenceOf(paragraph);
    if (fence !== '' || own !== '') lines.add(line);
    if (own !== '' && (fence === '' || fence === own)) fence = fence === '' ? own : '';
  }
  return lines;
});

// Of a link only what stands in its round brackets is verbatim, with the brackets; its words are prose.
function markupSpan(at: number, markup: string): Span {
  const target = markup.endsWith(')') ? markup.lastIndexOf('](') : -1;
  return span(target < 0 ? at : at + target, at + markup.length);
}

function addressIn(chunk: string): Span | undefined {
  if (!ADDRESS.test(chunk)) return undefined;
  const start = chunk.search(ADDRESS_START);
  const [open, close] = [chunk.indexOf('(', start), chunk.lastIndexOf(')')];
  const balanced = open >= 0 && close > open;
  let end = open >= 0 && !balanced ? open : chunk.length;
  while (end > start && `,.:;?!'">]${balanced ? '' : ')'}`.includes(chunk.charAt(end - 1))) end--;
  return span(start, end);
}

// Two words with letters are a phrase; the point, question or exclamation mark right behind it is its own.
function phraseIn(run: string): Span | undefined {
  let [start, end, words] = [-1, 0, 0];
  for (const m of run.matchAll(WORD)) {
    if (/[A-Za-z]/.test(m[0])) words++;
    if (words > 0) end = m.index + m[0].length;
    if (words === 1 && start < 0) start = m.index;
  }
  if (words < 2) return undefined;
  while (end < run.length && '.?!'.includes(run.charAt(end))) end++;
  return span(start, end);
}

function merged(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const s of ordered) {
    const last = result.at(-1);
    if (last && s.start <= last.end) result[result.length - 1] = span(last.start, Math.max(last.end, s.end));
    else result.push(s);
  }
  return result;
}
