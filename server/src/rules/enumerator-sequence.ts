import { agendaFaultsOf } from '../analysis/agenda.ts';
import { lacksMark } from '../analysis/bare-ordinals.ts';
import { type EnumeratorFamily, enumeratorText, isWorded, LAST } from '../analysis/enumerators.ts';
import { faultOf, mayBeSaid, type OrdinalFault } from '../analysis/ordinals.ts';
import { enumeratorOf, type Point, renumbered, type Series, seriesOf, withOrdinal } from '../analysis/series.ts';
import { toNumeral } from '../text/numerals.ts';
import { enumeratorSequenceMessages } from './enumerator-sequence-text.ts';
import { type Finding, passageRule } from './rule.ts';

type Message = keyof typeof enumeratorSequenceMessages;

// 一方面 is looser than numbers.
const COUNTED: readonly EnumeratorFamily[] = ['N是', 'N要', '第N', '其N', '首先', 'N来', '①'];
const isCounted = ({ family }: Series): boolean => COUNTED.includes(family) || isWorded(family);

// A circled number may be named again in the midst of its list, and the third of three may be 最后 as well as 再次.
const LOOSE: readonly EnumeratorFamily[] = ['①', '首先'];

export const enumeratorSequence = passageRule<Message>({
  id: 'enumerator-sequence',
  category: 'numbering',
  severity: 'error',
  repairs: true,
  docs: {
    title: { 'zh-cn': '分点序次有误', en: 'Points out of sequence' },
    why: {
      'zh-cn':
        '“一是……二是……三是……”这样的一组分点，序次要连续，用词要一致；“第一步”“第一句话”“一问”和行文里的“①”也一样。缺号、重号、颠倒，或者中途由“一是”换成“二要”，听众马上就乱。分点里再套分点、引文里的分点各自成组；“首先”后面没有“其次”属于常见写法，不报。',
      en: 'The points of one series count up without a gap and keep one form. Nested series and series inside quotations are series of their own; 首先 without 其次 is normal.',
    },
  },
  messages: enumeratorSequenceMessages,
  examples: [
    {
      bad: '一是摸清底数，建好台账。⟦三是⟧压实责任，挂图作战。四是强化督导，务求实效。',
      good: '一是摸清底数，建好台账。二是压实责任，挂图作战。三是强化督导，务求实效。',
    },
    {
      bad: '一是摸清底数。二是压实责任。⟦二是⟧强化督导。',
      good: '第一，摸清底数。\n第二压实责任。\n第三，总结经验。',
      fixed: '一是摸清底数。二是压实责任。三是强化督导。',
    },
    {
      bad: '一是摸清底数。⟦三是⟧压实责任。二是强化督导。四是总结经验。',
      good: '一是摸清底数，做到三个清楚：一是家底清楚，二是问题清楚，三是去向清楚。二是压实责任。',
      fixed: '一是摸清底数。二是压实责任。三是强化督导。四是总结经验。',
    },
    {
      bad: '第一句话，心中有党。第二句话，手中有责。⟦第二句话⟧，身上有戒。',
      good: '第一步，摸清底数。接下来是第二步整改。第三步，检查验收。',
      fixed: '第一句话，心中有党。第二句话，手中有责。第三句话，身上有戒。',
    },
    { bad: '要做到：①自查；②整改；⟦④⟧验收。', good: '要做到：①自查；②整改；③验收。' },
    {
      bad: '现在进行会议第一项议程，请甲讲话。\n下面进行会议第二项议程，请乙发言。\n下面进行会议⟦第二项⟧议程，请丙发言。',
      good: '现在进行第一项议程，请甲讲话。\n第一项议程进行完毕。下面进行第二项，请乙发言。\n继续进行第二项，请丙发言。',
    },
    {
      bad: '会议第一项，请甲讲话。\n会议第二项，请乙发言。\n会议⟦第二项⟧，请丙发言。',
      good: '一要领导带头。二要务实协同。三要点面结合。四要素质过硬。',
    },
    {
      bad: '一是摸清底数。⟦二要⟧压实责任。三是强化督导。',
      good: '第一产业稳步增长，全国第二，唯一是服务业仍有差距，万一是外部需求走弱，也要早作准备。',
      fixed: '一是摸清底数。二是压实责任。三是强化督导。',
    },
  ],
  *check(draft) {
    for (const series of seriesOf(draft)) {
      if (series.inOrder || !isCounted(series) || lacksMark(draft, series)) continue;
      const points = series.points.filter((p) => p.enumerator.ordinal !== LAST);
      yield* checkFamily(series, points);
      yield* checkOrder(points);
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

function* checkOrder(points: readonly Point[]): Generator<Finding<Message>> {
  const [head] = points;
  const ordinals = points.map((p) => p.enumerator.ordinal);
  const fault = faultOf(ordinals, 1);
  const point = fault && points[fault.at];
  if (!head || !point || (head.enumerator.family === '首先' && mayBeSaid(ordinals, fault))) return;
  if (ordinals.includes(1)) yield finding(points, fault, point);
  else if (!isWorded(head.enumerator.family) && isHeadless(head, ordinals)) {
    const data = { found: enumeratorOf(head), expected: withOrdinal(head, 1) };
    yield { span: head.mark, message: 'headless', data };
  }
}

// An ordinal on its own proves nothing; two that count up do. Lines 第二，第三， may follow a first told at length.
const isHeadless = ({ enumerator }: Point, [first = 0, second]: readonly number[]): boolean =>
  second === first + 1 && (!enumerator.initial || enumerator.family === 'N是' || enumerator.family === 'N要');

function finding(points: readonly Point[], fault: OrdinalFault, point: Point): Finding<Message> {
  const previous = points[fault.at - 1];
  const expected = withOrdinal(point, fault.corrected[fault.at] ?? 1);
  const data = { found: enumeratorOf(point), expected, previous: previous ? enumeratorOf(previous) : '' };
  const edits = renumbered(points, fault.corrected);
  return {
    span: point.mark,
    message: fault.kind,
    data,
    related: previous ? [{ span: previous.mark, message: 'previous' }] : [],
    fixes:
      edits.length === 0
        ? []
        : [{ automatic: fault.certain && !LOOSE.includes(point.enumerator.family), edits, label: 'renumber' }],
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
