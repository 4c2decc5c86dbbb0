import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types';
import { areFourHan, knownAs } from '../analysis/four-character/known.ts';
import { knownExpressionsOf } from '../analysis/four-character.ts';
import { type Block, type Draft, everySection, type Paragraph } from '../draft/draft.ts';
import { companionsOf } from '../lexicon/four-character/companions.ts';
import { fourCharacterThemes, offeredOf, type Theme, themeOf, themeWith } from '../lexicon/four-character/index.ts';
import { initialsOf } from '../lexicon/four-character/initials.ts';
import { CLOSERS, isHanAt, OPENERS, SENTENCE_END, skipBlank } from '../text/characters.ts';
import type { Localized } from '../text/localized.ts';
import { memo } from '../text/memo.ts';
import { span } from '../text/span.ts';
import type { ServiceContext } from './context.ts';
import { expressionsOf } from './expressions.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { TEXTS } from './texts.ts';

export interface SuggestOptions {
  /** Whether the writer asked for expressions outright: then they come anywhere, else only in a row of expressions. */
  readonly asked: boolean;
}

/** More than this is not sent: the client asks again as the writer types. */
const MOST = 400;
/** As many themes of a section are at hand. */
const THEMES = 3;
/** UTF-16 units on either side of the caret within which a row is looked at. */
const REACH = 200;
/** UTF-16 units of a paragraph that is read for its themes at each key. */
const LONG = 4000;
const LINKS = '、，,';
const COMMAS = '，,；：';
/** The theme of what fits everywhere: taken last. */
const GENERAL = 'general';

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** What surrounds the caret: offsets are of the text, which is the sentence up to the caret. */
interface Place {
  readonly text: string;
  /** Where the piece that is being typed begins. */
  readonly from: number;
  /** The sentence behind the caret. */
  readonly after: string;
  /** The expressions of the row that is being continued, the nearest first; empty where there is none. */
  readonly row: readonly string[];
}

/**
 * Four-character expressions that go on with a row (真抓实干、…): those of the themes of its items, the nearest first, or else
 * of its section; none that the sentence has already. They are found by their characters and by their pinyin initials,
 * behind those of the themes at hand in all others too. What finds fault is offered only in a row that does so itself.
 */
export function suggestExpressions(
  context: ServiceContext,
  draft: Draft,
  position: Position,
  { asked }: SuggestOptions,
): CompletionList {
  const block = draft.blocks[position.line];
  if (!block) return NOTHING;
  const offset = offsetAt(draft, position);
  const place = placeAt(context, block.paragraph.text, offset - block.start);
  if (place.row.length === 0 && !asked) return NOTHING;
  const themes = themesAt(draft, block.line, place.row);
  const pool = themes.length > 0 || !asked ? themes : praising(fourCharacterThemes);
  const begun = place.text.slice(place.from);
  const seeks = begun !== '' && (place.row.length > 0 || /[a-z]/i.test(begun));
  const typed = fitting(seeks ? [...pool, ...othersLike(pool)] : pool, place, begun);
  // What stands before the caret may be no beginning of anything.
  const companions = place.row.length > 0 ? companionsAt(place, begun) : [];
  const isLoose = asked && typed.length + companions.length === 0;
  const words = isLoose
    ? fitting(pool, place, '')
    : [...companions, ...typed.filter(({ word }) => !companions.some((own) => own.word === word))];
  const start = isLoose ? offset : offset - place.text.length + place.from;
  const range = rangeOf(draft, span(start, offset));
  const items = words.slice(0, MOST).map(
    ({ word, label }, i): CompletionItem => ({
      label: word,
      detail: label[context.locale],
      kind: CompletionItemKind.Text,
      filterText: `${word} ${initialsOf(word)}`,
      sortText: String(i).padStart(4, '0'),
      textEdit: { range, newText: word },
    }),
  );
  // What is typed next finds more than the themes at hand: the client must ask again.
  return { isIncomplete: words.length > MOST || (words.length > 0 && !seeks), items };
}

/** The other themes that praise, or that find fault where those at hand do. */
function othersLike(themes: readonly Theme[]): Theme[] {
  const critical = themes.length > 0 && themes.every((theme) => theme.critical);
  return fourCharacterThemes.filter(
    (theme) => theme.critical === critical && isTelling(theme) && !themes.includes(theme),
  );
}

const praising = (themes: readonly Theme[]): Theme[] => themes.filter(({ critical }) => !critical);

/** An expression, and what is said of it in the list. */
interface Offered {
  readonly word: string;
  readonly label: Localized;
}

/** The expressions of themes that begin as it was typed, in characters or in initials, and that the sentence lacks. */
const fitting = (themes: readonly Theme[], place: Place, typed: string): Offered[] =>
  themes.flatMap((theme) => lackedOf(offeredOf(theme), place, typed).map((word) => ({ word, label: theme.label })));

/** Those that end the set row of the last expression: 守土有责、守土负责、 is followed by 守土尽责. */
const companionsAt = (place: Place, typed: string): Offered[] =>
  lackedOf(companionsOf(place.row[0] ?? '') ?? [], place, typed).map((word) => ({ word, label: TEXTS.companion }));

function lackedOf(words: readonly string[], { text, from, after }: Place, typed: string): string[] {
  const begun = typed.toLowerCase();
  const before = text.slice(0, from);
  return words.filter(
    (word) => word !== begun && begins(word, begun) && !before.includes(word) && !after.includes(word),
  );
}

/** Whether each character typed is that of the word in its place, or the initial of that. */
function begins(word: string, typed: string): boolean {
  if (typed === '') return true;
  const initials = initialsOf(word);
  return [...typed].every((c, i) => c === word.charAt(i) || c === initials.charAt(i));
}

function placeAt({ segmenter }: ServiceContext, whole: string, at: number): Place {
  const text = whole.slice(sentenceStart(whole, at), at);
  const after = sentenceRest(whole, at);
  const from = typedFrom(text);
  const mark = from - 1;
  if (!LINKS.includes(text.charAt(mark) || ' ')) return { text, from, after, row: [] };
  const before = { text: text.slice(0, mark) };
  let ends: ReadonlySet<number> | undefined;
  const isExpression = (end: number): boolean => {
    if (end < 4 || !areFourHan(text, end - 4)) return false;
    const word = text.slice(end - 4, end);
    // A free combination of the lexicon (解放思想) is an expression in a row, and this is how one begins.
    if (themeOf(word) !== undefined || knownAs(word) === 'idiom' || companionsOf(word) !== undefined) return true;
    ends ??= new Set(expressionsOf(before, segmenter).map((found) => found.span.end));
    return ends.has(end);
  };
  return { text, from, after, row: beginAlike(text, mark) ? [] : rowBefore(text, mark, isExpression) };
}

/** Whether the clauses before a mark are built alike and end in an expression by chance: 坚持党的领导、坚持人民至上、. */
function beginAlike(text: string, mark: number): boolean {
  const [one = '', two = ''] = text
    .slice(0, mark)
    .split(/[、，,；：]/)
    .slice(-2);
  return two.length > 4 && one.includes(two.slice(0, 2));
}

/**
 * The expressions of the row that ends before a mark, the nearest first. Behind a comma only those that are divided by
 * commas throughout: 迎难而上、攻坚克难， has ended its row, and 市场活力充分迸发， is none.
 */
function rowBefore(text: string, mark: number, isExpression: (end: number) => boolean): string[] {
  const row: string[] = [];
  const link = text.charAt(mark);
  for (let at = mark; LINKS.includes(text.charAt(at) || ' '); ) {
    let end = at;
    while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end--;
    if (!isExpression(end)) break;
    let start = end - 4;
    while (start > 0 && OPENERS.includes(text.charAt(start - 1))) start--;
    if (link !== '、' && skipBlank(text) < start && !COMMAS.includes(text.charAt(start - 1))) break;
    row.push(text.slice(end - 4, end));
    at = start - 1;
  }
  return row;
}

/** Where what is being typed begins: up to four characters or letters behind a mark; else letters alone. */
function typedFrom(text: string): number {
  let from = text.length;
  while (from > 0 && text.length - from <= 4 && (isHanAt(text, from - 1) || isLetterAt(text, from - 1))) from--;
  if (text.length - from <= 4) return from;
  from = text.length;
  while (from > 0 && text.length - from < 4 && isLetterAt(text, from - 1)) from--;
  return from;
}

const isLetterAt = (text: string, at: number): boolean => /[A-Za-z]/.test(text.charAt(at));

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < REACH && !SENTENCE_END.includes(text.charAt(start - 1))) start--;
  return start;
}

function sentenceRest(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < REACH && !SENTENCE_END.includes(text.charAt(end))) end++;
  return text.slice(at, end);
}

/** The themes at hand, the likeliest first: those of a row, or of the section at a line, of its parent, of the draft. */
function themesAt(draft: Draft, line: number, row: readonly string[]): readonly Theme[] {
  const own = [...new Set(row.map(themeOf))].flatMap((id) => (id === undefined ? [] : (themeWith(id) ?? [])));
  const praise = praising(own);
  // A row that only finds fault goes on finding fault.
  if (own.length > 0 && praise.length === 0) return own;
  if (praise.some(isTelling)) return praise.filter(isTelling);
  for (const blocks of around(draft, line)) {
    const themes = praising(themesOf(blocks.flatMap(({ paragraph }) => themesIn(paragraph)))).filter(isTelling);
    if (themes.length > 0) return themes.slice(0, THEMES);
  }
  return praise;
}

/** The themes of the expressions of a paragraph, one for each; of a very long one those near its end. */
const themesIn = memo((paragraph: Paragraph): readonly string[] => {
  const near = paragraph.text.length > LONG ? { text: paragraph.text.slice(-LONG) } : paragraph;
  return knownExpressionsOf(near).flatMap(({ theme }) => theme ?? []);
});

const isTelling = ({ id }: Theme): boolean => id !== GENERAL;

/** Themes by how often they were met, the most frequent first. */
function themesOf(ids: readonly string[]): Theme[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).flatMap(([id]) => themeWith(id) ?? []);
}

/** The blocks around a line: to the next headings of any level, to those of the first level, and all. */
function* around(draft: Draft, line: number): Generator<readonly Block[]> {
  const between = (headings: readonly number[]): readonly Block[] =>
    draft.blocks.slice(
      headings.findLast((at) => at <= line) ?? 0,
      headings.find((at) => at > line),
    );
  yield between([...everySection(draft.sections)].map(({ block }) => block.line));
  yield between(draft.sections.map(({ block }) => block.line));
  yield draft.blocks;
}
