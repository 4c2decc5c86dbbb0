import { Remembering } from '../text/memo.ts';
import type { Paragraph } from './draft.ts';

/** What changed between two versions of a draft, in lines: those from `first` on were `was` lines and are `is` lines now. */
export interface LineChange {
  readonly first: number;
  readonly was: number;
  readonly is: number;
}

/** The lines of a text as paragraphs with their UTF-16 offsets; line breaks are \n, \r\n and \r, as in LSP. */
export interface Lines {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly starts: readonly number[];
  /** Where the lines differ from those they were read after; undefined for a fresh reading. */
  readonly change?: LineChange;
}

class Line extends Remembering implements Paragraph {
  readonly text: string;

  constructor(slice: string) {
    super();
    this.text = ofItsOwn(slice);
  }

  get kind(): 0 {
    return 0;
  }
}

/**
 * Splits a text into lines. Where `previous` is given, every line that is still there keeps its paragraph *object*:
 * the common beginning and end by place, and what lies between by its text. That is what facts are cached on.
 */
export function splitLines(text: string, previous?: Lines): Lines {
  if (!previous) return measured(text, 0, undefined, (line) => new Line(line));
  const head = commonStart(text, previous.text);
  const tail = commonEnd(text, previous.text, head);
  // Whole lines only, and one more on either side: an edit may have made or broken a line break (\r\n) at its border.
  const first = Math.max(0, lineAt(previous.starts, head) - 1);
  const last = Math.min(previous.starts.length, lineAt(previous.starts, previous.text.length - tail) + 2);
  const from = previous.starts[first] ?? 0;
  const next = previous.starts[last];
  const to = next === undefined ? undefined : next + text.length - previous.text.length;
  const own = measured(text, from, to, keeper(previous.paragraphs.slice(first, last)));
  return joined(text, previous, own, first, last);
}

function joined(text: string, previous: Lines, own: Lines, first: number, last: number): Lines {
  const by = text.length - previous.text.length;
  const starts = [...previous.starts.slice(0, first), ...own.starts];
  for (let i = last; i < previous.starts.length; i++) starts.push((previous.starts[i] ?? 0) + by);
  const paragraphs = previous.paragraphs.slice(0, first).concat(own.paragraphs, previous.paragraphs.slice(last));
  const change = { first, was: last - first, is: own.paragraphs.length };
  return { text, starts, paragraphs, change };
}

// The lines from an offset to the start of another line, or to the end of the text.
function measured(text: string, from: number, to: number | undefined, make: (line: string) => Paragraph): Lines {
  const starts: number[] = [];
  const paragraphs: Paragraph[] = [];
  const hasReturn = text.indexOf('\r', from) >= 0;
  for (let start = from; ; ) {
    if (to !== undefined && start >= to) break;
    const end = hasReturn ? nextBreak(text, start) : text.indexOf('\n', start);
    starts.push(start);
    paragraphs.push(make(text.slice(start, end < 0 ? text.length : end)));
    if (end < 0) break;
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return { text, starts, paragraphs };
}

function nextBreak(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return -1;
}

// Gives each text the paragraph it had before, each paragraph once.
function keeper(old: readonly Paragraph[]): (line: string) => Paragraph {
  const known = new Map<string, Paragraph[]>();
  for (const paragraph of [...old].reverse()) {
    const twins = known.get(paragraph.text);
    if (twins) twins.push(paragraph);
    else known.set(paragraph.text, [paragraph]);
  }
  return (line) => known.get(line)?.pop() ?? new Line(line);
}

// V8 makes no copy of a slice of thirteen units or more: it keeps the whole text alive behind it, which a paragraph outlives by many
// versions, and every look at a character goes the way through it. What is joined is a text of its own.
const ofItsOwn = (slice: string): string => (slice.length < 13 ? slice : [slice.slice(0, 1), slice.slice(1)].join(''));

// Halving with comparisons of whole runs: the engine compares them as memory, a loop would look at each character.
function commonStart(a: string, b: string): number {
  let [low, high] = [0, Math.min(a.length, b.length)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function commonEnd(a: string, b: string, head: number): number {
  let [low, high] = [0, Math.min(a.length, b.length) - head];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index of the line that holds an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
