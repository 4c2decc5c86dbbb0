import { blockAt, type Draft } from '../../draft/draft.ts';
import { skipBlank, trimmedEnd } from '../../text/characters.ts';
import { edit } from '../../text/edit.ts';
import { type Span, slice, span } from '../../text/span.ts';
import { type EditCommand, resultOf } from './result.ts';

/**
 * Puts the selection in quotation marks, or takes them off where it has them. Inside a quotation they are ‘’, and quotation
 * marks within the selection become ‘’ (GB/T 15834-2011, 4.8.3.3). With a bare caret inside a quotation its marks go;
 * elsewhere a pair comes and the caret between. Undefined for a selection over several lines, or one that parts a quotation.
 */
export const toggleQuotes: EditCommand = (draft, selection) => {
  const line = lineOf(draft, selection);
  if (!line) return undefined;
  const { text } = draft;
  const at = selection.start === selection.end ? selection : tight(text, selection);
  const quoted = pairAround(text, at) ?? (at.start === at.end ? enclosing(text, line, at) : undefined);
  if (quoted) return strip(draft, quoted, at);
  return isWhole(slice(text, at)) ? wrap(draft, line, at) : undefined;
};

function lineOf(draft: Draft, { start, end }: Span): Span | undefined {
  const block = blockAt(draft, start);
  if (!block || end > block.start + block.paragraph.text.length) return undefined;
  return span(block.start, block.start + block.paragraph.text.length);
}

function tight(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const from = Math.min(skipBlank(inner), inner.length);
  return span(start + from, start + Math.max(from, trimmedEnd(inner)));
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"' };

// “…” selected with its marks, or just within them.
function pairAround(text: string, { start, end }: Span): Span | undefined {
  if (end - start >= 2 && PAIRS[text.charAt(start)] === text.charAt(end - 1) && isOnePair(text, start, end))
    return span(start, end);
  if (start < end && PAIRS[text.charAt(start - 1)] === text.charAt(end) && text.charAt(end) !== '')
    return isOnePair(text, start - 1, end + 1) ? span(start - 1, end + 1) : undefined;
  return undefined;
}

// “甲”和“乙” begins and ends with marks that are no pair.
function isOnePair(text: string, start: number, end: number): boolean {
  const [open, close] = [text.charAt(start), text.charAt(end - 1)];
  let depth = 0;
  for (let i = start + 1; i < end - 1; i++) {
    const c = text.charAt(i);
    if (open === close && c === open) return false;
    if (c === open) depth++;
    else if (c === close && --depth < 0) return false;
  }
  return depth === 0;
}

/** The innermost quotation of a line that holds a place, its marks included. */
function enclosing(text: string, line: Span, { start, end }: Span): Span | undefined {
  const open: number[] = [];
  for (let i = line.start; i < line.end; i++) {
    const c = text.charAt(i);
    if (c === '“' || c === '‘') open.push(i);
    else if (c === '”' || c === '’') {
      const from = open.findLastIndex((at) => PAIRS[text.charAt(at)] === c);
      if (from < 0) continue;
      const opened = open[from] ?? i;
      open.length = from;
      if (opened < start && end <= i) return span(opened, i + 1);
    }
  }
  return undefined;
}

/** Whether each quotation that a text opens is closed in it, and the other way round. */
function isWhole(text: string): boolean {
  const open: string[] = [];
  for (const c of text) {
    if (c === '“' || c === '‘') open.push(c);
    else if ((c === '”' || c === '’') && PAIRS[open.pop() ?? ''] !== c) return false;
  }
  return open.length === 0;
}

function strip({ text }: Draft, { start, end }: Span, at: Span) {
  const inner = text.slice(start + 1, end - 1);
  const outside = /[‘’]/.test(inner) && !/[“”]/.test(inner) && text.charAt(start) !== '‘' ? outer(inner) : inner;
  const moved = (offset: number): number => Math.max(start, Math.min(offset - 1, end - 2));
  return resultOf(text, [edit(start, end, outside)], span(moved(at.start), moved(at.end)));
}

function wrap({ text }: Draft, line: Span, at: Span) {
  const nested = isInQuotes(text, line, at);
  const inner = text.slice(at.start, at.end);
  const body = /[“”]/.test(inner) && !/[‘’]/.test(inner) && !nested ? within(inner) : inner;
  const [open, close] = nested ? ['‘', '’'] : ['“', '”'];
  return resultOf(text, [edit(at.start, at.end, open + body + close)], span(at.start + 1, at.end + 1));
}

const isInQuotes = (text: string, line: Span, at: Span): boolean => {
  const around = enclosing(text, line, at);
  return around !== undefined && text.charAt(around.start) === '“';
};

const outer = (text: string): string => text.replace(/‘/g, '“').replace(/’/g, '”');
const within = (text: string): string => text.replace(/“/g, '‘').replace(/”/g, '’');
