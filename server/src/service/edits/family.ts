import { type EnumeratorFamily, enumeratorText, isCountedVerb, LAST } from '../../analysis/enumerators.ts';
import type { Point } from '../../analysis/series.ts';
import type { Draft } from '../../draft/draft.ts';
import { type Edit, edit } from '../../text/edit.ts';
import { toNumeral } from '../../text/numerals.ts';
import { placesAt } from './items.ts';
import { type EditCommand, mapSpan, resultOf } from './result.ts';

/** The families that a series can be given, in the order in which one is taken after the other. */
export const FAMILIES = ['N是', 'N要', '第N', '其N', '首先'] as const satisfies readonly EnumeratorFamily[];

export const isFamily = (name: string | undefined): name is (typeof FAMILIES)[number] =>
  FAMILIES.some((family) => family === name);

/**
 * Changes the enumerators of the series at the selection to another family, and numbers them from the first on: 一是 → 一要
 * → 第一， → 其一， → 首先， and round again; or to the family named. Undefined outside a series, and for 首先 with more
 * than four points.
 */
export const changeFamily: EditCommand = (draft, selection, argument) => {
  const points = placesAt(draft, selection.start).at(-1)?.series.points;
  if (!points || (argument !== undefined && !isFamily(argument))) return undefined;
  const family = argument ?? nextFamily(points);
  const names = namesOf(family, points.length);
  if (!names) return undefined;
  const edits = points.map((point, i) => named(draft, point, names[i] ?? '', family));
  return resultOf(draft.text, edits, mapSpan(edits, selection));
};

function nextFamily(points: readonly Point[]): EnumeratorFamily {
  const families: readonly (EnumeratorFamily | undefined)[] = FAMILIES;
  const at = families.indexOf(points[0]?.enumerator.family);
  const next = FAMILIES[(at + 1) % FAMILIES.length] ?? 'N是';
  return namesOf(next, points.length) ? next : 'N是';
}

/** The enumerators of `count` points in a family, with the marks behind them; undefined where it has not so many. */
export function namesOf(family: EnumeratorFamily, count: number): string[] | undefined {
  if (family === '首先' && count > 4) return undefined;
  const names = Array.from({ length: count }, (_, i) =>
    enumeratorText(family, family === '首先' && i === count - 1 && count > 2 ? LAST : i + 1, toNumeral),
  );
  return names.every((name) => name !== undefined)
    ? names.map((name) => `${name}${MARKS.get(family) ?? ''}`)
    : undefined;
}

/** GB/T 15834-2011, B.3: 第一 其一 首先 take a comma; 一是 runs on. */
const MARKS: ReadonlyMap<EnumeratorFamily, string> = new Map([
  ['第N', '，'],
  ['其N', '，'],
  ['首先', '，'],
  ['N来', '，'],
]);

// 首先是… → 一是…, 第一要… → 一要…: the verb that the new enumerator has itself is not said twice. 一问初心 → 一是问初心: what
// the old one says beyond its number is said all the same.
function named(draft: Draft, { mark, enumerator }: Point, name: string, family: EnumeratorFamily): Edit {
  const end = mark.end + enumerator.mark.length;
  const said = draft.text.charAt(mark.end - 1);
  if (enumerator.family === `N${said}` && isCountedVerb(said)) return edit(mark.start, end, name + said);
  const verb = family === 'N是' ? '是' : family === 'N要' ? '要' : undefined;
  return edit(mark.start, verb !== undefined && draft.text.charAt(end) === verb ? end + 1 : end, name);
}
