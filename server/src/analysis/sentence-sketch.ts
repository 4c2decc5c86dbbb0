import type { Paragraph } from '../draft/draft.ts';
import { formOf } from '../draft/form.ts';
import { headingOf } from '../draft/heading.ts';
import { isHanCode } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { type Span, slice } from '../text/span.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence of more than twenty characters, as it is held against others. */
export interface Sketch {
  readonly span: Span;
  /** Its words alone: blanks and marks left out. */
  readonly words: string;
  /** Whether it opens or closes its paragraph. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether it is the title of a run-in heading, which the lead-in may name; its number is among its words. */
  readonly isTitle: boolean;
  /** Whether half of it or more stands in quotation marks. */
  readonly isQuoted: boolean;
}

/** The sketches of a paragraph. Hardly any sentence is like another, so they are made when the first is asked for. */
export interface Sketches {
  /** How many there are. */
  readonly length: number;
  /** `HASHES` numbers for each of them, in their order. */
  readonly hashes: readonly number[];
  /** One by its index, the same object each time; undefined past the end. */
  at(index: number): Sketch | undefined;
}

/** The hashes of a sketch: its first words and its last ones. What is the same or nearly alike shares one of them. */
export const HASHES = 2;

const SHORTEST = 20;
/** The words that a sketch has at least (UTF-16 units). */
const FEWEST = SHORTEST - 4;
/** The words at the beginning and the end that are hashed (UTF-16 units). */
const EDGE = 8;

const NOTHING: Sketches = { length: 0, hashes: [], at: () => undefined };

/** The sketches of the sentences of a paragraph that are long enough to be missed when they are there twice. */
export const sketchesOf: (paragraph: Paragraph) => Sketches = memo((paragraph) => {
  const { text } = paragraph;
  if (text.length <= SHORTEST) return NOTHING;
  const form = formOf(paragraph);
  if (form.kind === 'salutation' && !form.glued) return NOTHING;
  const [numbers, hashes]: [number[], number[]] = [[], []];
  for (const [i, sentence] of sentencesOf(paragraph).entries()) {
    if (sentence.end - sentence.start <= SHORTEST || isCitation(text, sentence)) continue;
    if (hashWords(text, sentence, hashes)) numbers.push(i);
  }
  return numbers.length > 0 ? new ParagraphSketches(paragraph, numbers, hashes) : NOTHING;
});

class ParagraphSketches implements Sketches {
  readonly hashes: readonly number[];
  readonly #paragraph: Paragraph;
  /** Which sentences of the paragraph they are of. */
  readonly #numbers: readonly number[];
  #made: Sketch[] | undefined;

  constructor(paragraph: Paragraph, numbers: readonly number[], hashes: readonly number[]) {
    this.#paragraph = paragraph;
    this.#numbers = numbers;
    this.hashes = hashes;
  }

  get length(): number {
    return this.#numbers.length;
  }

  at(index: number): Sketch | undefined {
    this.#made ??= this.#numbers.flatMap((number) => sketchOf(this.#paragraph, number) ?? []);
    return this.#made[index];
  }
}

function sketchOf(paragraph: Paragraph, number: number): Sketch | undefined {
  const sentences = sentencesOf(paragraph);
  const own = sentences[number];
  if (!own) return undefined;
  const title = headingOf(paragraph)?.title.end ?? -1;
  const isLast = number === sentences.length - 1;
  return new SentenceSketch(paragraph.text, own, number === 0, isLast, own.end <= title + 1);
}

// （《列宁全集》第55卷，第307页） is cited as often as it is needed.
const isCitation = (text: string, { start, end }: Span): boolean =>
  '（('.includes(text.charAt(start)) &&
  '）)'.includes(text.charAt(end - 1)) &&
  '《参见'.includes(text.charAt(start + 1));

/** Its words and quotation marks are read when they are asked for. */
class SentenceSketch implements Sketch {
  readonly span: Span;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isTitle: boolean;
  readonly #paragraph: string;
  #words: string | undefined;
  #isQuoted: boolean | undefined;

  constructor(paragraph: string, own: Span, isFirst: boolean, isLast: boolean, isTitle: boolean) {
    this.#paragraph = paragraph;
    this.span = own;
    this.isFirst = isFirst;
    this.isLast = isLast;
    this.isTitle = isTitle;
  }

  get words(): string {
    this.#words ??= wordsOf(slice(this.#paragraph, this.span));
    return this.#words;
  }

  get isQuoted(): boolean {
    this.#isQuoted ??= quotedShare(slice(this.#paragraph, this.span)) >= 0.5;
    return this.#isQuoted;
  }
}

/** How alike two runs of words are, 0 to 1: the pairs of characters they share (Dice’s coefficient). */
export function likeness(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left === 0) continue;
    pairs.set(b.slice(i, i + 2), left - 1);
    shared++;
  }
  return a.length + b.length > 2 ? (2 * shared) / (a.length + b.length - 2) : 0;
}

/** Whether a UTF-16 unit counts as a word or part of one: Chinese characters, letters and digits. */
export const isContentCode = (code: number): boolean =>
  isHanCode(code) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xdc00 && code <= 0xdfff) ||
  (code >= 0xff10 && code <= 0xff19);

function wordsOf(text: string): string {
  let words = '';
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const isWord = i < text.length && isContentCode(text.charCodeAt(i));
    if (isWord && from < 0) from = i;
    if (isWord || from < 0) continue;
    words += text.slice(from, i);
    from = -1;
  }
  return words;
}

/** Adds the hashes of a sentence's words; false where there are too few of them. */
function hashWords(text: string, { start, end }: Span, hashes: number[]): boolean {
  let [first, count] = [SEED, 0];
  for (let i = start; i < end && count < FEWEST; i++) {
    const code = text.charCodeAt(i);
    if (!isContentCode(code)) continue;
    if (count < EDGE) first = withCode(first, code);
    count++;
  }
  if (count < FEWEST) return false;
  let from = end;
  for (let left = EDGE; left > 0 && from > start; ) if (isContentCode(text.charCodeAt(--from))) left--;
  let last = SEED;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isContentCode(code)) last = withCode(last, code);
  }
  hashes.push(first, last);
  return true;
}

// FNV-1a over UTF-16 units.
const SEED = 0x811c9dc5 | 0;
const withCode = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function quotedShare(text: string): number {
  let [quoted, open] = [0, -1];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '“' && open < 0) open = i;
    if (c === '”' && open >= 0) {
      quoted += i - open;
      open = -1;
    }
  }
  return quoted / Math.max(1, text.length);
}
