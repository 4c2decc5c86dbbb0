import { enumeratorsOf } from '../analysis/enumerators.ts';
import { fixedLength } from '../analysis/frame.ts';
import { blockAt, type Draft } from '../draft/draft.ts';
import { escaped } from '../patterns/index.ts';
import { isHanAt, skipBlank } from '../text/characters.ts';
import { parseCircled, toCircled } from '../text/numerals.ts';
import { type Span, slice } from '../text/span.ts';
import { isEven, type NextFrame, nextFrame } from './next-frame.ts';
import { bare, type NextItem } from './next-item.ts';

/** UTF-16 units of a clause that is built like its neighbours; a longer one is told, not built. */
const LONGEST = 40;

/**
 * The clause that may follow in the pattern of those before it: 坚持以学铸魂，筑牢信仰之基；坚持以学增智，提升履职之能； goes on
 * with 坚持以学○○，○○○○之○。 Behind ，it comes only once it is begun as the two before it begin: there half of all pairs are
 * no beginning of a row. Nothing where points are numbered, but for 1.…；2.…；, or where little is shared.
 */
export function nextClauseItems(draft: Draft, typed: Span): NextItem[] {
  const block = blockAt(draft, typed.start);
  if (!block) return [];
  const { text } = block.paragraph;
  const column = typed.start - block.start;
  const mark = text.charAt(column - 1);
  if ((mark !== '；' && mark !== '，') || skipBlank(text, typed.end - block.start) < text.length) return [];
  const start = startOfRow(text, column - 1, mark);
  if (enumeratorsOf(block.paragraph).some(({ span }) => span.start >= start && span.start < column)) return [];
  const clauses = text.slice(start, column - 1).split(mark);
  const begun = slice(draft.text, typed);
  if (mark === '，') {
    const fits = begun !== '' && clauses.length > 1;
    return fits ? itemsIn(withoutLead(clauses.slice(-2)), (frame) => isBegun(frame, begun), { end: '' }) : [];
  }
  const last = clauses.map(numberIn).reduce((before, own) => (before && own && isNext(before, own) ? own : undefined));
  const isShown = (frame: NextFrame): boolean => isPlain(frame) && (clauses.length > 1 || isOpened(frame));
  if (!last) return itemsIn(withoutLead(clauses), (frame) => isShown(frame) || (begun !== '' && isBegun(frame, begun)));
  const name = last.named(last.number + 1);
  if (name === undefined) return [];
  const bodies = clauses.map((clause) => clause.slice(numberIn(clause)?.length));
  return [...itemsIn(bodies, () => true, { name }), bare(name, 'point')];
}

function itemsIn(
  clauses: readonly string[],
  fits: (frame: NextFrame) => boolean,
  { name = '', end = '。' }: { readonly name?: string; readonly end?: string } = {},
): NextItem[] {
  const frame = clauses.every((c) => c !== '' && c.length <= LONGEST) ? nextFrame(clauses) : undefined;
  if (!frame?.whole || !fits(frame)) return [];
  const label = `${name}${frame.shown}${end}`;
  const kind = name === '' ? 'clause' : 'point';
  const snippet = `${escaped(name)}${frame.snippet}${end}$0`;
  return [{ kind, label, text: label, snippet, siblings: clauses.join('\n'), edits: [], extra: false }];
}

/** Places to fill in that a reader still takes for one pattern. */
const MOST_PLACES = 3;
/** Characters that clauses of unequal length must share. */
const LEAST_SHARED = 3;

/** Whether it is plain how to go on: all is of one length, or enough of it is said already. A length alone says nothing. */
const isPlain = ({ pieces }: NextFrame): boolean =>
  (isEven(pieces) && pieces.length > 1) ||
  (fixedLength(pieces) >= LEAST_SHARED &&
    pieces.filter((p) => 'fixed' in p).length > 1 &&
    pieces.filter((p) => 'slot' in p).length <= MOST_PLACES);

/** Whether words open a clause: one alone is a pattern where it begins 聚焦“…”, not where it tells of a “…” or who says it. */
const isOpened = ({ pieces: [first] }: NextFrame): boolean =>
  first !== undefined && 'fixed' in first && isHanAt(first.fixed, 0) && !/[说问喊称]“$/.test(first.fixed);

function isBegun({ pieces }: NextFrame, begun: string): boolean {
  const [first, ...others] = pieces;
  if (!first || !('fixed' in first) || !first.fixed.startsWith(begun)) return false;
  return isEven(pieces) || (first.fixed.length > 1 && others.some((p) => 'fixed' in p));
}

/** Where the row of clauses begins: at the sentence, or what it says behind its colon: 做到“三个坚持”：坚持…；坚持…. */
function startOfRow(text: string, before: number, mark: '；' | '，'): number {
  const borders = mark === '，' ? '。！？：；' : '。！？：';
  for (let i = before; i > 0; i--) if (borders.includes(text.charAt(i - 1))) return i;
  return skipBlank(text);
}

/** The first clause has the opening of the whole sentence before it: 我们要坚持…；坚持…. The second tells where its own begins. */
function withoutLead([first = '', ...others]: readonly string[]): readonly string[] {
  const [second = ''] = others;
  const asLong = first.length - second.length;
  const alike = second !== '' && asLong > 0 && first.charAt(asLong) === second.charAt(0);
  const own = alike ? asLong : second === '' ? 0 : first.indexOf(second.slice(0, 2));
  return [own > 0 ? first.slice(own) : first, ...others];
}

/** The number that a clause begins with: 1. （1） 1、 ① */
interface ClauseNumber {
  readonly number: number;
  /** The same with another number in it; undefined past ⑳. */
  readonly named: (number: number) => string | undefined;
  /** UTF-16 units, marks included. */
  readonly length: number;
}

function numberIn(clause: string): ClauseNumber | undefined {
  const found = /^([（(]?)(\d{1,2})([）)]|[.．、](?!\d))/.exec(clause);
  if (!found) {
    const number = parseCircled(clause.charAt(0));
    return number === undefined ? undefined : { number, named: toCircled, length: 1 };
  }
  const [{ length }, before = '', digits = '', behind = ''] = found;
  return { number: Number(digits), named: (number) => before + number + behind, length };
}

const isNext = (one: ClauseNumber, two: ClauseNumber): boolean =>
  one.number + 1 === two.number && one.named(1) === two.named(1);
