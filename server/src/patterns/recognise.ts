import { trimmedEnd } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import type { GenrePattern } from './pattern.ts';

/** A longer line is no title (UTF-16 code units). */
const LONGEST_TITLE = 200;

/** What is written behind the name of a genre without being part of it. */
const TAILS = [
  '征求意见稿',
  '送审稿',
  '讨论稿',
  '修改稿',
  '初稿',
  '定稿',
  '稿',
  '提纲',
  '要点',
  '材料',
  '全文',
  '摘要',
  '实录',
  '范文',
  '模板',
  '”',
  '》',
];

/**
 * The genre that a title shows, with the help of the salutation; undefined where neither shows one, or where they show two.
 * The end of a title names the genre (在工作汇报会上的讲话 is no report), so each line of it is read from its end.
 */
export function recognise(
  patterns: readonly GenrePattern[],
  title: string | undefined,
  salutation: string | undefined,
): GenrePattern | undefined {
  if (title === undefined || title.length > 3 * LONGEST_TITLE) return undefined;
  const found = new Set<GenrePattern>();
  for (const line of title.split(/\r?\n|——|--/)) {
    const pattern = inLine(patterns, line, salutation);
    if (pattern) found.add(pattern);
  }
  const [only, other] = found;
  return other === undefined ? only : undefined;
}

function inLine(
  patterns: readonly GenrePattern[],
  line: string,
  salutation: string | undefined,
): GenrePattern | undefined {
  if (line.length > LONGEST_TITLE) return undefined;
  const endings = endingsOf(line);
  let [best, weight, tie] = [undefined as GenrePattern | undefined, 0, false];
  for (const pattern of patterns) {
    const own = weightIn(pattern, endings, salutation);
    if (own === 0 || own < weight) continue;
    tie = own === weight;
    best = pattern;
    weight = own;
  }
  return tie ? undefined : best;
}

/** The line without brackets at its end, and with 稿, 材料 and the like taken off one by one. */
function endingsOf(line: string): readonly string[] {
  let text = line.replace(/[\s　#*]+/g, '');
  for (let end = '）)】'.includes(text.at(-1) ?? '·'); end; end = '）)】'.includes(text.at(-1) ?? '·')) {
    const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('), text.lastIndexOf('【'));
    text = text.slice(0, Math.max(open, 0));
  }
  const endings = [text.slice(0, trimmedEnd(text))];
  for (let tail = tailOf(text); tail > 0; tail = tailOf(text)) {
    text = text.slice(0, -tail);
    endings.push(text);
  }
  return endings;
}

const tailOf = (text: string): number => TAILS.find((tail) => text.endsWith(tail))?.length ?? 0;

/**
 * How much of the end of a title a genre's words take up: 表态发言 outweighs 发言, and of equals 座谈会…交流发言 outweighs
 * 交流发言, for it asks for more. 0 where none matches.
 */
function weightIn(pattern: GenrePattern, endings: readonly string[], salutation: string | undefined): number {
  if (pattern.excludedTitleWords?.some((word) => endings[0]?.includes(word))) return 0;
  const greeted = salutation !== undefined && pattern.salutationWords?.some((word) => salutation.includes(word));
  const { strong, weak } = wordsOf(pattern);
  let most = 0;
  for (const words of greeted ? [strong, weak] : [strong])
    for (const word of words)
      if (word.weight > most && endings.some((ending) => matches(word, ending))) most = word.weight;
  return most;
}

/** The words of a title, taken apart at …, where any text may stand. */
interface TitleWord {
  readonly before: readonly string[];
  readonly last: string;
  readonly weight: number;
}

const wordsOf = memo(({ titleWords, weakTitleWords = [] }: GenrePattern) => ({
  strong: titleWords.map(apart),
  weak: weakTitleWords.map(apart),
}));

function apart(word: string): TitleWord {
  const before = word.split('…');
  const last = before.pop() ?? '';
  return { before, last, weight: 2 * last.length + (before.length > 0 ? 1 : 0) };
}

function matches({ before, last }: TitleWord, title: string): boolean {
  if (!title.endsWith(last)) return false;
  let at = 0;
  for (const piece of before) {
    const found = title.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= title.length - last.length;
}
