import type { Paragraph } from './draft.ts';

/** The lines of a text as paragraphs with their UTF-16 offsets; line breaks are \n, \r\n and \r, as in LSP. */
export interface Lines {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly starts: readonly number[];
}

/**
 * Splits a text into lines. Where `previous` is given, every line that is still there keeps its paragraph *object*:
 * the common beginning and end by place, and what lies between by its text. That is what facts are cached on.
 */
export function splitLines(text: string, previous?: Lines): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  measureLines(text, starts, ends);
  if (!previous) return { text, starts, paragraphs: starts.map((start, i) => ({ text: text.slice(start, ends[i]) })) };
  return { text, starts, paragraphs: reuse(text, starts, ends, previous.paragraphs) };
}

function measureLines(text: string, starts: number[], ends: number[]): void {
  const hasReturn = text.includes('\r');
  let start = 0;
  for (;;) {
    const end = hasReturn ? nextBreak(text, start) : text.indexOf('\n', start);
    starts.push(start);
    if (end < 0) {
      ends.push(text.length);
      return;
    }
    ends.push(end);
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
}

function nextBreak(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return -1;
}

function reuse(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  old: readonly Paragraph[],
): Paragraph[] {
  const same = (line: number, paragraph: Paragraph | undefined): paragraph is Paragraph => {
    const [start, end] = [starts[line] ?? 0, ends[line] ?? 0];
    return paragraph !== undefined && paragraph.text.length === end - start && text.startsWith(paragraph.text, start);
  };
  const result: Paragraph[] = new Array(starts.length);
  let head = 0;
  for (let p = old[head]; head < starts.length && same(head, p); p = old[++head]) result[head] = p;
  let tail = 0;
  const most = Math.min(starts.length, old.length) - head;
  for (let p = old.at(-1); tail < most && same(starts.length - 1 - tail, p); p = old.at(-1 - ++tail))
    result[starts.length - 1 - tail] = p;
  const known = new Map<string, Paragraph[]>();
  for (let i = old.length - tail - 1; i >= head; i--) {
    const p = old[i];
    if (!p) continue;
    const twins = known.get(p.text);
    if (twins) twins.push(p);
    else known.set(p.text, [p]);
  }
  for (let line = head; line < starts.length - tail; line++) {
    const own = text.slice(starts[line], ends[line]);
    result[line] = known.get(own)?.pop() ?? { text: detach(own) };
  }
  return result;
}

// V8 keeps the whole text alive behind a slice of it; a paragraph outlives many versions of its document.
const detach = (slice: string): string =>
  slice.length > 12 && slice.length < 10_000
    ? Array.from({ length: slice.length }, (_, i) => slice.charAt(i)).join('')
    : slice;
