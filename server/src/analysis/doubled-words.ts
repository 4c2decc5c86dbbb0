import type { Paragraph } from '../draft/draft.ts';
import { isDoubledCharacter, isDoubledPhrase, isDoubledWord } from '../lexicon/doubled.ts';
import { isHanAt } from '../text/characters.ts';
import { type Span, span } from '../text/span.ts';

/** A word that is written twice in a row by a slip, the second time at `again`; UTF-16 offsets in the paragraph. */
export interface Doubled {
  /** Whether it is a word right behind itself, the item of a row or a clause. */
  readonly kind: 'twice' | 'item' | 'clause';
  readonly word: string;
  readonly again: Span;
  /** What goes with it when it is deleted: the mark before it, in a row. */
  readonly superfluous: Span;
}

/** The words of a paragraph that stand twice by a slip (向向, 我们我们, 任务重、任务重), phrases and clauses, in order. */
export function doubledIn({ text }: Paragraph): readonly Doubled[] {
  const [words, phrases] = [wordsIn(text), phrasesIn(text)];
  if (phrases.length === 0) return words;
  return [...words, ...phrases].sort((a, b) => a.again.start - b.again.start);
}

function wordsIn(text: string): readonly Doubled[] {
  let found: Doubled[] | undefined;
  // Each unit is looked up once: this runs over every character of a draft.
  for (let i = 0, b = 0, a = 0, c = 0, comma = 0; i < text.length; i++, a = b, b = c) {
    c = text.charCodeAt(i);
    if (c !== b && c !== a && !isMark(c)) continue;
    const one = isMark(c)
      ? repeatedAt(text, i, c, comma)
      : c === b
        ? repeatedCharacter(text, i)
        : repeatedWord(text, i);
    if (c === PAUSE) comma = i;
    if (!one) continue;
    found ??= [];
    found.push(one);
  }
  return found ?? NONE;
}

// A phrase that is there twice has at least three units in a row that stand before it, too: every third one is held against them.
function phrasesIn(text: string): readonly Doubled[] {
  let found: Doubled[] | undefined;
  for (let i = 3, third = text.charCodeAt(0), sixth = 0, fourth = 0, fifth = 0, c = 0; i < text.length; i += 3) {
    c = text.charCodeAt(i);
    const one = c === third || c === fourth || c === fifth || c === sixth ? repeatedPhrase(text, i, c) : undefined;
    sixth = third;
    third = c;
    fourth = text.charCodeAt(i - 1);
    fifth = text.charCodeAt(i - 2);
    if (!one || one.again.start === found?.at(-1)?.again.start) continue;
    found ??= [];
    found.push(one);
  }
  return found ?? NONE;
}

const NONE: readonly Doubled[] = [];

const repeatedCharacter = (text: string, at: number): Doubled | undefined =>
  isDoubledCharacter(text, at - 1) ? doubled(text, at, 1) : undefined;

const repeatedWord = (text: string, at: number): Doubled | undefined =>
  text.charAt(at + 1) === text.charAt(at - 1) && isDoubledWord(text, at - 2) && !isMeant(text, at - 2, at + 2)
    ? doubled(text, at, 2)
    : undefined;

/** How much of a clause before a doubled word says that it is meant (UTF-16 units). */
const NEAR = 12;

// 干部干部，干字当头; 把基础再巩固巩固。 What is named by itself, or is to be done once more, is doubled on purpose.
function isMeant(text: string, start: number, end: number): boolean {
  if (isHanAt(text, end)) return false;
  let from = start;
  while (isHanAt(text, from - 1) && start - from < NEAR) from--;
  return from === start || /[再把将来]/.test(text.slice(from, start));
}

/** The lengths of phrases (UTF-16 units); those of four and more are doubled by a slip, whatever they say. */
const [SHORTEST_PHRASE, LONGEST_PHRASE] = [3, 6];

// The phrase that a unit is part of, where each unit from its start on stands as far before that, too.
function repeatedPhrase(text: string, at: number, code: number): Doubled | undefined {
  for (let length = SHORTEST_PHRASE; length <= LONGEST_PHRASE; length++) {
    if (text.charCodeAt(at - length) !== code) continue;
    let start = at;
    while (start > at - length + 1 && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 - length)) start--;
    if (isPhraseTwice(text, start, length)) return doubled(text, start, length);
  }
  return undefined;
}

// 进一步进一步, but 一代人一代人, 殖民地半殖民地半封建 and what is said three times are meant.
function isPhraseTwice(text: string, at: number, length: number): boolean {
  const phrase = text.slice(at - length, at);
  if (!text.startsWith(phrase, at) || (length === SHORTEST_PHRASE && !isDoubledPhrase(phrase))) return false;
  if (text.startsWith(phrase, at + length) || text.endsWith(phrase, at - length)) return false;
  return /^(?![一二三四五六七八九十两几每逐])\p{Script=Han}+(?<![半不非有无])$/u.test(phrase);
}

function doubled(text: string, at: number, length: number): Doubled {
  const again = span(at, at + length);
  return { kind: 'twice', word: text.slice(at, at + length), again, superfluous: again };
}

const [COMMA, PAUSE, STOP, SEMICOLON] = [0x3001, 0xff0c, 0x3002, 0xff1b];
// Nearly every unit lies between these.
const isMark = (code: number): boolean =>
  !(code > STOP && code < PAUSE) && (code === PAUSE || code === STOP || code === COMMA || code === SEMICOLON);

const repeatedAt = (text: string, at: number, code: number, comma: number): Doubled | undefined =>
  code === COMMA ? repeatedItem(text, at) : repeatedClause(text, at, comma);

/** A clause of these lengths (UTF-16 units) is not said twice for effect, and is short enough to be a slip. */
const [SHORTEST_CLAUSE, LONGEST_CLAUSE] = [6, 40];

// 压实各级责任，压实各级责任，: the clause before a mark is what stands before the comma as well.
function repeatedClause(text: string, end: number, comma: number): Doubled | undefined {
  const length = end - comma - 1;
  const start = comma - length;
  if (length < SHORTEST_CLAUSE || length > LONGEST_CLAUSE || start < 0) return undefined;
  if (text.charCodeAt(start) !== text.charCodeAt(comma + 1)) return undefined;
  // What only ends the clause before is taken up on purpose: 才能凝聚人心，凝聚人心，才能办成大事.
  if (isHanAt(text, start - 1) && !'要须应是'.includes(text.charAt(start - 1))) return undefined;
  const word = text.slice(start, comma);
  if (!text.startsWith(word, comma + 1) || text.endsWith(`${word}，`, start)) return undefined;
  if (text.startsWith(`，${word}`, end) || TAKEN_UP.test(text.slice(end, end + 3)) || SPOKEN.test(word))
    return undefined;
  return { kind: 'clause', word, again: span(comma + 1, end), superfluous: span(comma, end) };
}

/** What goes on from a clause that is said again to draw something from it: 要解放思想，解放思想，就要…. */
const TAKEN_UP = /^，(?:就|才|必须|首先|关键|离不|不仅)/;
/** How a clause ends that is called out: 同志们辛苦了，同志们辛苦了. */
const SPOKEN = /[了吧啊呢吗]$/;

/** Items of these lengths (UTF-16 units): shorter ones are repeated for effect (快、快、快), longer ones are hardly read. */
const [SHORTEST, LONGEST] = [3, 12];

// 时间紧、任务重、任务重: the item between two marks stands behind the second again. 落实、再落实 is meant.
function repeatedItem(text: string, comma: number): Doubled | undefined {
  let start = comma;
  while (isHanAt(text, start - 1) && comma - start <= LONGEST) start--;
  const length = comma - start;
  if (length < SHORTEST || length > LONGEST || text.charAt(start) === '某') return undefined;
  const end = comma + 1 + length;
  const word = text.slice(start, comma);
  if (!text.startsWith(word, comma + 1) || isHanAt(text, end)) return undefined;
  // 抓落实、抓落实、抓落实 is said for effect.
  if (text.startsWith(`、${word}`, end) || text.endsWith(`${word}、`, start)) return undefined;
  return { kind: 'item', word, again: span(comma + 1, end), superfluous: span(comma, end) };
}
