import { type Block, type Draft, endOf, isHeadingRole } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { toNumeral } from '../text/numerals.ts';
import { type Span, span } from '../text/span.ts';
import { enumeratorText, isWorded } from './enumerators.ts';
import { type Point, type Series, seriesOf } from './series.ts';

/** The one point of a series 第一，… 第三，… (or 其一，… 其三，…) that lacks its mark: 第二抓环境. UTF-16 offsets of the passage. */
export interface BareOrdinal {
  readonly series: Series;
  readonly span: Span;
  readonly word: string;
}

/** The ordinals without a mark that stand where their series misses a point, in order. */
export const bareOrdinalsOf: (draft: Draft) => readonly BareOrdinal[] = memo((draft) =>
  seriesOf(draft)
    .filter((series) => (series.family === '第N' || series.family === '其N') && !series.inOrder)
    .flatMap((series) =>
      series.points.flatMap((point, i) => bareBetween(draft.text, series, point, series.points[i + 1]) ?? []),
    ),
);

/** Whether a point that a series seems to miss is there and lacks only its mark. */
export const lacksMark = (draft: Draft, series: Series): boolean =>
  unmarked(draft).has(series) || (isWorded(series.family) && isToldOtherwise(draft.text, series));

/** How far behind its last point a series may go on in other words (UTF-16 units). */
const FARTHEST = 2000;

// 第一步，… 接下来是第二步 … 最后一步: of points that name what they count, some stand within a sentence.
function isToldOtherwise(text: string, { family, points }: Series): boolean {
  return points.some(({ enumerator, mark }, i) => {
    const next = points[i + 1];
    const whole = enumeratorText(family, enumerator.ordinal + 1, toNumeral);
    // 第一个体会 may be followed by 第二个.
    const following = family.startsWith('第') ? whole?.slice(0, whole.length - family.length + 3) : whole;
    const last = family.replace(/^第?N/, '最后一');
    if (following === undefined || next?.enumerator.ordinal === enumerator.ordinal + 1) return false;
    const between = text.slice(mark.end, next?.mark.start ?? mark.end + FARTHEST);
    return between.includes(following) || between.includes(last);
  });
}

const unmarked: (draft: Draft) => ReadonlySet<Series> = memo(
  (draft) => new Set(bareOrdinalsOf(draft).map(({ series }) => series)),
);

// 第二产业 and 第二季度 name things.
const THING = /[产季次批个名步轮阶部章条类种位天年届期代世件款节编条大]/;

function bareBetween(text: string, series: Series, { enumerator, mark }: Point, next?: Point): BareOrdinal | undefined {
  if (!next || next.enumerator.ordinal !== enumerator.ordinal + 2 || !enumerator.mark || !next.enumerator.mark)
    return undefined;
  const word = series.family.replace('N', toNumeral(enumerator.ordinal + 1));
  const between = text.slice(mark.end, next.mark.start);
  const at = between.indexOf(word);
  const behind = between.charAt(at + word.length);
  if (at < 0 || between.includes(word, at + 1) || !/^\p{Script=Han}$/u.test(behind) || THING.test(behind))
    return undefined;
  // As its siblings do, it opens a line or a sentence.
  if (!opensSentence(between.slice(0, at))) return undefined;
  return { series, span: span(mark.end + at, mark.end + at + word.length), word };
}

function opensSentence(before: string): boolean {
  const end = before.trimEnd().length;
  return '。；'.includes(before.charAt(end - 1) || '，') || before.includes('\n', end);
}

/** How far before a point its first may be told in other words (UTF-16 units). */
const FAR = 600;

/**
 * Whether a series lacks its first point. An ordinal on its own proves nothing; two that count up do. The first may be told
 * in other words (首先), or within a clause (原因一是…); of lines 第二，第三， it may be told at length, unless the list has
 * been announced.
 */
export function isHeadless(draft: Draft, head: Point, ordinals: readonly number[]): boolean {
  const { enumerator, mark, block } = head;
  const { family, initial } = enumerator;
  const [first = 0, second] = ordinals;
  if (second !== first + 1 || (initial && first !== 2)) return false;
  // 第二步 may be the first that is told of in its sentence; 二靠…三靠…四靠… has lost 一靠.
  if (isWorded(family) && (family.startsWith('第') || ordinals.length < 3)) return false;
  const isPoint = family === 'N是' || family === 'N要';
  const from = initial && !isPoint ? behindAnnouncement(draft, block) : Math.max(block.start, mark.start - FAR);
  if (from === undefined) return false;
  const before = draft.text.slice(from, mark.start);
  const word = enumeratorText(family, 1, toNumeral);
  return !OPENING.test(before) && (word === undefined || !before.includes(word));
}

const OPENING = /首先|首要|第一|一方面|一个方面|其一|头一/;

/** How many lines the first point of a list may take. */
const REACH = 12;

/** What ends a line that announces a list: 我提四点希望。 */
const ANNOUNCES = /(?:[几二三四五六七八九十\d](?:个|点|条|项|件|方面|层|句|步|关|笔)|[以如]下).{0,12}[。：:]\s*$/;

/** The offset behind the nearest line above a block that announces a list in its section; undefined where none does. */
function behindAnnouncement(draft: Draft, { line }: Block): number | undefined {
  for (let at = line - 1; at >= line - REACH; at--) {
    const above = draft.blockOn(at);
    if (!above || isHeadingRole(above.role)) return undefined;
    if (ANNOUNCES.test(above.paragraph.text.slice(-30))) return endOf(above);
  }
  return undefined;
}
