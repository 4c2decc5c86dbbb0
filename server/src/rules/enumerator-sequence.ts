import { agendaFaultsOf } from '../analysis/agenda.ts';
import { isHeadless, lacksMark } from '../analysis/bare-ordinals.ts';
import { isLastEarly } from '../analysis/early-last.ts';
import { type EnumeratorFamily, enumeratorText, isWorded, LAST } from '../analysis/enumerators.ts';
import { faultOf, mayBeSaid, type OrdinalFault } from '../analysis/ordinals.ts';
import { enumeratorOf, type Point, renumbered, type Series, seriesOf, withOrdinal } from '../analysis/series.ts';
import { isSecondSkipped } from '../analysis/skipped-second.ts';
import type { Draft } from '../draft/draft.ts';
import { edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { toNumeral } from '../text/numerals.ts';
import { enumeratorSequenceText as text } from './enumerator-sequence-text.ts';
import { type Finding, type Fix, passageRule } from './rule.ts';

type Message = keyof typeof text.messages;

// 一方面 is looser than numbers.
const COUNTED: readonly EnumeratorFamily[] = ['N是', 'N要', '第N', '其N', '首先', 'N来', '①'];
const isCounted = ({ family }: Series): boolean => COUNTED.includes(family) || isWorded(family);

// A circled number may be named again in the midst of its list, and the third of three may be 最后 as well as 再次.
const isCertain = ({ certain, kind }: OrdinalFault, { enumerator: { family } }: Point, isClosed: boolean): boolean =>
  certain && family !== '①' && (family !== '首先' || isClosed || kind === 'swap');

export const enumeratorSequence = passageRule<Message>({
  id: 'enumerator-sequence',
  category: 'numbering',
  severity: 'error',
  repairs: true,
  ...text,
  *check(draft) {
    for (const series of seriesOf(draft)) {
      if (series.family === '首先') yield* checkWords(draft, series.points);
      if (series.inOrder || !isCounted(series) || lacksMark(draft, series)) continue;
      const points = series.points.filter((p) => p.enumerator.ordinal !== LAST);
      yield* checkFamily(series, points);
      if (isLastEarly(draft, series)) yield* checkOrder(draft, series.points);
      else yield* checkOrder(draft, points, series.points.at(-1)?.enumerator.ordinal === LAST);
    }
    for (const { kind, item, previous } of agendaFaultsOf(draft)) {
      const named = (ordinal: number): string => `第${toNumeral(ordinal)}项`;
      yield {
        span: item.span,
        message: kind,
        data: {
          found: named(item.ordinal),
          expected: named(previous.ordinal + 1),
          previous: named(previous.ordinal),
        },
        related: [{ span: previous.span, message: 'previous' }],
        // An item may have been called up in words of another kind.
        ...(kind === 'gap' && { severity: 'information' as const }),
      };
    }
  },
});

function* checkOrder(draft: Draft, points: readonly Point[], isClosed = false): Generator<Finding<Message>> {
  const [head] = points;
  const ordinals = points.map((p) => (p.enumerator.ordinal === LAST ? points.length : p.enumerator.ordinal));
  const fault = faultOf(ordinals, 1);
  const point = fault && points[fault.at];
  if (!head || !point || (head.enumerator.family === '首先' && mayBeSaid(ordinals, fault))) return;
  if (ordinals.includes(1)) yield finding(draft, points, fault, point, isClosed);
  else if (isHeadless(draft, head, ordinals)) {
    const data = { found: enumeratorOf(head), expected: withOrdinal(head, 1) };
    yield { span: head.mark, message: 'headless', data };
  }
}

function finding(
  draft: Draft,
  points: readonly Point[],
  fault: OrdinalFault,
  point: Point,
  isClosed: boolean,
): Finding<Message> {
  const previous = points[fault.at - 1];
  const expected = withOrdinal(point, fault.corrected[fault.at] ?? 1);
  const data = { found: enumeratorOf(point), expected, previous: previous ? enumeratorOf(previous) : '' };
  const edits = renumbered(points, fault.corrected);
  return {
    span: point.mark,
    message: fault.kind,
    data,
    related: previous ? [{ span: previous.mark, message: 'previous' }] : [],
    fixes: [
      ...(edits.length === 0
        ? []
        : [{ automatic: isCertain(fault, point, isClosed), edits, label: 'renumber' as const }]),
      ...(fault.kind === 'gap' && previous ? missing(draft, previous, point, expected) : []),
    ],
  };
}

/** Puts in the one point that is missing between two, ended as the one before it. */
function missing(
  draft: Draft,
  { enumerator: { ordinal }, block: above }: Point,
  { block, enumerator, mark }: Point,
  expected: string,
): Fix<Message>[] {
  if (enumerator.ordinal !== ordinal + 2) return [];
  const { text } = block.paragraph;
  const before = text.slice(0, enumerator.span.start);
  const end = /[；，]\s*$/.exec(enumerator.initial ? above.paragraph.text : before)?.[0] ?? '。';
  const added = `${expected}${enumerator.mark}【请填写】${end.trim()}`;
  const newText = enumerator.initial ? `${added}${lineBreakOf(draft.text)}${before}` : added;
  return [{ automatic: false, edits: [edit(mark.start, mark.start, newText)], label: 'insert' }];
}

// 首先，…。再次，…: without 其次, and nothing said in its place. Some say it so, and nobody miscounts.
function* checkWords(draft: Draft, points: readonly Point[]): Generator<Finding<Message>> {
  const [first, point] = points;
  if (!first || !point || !isSecondSkipped(draft, first, point)) return;
  const expected = withOrdinal(point, 2);
  yield {
    span: point.mark,
    message: 'gap',
    data: { found: enumeratorOf(point), expected, previous: enumeratorOf(first) },
    severity: 'information',
    related: [{ span: first.mark, message: 'previous' }],
    fixes: [{ automatic: false, edits: [{ span: point.mark, newText: expected }], label: 'sameFamily' }],
  };
}

function* checkFamily(series: Series, points: readonly Point[]): Generator<Finding<Message>> {
  const family = usualFamily(series, points);
  const sibling = points.find((p) => p.enumerator.family === family);
  if (!sibling) return;
  for (const point of points) {
    if (point.enumerator.family === family) continue;
    const should = enumeratorText(family, point.enumerator.ordinal, toNumeral);
    if (should === undefined) continue;
    yield {
      span: point.mark,
      message: 'family',
      data: { found: enumeratorOf(point), expected: should, sibling: enumeratorOf(sibling) },
      related: [{ span: sibling.mark, message: 'first' }],
      fixes: [{ automatic: false, edits: [{ span: point.mark, newText: should }], label: 'sameFamily' }],
    };
  }
}

function usualFamily(series: Series, points: readonly Point[]): EnumeratorFamily {
  const others = points.slice(1);
  const second = others[0]?.enumerator.family;
  return second && others.length > 1 && others.every((p) => p.enumerator.family === second) ? second : series.family;
}
