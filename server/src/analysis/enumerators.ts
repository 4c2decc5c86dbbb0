import type { Paragraph } from '../draft/draft.ts';
import { headingOf } from '../draft/heading.ts';
import { pointUnitAt } from '../lexicon/measure-words.ts';
import { isBlankCode, isHanAt, skipBlank } from '../text/characters.ts';
import { matchesIn } from '../text/matches.ts';
import { memo } from '../text/memo.ts';
import { parseCircled, parseNumeral, toCircled } from '../text/numerals.ts';
import { type Span, span } from '../text/span.ts';

/** The families of enumerators (序次语): 一是, 一要, 第一, 其一, 首先/其次/再次/最后, 一方面/另一方面, 一来/二来, ①. */
export type PlainFamily = 'N是' | 'N要' | '第N' | '其N' | '首先' | '一方面' | 'N来' | '①';

/** Enumerators that name what they count (第一句话, 第一步), or what is done each time (一问, 二问). */
export type EnumeratorFamily = PlainFamily | `第N${string}` | `N${string}`;

const PLAIN: ReadonlySet<string> = new Set<PlainFamily>(['N是', 'N要', '第N', '其N', '首先', '一方面', 'N来', '①']);

/** Whether a family counts by words of its own: its points may also be told in other words (接下来是第二步). */
export const isWorded = (family: EnumeratorFamily): boolean => !PLAIN.has(family);

/** One enumerator as a fact of its paragraph; spans are UTF-16 offsets in the paragraph. */
export interface Enumerator {
  readonly family: EnumeratorFamily;
  /** 1, 2, 3 …; 首先 1, 其次 2, 再次 3; 最后 is LAST. */
  readonly ordinal: number;
  /** The enumerator without the mark behind it: 一是, 第一. */
  readonly span: Span;
  /** The numeral alone; empty for words such as 首先. */
  readonly numeral: Span;
  /** The mark directly behind it (，、：); '' where there is none. */
  readonly mark: string;
  /** The head (段首句): what follows it and its mark, up to the first ，。；： that is not quoted. */
  readonly head: Span;
  /** Whether it opens its line. */
  readonly initial: boolean;
  /** The offset of the quotation mark that it stands inside of; -1 outside quotations. */
  readonly quote: number;
}

/** The ordinal of 最后: it closes a series of any length. */
export const LAST = 99;

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** What is done each time: 一问…二问…三问…. */
const VERBS = '问看查学比思谈评议找访练讲靠抓改促帮';
/** Whether a word is what points are counted by: 一问, 二问. */
export const isCountedVerb = (word: string): boolean => word.length === 1 && VERBS.includes(word);
const CANDIDATE = new RegExp(
  `(${NUMERAL})[是要来${VERBS}]|第(${NUMERAL})|其(${NUMERAL})|首先|其次|再次|最后|另?一方面|[①-⑳]`,
  'g',
);
const CLAUSE_START = '。；：，！？”’）…—,;:!?)“‘》';
const WORDS: Readonly<Record<string, readonly [EnumeratorFamily, number]>> = {
  首先: ['首先', 1],
  其次: ['首先', 2],
  再次: ['首先', 3],
  最后: ['首先', LAST],
  一方面: ['一方面', 1],
  另一方面: ['一方面', 2],
};

/** The enumerators of a paragraph, each at the start of a clause, in order. */
export const enumeratorsOf: (paragraph: Paragraph) => readonly Enumerator[] = memo((paragraph) => {
  const { text } = paragraph;
  const found: Enumerator[] = [];
  let [quoteAt, headEnd, circled]: [Lookup?, Lookup?, boolean?] = [];
  for (const match of matchesIn(text, CANDIDATE)) {
    const before =
      clauseStart(text, match.index) ?? (headingOf(paragraph)?.title.end === match.index ? 'clause' : undefined);
    if (before === undefined) continue;
    // ①…；②…： behind a colon circled numbers are a list, elsewhere they may be notes.
    const isCircled = parseCircled(match[0]) !== undefined;
    const isAnnounced = isCircled && '：:'.includes(text.charAt(match.index - 1) || ' ');
    circled ||= isAnnounced && match[0] === '①';
    if (isCircled && (!circled || (isAnnounced && match[0] !== '①'))) continue;
    quoteAt ??= quotations(text);
    headEnd ??= headEnds(text);
    const enumerator = read(text, match, before === 'line', quoteAt, headEnd);
    if (enumerator) found.push(enumerator);
  }
  return found.length > 0 ? found : NONE;
});

const NONE: readonly Enumerator[] = [];

/** What is known of an offset in a text. */
type Lookup = (at: number) => number;

// Offset 0 after blanks is the start of a line; behind a mark starts a clause; anywhere else a word runs on (万一是, 全国第二).
function clauseStart(text: string, at: number): 'line' | 'clause' | undefined {
  let i = at - 1;
  while (i >= 0 && isBlankCode(text.charCodeAt(i))) i--;
  if (i < 0) return 'line';
  return CLAUSE_START.includes(text.charAt(i)) ? 'clause' : undefined;
}

function read(
  text: string,
  match: RegExpExecArray,
  initial: boolean,
  quoteAt: Lookup,
  headEnd: Lookup,
): Enumerator | undefined {
  const whole = match[0];
  const word = WORDS[whole];
  const digits = match[1] ?? match[2] ?? match[3] ?? '';
  const unit = match[2] ? pointUnitAt(text, match.index + whole.length) : '';
  const family = word?.[0] ?? familyOf(match, unit);
  const ordinal = word?.[1] ?? parseCircled(whole) ?? parseNumeral(digits);
  const end = match.index + whole.length + unit.length;
  if (ordinal === undefined || !isEnumerator(text, end, family, digits)) return undefined;
  const numeralAt = match.index + whole.indexOf(digits);
  const following = text.charAt(end);
  const mark = following !== '' && '，、：:,。．'.includes(following) ? following : '';
  const start = end + mark.length;
  return {
    family,
    ordinal,
    span: span(match.index, end),
    numeral: span(numeralAt, numeralAt + digits.length),
    mark,
    head: span(start, headEnd(start)),
    initial,
    quote: quoteAt(match.index),
  };
}

function familyOf([whole, verbal, ordinal]: RegExpExecArray, unit: string): EnumeratorFamily {
  if (verbal !== undefined) return `N${whole.slice(-1)}`;
  if (ordinal !== undefined) return `第N${unit}`;
  return parseCircled(whole) === undefined ? '其N' : '①';
}

/** How far a head is looked along before all ends of the text are read at once (UTF-16 units). */
const NEAR = 80;

/**
 * Where the head that begins at an offset ends: at the first mark outside of quotations, or where the quotation ends that
 * it stands in. Hardly any is far; for one that is, a scan from the end of the text knows the ends for every offset, so
 * that a line of a thousand heads without a mark costs no more than one.
 */
function headEnds(text: string): Lookup {
  let ends: Int32Array | undefined;
  return (from) => {
    const near = ends ? undefined : nearEnd(text, from);
    if (near !== undefined) return near;
    ends ??= scanHeadEnds(text);
    return ends[from] ?? text.length;
  };
}

const isEnd = (c: string): boolean => '，。；：！？,;:!?'.includes(c);

function nearEnd(text: string, from: number): number | undefined {
  const to = from + NEAR;
  for (let i = from, depth = 0; i < to; i++) {
    if (isHanAt(text, i)) continue;
    if (i >= text.length) return text.length;
    const c = text.charAt(i);
    const closes = c === '”' || c === '》';
    if (depth === 0 && (closes || isEnd(c))) return i;
    if (closes) depth--;
    else if (c === '“' || c === '《') depth++;
  }
  return undefined;
}

function scanHeadEnds(text: string): Int32Array {
  const ends = new Int32Array(text.length);
  const byDepth = new Map<number, number>();
  let [depth, end] = [0, text.length];
  for (let i = text.length - 1; i >= 0; i--) {
    const c = text.charAt(i);
    if (c === '“' || c === '《') end = byDepth.get(--depth) ?? text.length;
    else if (c === '”' || c === '》' || isEnd(c)) {
      if (c === '”' || c === '》') depth++;
      byDepth.set(depth, i);
      end = i;
    }
    ends[i] = end;
  }
  return ends;
}

// What follows tells an enumerator from a word that begins alike: 第一产业, 四要素, 一是一, 一来到.
function isEnumerator(text: string, end: number, family: EnumeratorFamily, digits: string): boolean {
  const next = text.charAt(end);
  switch (family) {
    case 'N是':
      return next !== '否' && !saysSoItself(text, end, digits);
    case 'N要':
      return !namesThing(text, end) && !saysSoItself(text, end, digits);
    case 'N来':
      return digits === '一' || digits === '二';
    case '第N':
      return (
        ('，：,:'.includes(next) && next !== '') ||
        next === '是' ||
        (next === '要' && text.charAt(end + 1) !== '位' && !namesThing(text, end + 1)) ||
        isListComma(text, end, digits)
      );
    case '其N':
      return next !== '' && '，、：,:是'.includes(next);
    case '首先':
      return next !== '' && '，、：,:是要'.includes(next);
    case '一方面':
      return true;
    // 我们倾向②，由①式得: what was listed is named again.
    case '①':
      return isHanAt(text, end) ? next !== '式' : '“《‘'.includes(next || ' ');
    default:
      // 第一条：“…” cites a clause.
      return family.startsWith('第')
        ? next !== '' && '，：,:是'.includes(next) && !text.startsWith('：“', end)
        : isAsked(text, end, digits);
  }
}

// 四要素, 三要点 name what is counted; in 一要领导带头, 二要务实协同, 三要点面结合 another word begins behind 要.
const THING =
  /^(?:素(?![质养])|件|义(?![不无])|点(?![面燃对准亮到滴])|害(?!怕)|闻(?![风过令鸡战])|么|务(?![必实求农虚真])|领(?![导会先悟航跑衔取受好])|道(?![德明清出])|职(?![责能工业])|塞)/;
const namesThing = (text: string, at: number): boolean => THING.test(text.slice(at, at + 2));

// 一抓到底, 一看就懂, 一问一答 are sayings.
const isAsked = (text: string, end: number, digits: string): boolean =>
  digits.length === 1 && !'到就便起来得一过'.includes(text.charAt(end) || '一');

// 一是一，二是二 is a saying; 四是四个单位发言 is the fourth point.
function saysSoItself(text: string, at: number, digits: string): boolean {
  if (!text.startsWith(digits, at)) return false;
  const next = text.charAt(at + digits.length);
  return !isHanAt(text, at + digits.length) || parseNumeral(next) !== undefined;
}

// 第一、明确责任 counts points; 第一、第三产业, 第一、二产业 and 第二、六军团 name things.
function isListComma(text: string, at: number, digits: string): boolean {
  if (text.charAt(at) !== '、' || text.charAt(at + 1) === '第') return false;
  const following = /^[一二三四五六七八九十]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0] ?? '';
  const [own, other] = [parseNumeral(digits) ?? 0, parseNumeral(following) ?? 0];
  return other <= own || (other > own + 1 && '是要个项'.includes(text.charAt(at + 1 + following.length)));
}

/**
 * Where the quotation around an offset opens; -1 outside. To be asked in ascending order. A quotation mark that another
 * one follows before it is closed has lost its partner: what comes behind it is not taken for quoted. A paragraph that
 * opens with one and closes none is part of a longer quotation.
 */
function quotations(text: string): Lookup {
  const marks = text.matchAll(/[“”]/g);
  let [open, next] = [-1, marks.next().value];
  const first = skipBlank(text);
  return (at) => {
    while (next && next.index < at) {
      open = next[0] === '“' ? next.index : -1;
      next = marks.next().value;
    }
    if (open < 0) return -1;
    return next ? (next[0] === '”' ? open : -1) : first === open ? open : -1;
  };
}

/** The enumerator of a family for an ordinal: 三是, 第三, 其三. Undefined where the family has no such word. */
export function enumeratorText(
  family: EnumeratorFamily,
  ordinal: number,
  numeral: (n: number) => string,
): string | undefined {
  if (family === '首先') return ['首先', '其次', '再次'][ordinal - 1] ?? '最后';
  if (family === '一方面') return ['一方面', '另一方面'][ordinal - 1];
  return family === '①' ? toCircled(ordinal) : family.replace('N', numeral(ordinal));
}
