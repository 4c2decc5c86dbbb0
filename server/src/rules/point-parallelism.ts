import { LAST } from '../analysis/enumerators.ts';
import { readHead, rhythmOf } from '../analysis/head.ts';
import type { OddOne } from '../analysis/odd-one.ts';
import { oddOneOut } from '../analysis/odd-one-out.ts';
import { type Point, seriesOf } from '../analysis/series.ts';
import { memoSiblings } from '../analysis/siblings.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';
import { countedFrom, type Span, slice, span } from '../text/span.ts';
import { oddFinding, parallelismMessages } from './parallelism.ts';
import { passageRule } from './rule.ts';

export const pointParallelism = passageRule({
  id: 'point-parallelism',
  category: 'parallelism',
  severity: 'information',
  waits: 'line',
  needsSegmenter: true,
  docs: {
    title: { 'zh-cn': '分点的段首句不齐', en: 'Heads of points out of step' },
    why: {
      'zh-cn':
        '三点以上的一组分点，段首句写得齐整，唯独一点字数或句式对不上，就提示这一点。本来就各写各的，或者只是字数碰巧相同，不报；要看得出是有意写齐的，如首字或尾字相同，引号用在同一处，几个分句长短逐一相等，动宾、主谓的搭配一致。四点以上字数全齐，唯独一点首词不同，或者引号漏了的，也提示。只多出“进一步”一类修饰语的，段首句后面漏了句号、与下文连成一句的，也提示。',
      en: 'In a series of three or more, where all heads but one agree in length and in something else besides (first or last word, quoted slots, clauses, word classes), the odd one is marked; so is one of four or more that begins otherwise, or lacks quotation marks, where all are of one length, and one that has lost its full stop and runs on. Heads that simply differ are left alone.',
    },
  },
  messages: parallelismMessages('点', '这一点', 'points'),
  examples: [
    {
      bad: '一是把准方向，做到心中有数。要常学常新。二是⟦进一步把住节奏，做到手中有招⟧。要张弛有度。三是把牢底线，做到行中有戒。要慎独慎微。四是把好关口，做到责中有人。要失责必究。',
      good: '一是把准方向，做到心中有数。要常学常新。二是把住节奏，做到手中有招。要张弛有度。三是把牢底线，做到行中有戒。要慎独慎微。四是把好关口，做到责中有人。要失责必究。',
    },
    {
      bad: '一是明确“谁来干”，做到以责促行。要定人定岗。二是明确“怎么干”，做到以法促行。要有章有法。三是⟦明确“何时干”⟧。要排出日程。四是明确“干多好”，做到以评促行。要有奖有罚。',
      good: '一是生态环境底子薄。要久久为功。二是传统产业占比偏高。要加快转型。三是人才缺口大。要育引并举。',
      fixed:
        '一是明确“谁来干”，做到以责促行。要定人定岗。二是明确“怎么干”，做到以法促行。要有章有法。三是明确“何时干”，做到以××促行。要排出日程。四是明确“干多好”，做到以评促行。要有奖有罚。',
    },
    {
      bad: '一是把准方向，做到心中有数。要常学常新。二是⟦把住节奏，做到手中有招要张弛有度⟧。三是把牢底线，做到行中有戒。要慎独慎微。四是把好关口，做到责中有人。要失责必究。',
      good: '一是把准方向。要常学常新。二是把住节奏要张弛有度。三是守底线。要慎独慎微。',
      fixed:
        '一是把准方向，做到心中有数。要常学常新。二是把住节奏，做到手中有招。要张弛有度。三是把牢底线，做到行中有戒。要慎独慎微。四是把好关口，做到责中有人。要失责必究。',
    },
  ],
  *check(draft, { segmenter }) {
    for (const { points } of seriesOf(draft)) {
      if (points.length < 3) continue;
      const counted = points.filter((p) => p.enumerator.ordinal !== LAST);
      const found = oddPoint(
        counted.map((p) => p.enumerator),
        segmenter,
        () => ask(counted, segmenter),
      );
      const finding =
        found &&
        oddFinding(found.odd, counted.map(found.level === 'sentence' ? sentenceOf : (p) => p.head), draft.text);
      if (finding) yield finding;
    }
  },
});

interface OddPoint {
  readonly odd: OddOne;
  /** Whether whole sentences were held against each other, or only their first clauses. */
  readonly level: 'sentence' | 'clause';
}

const oddPoint = memoSiblings<OddPoint | undefined>();

/** At the level of first clauses agreement is cheaper than in whole sentences, so it takes more of it. */
const CLAUSE_PROOF = 2.5;

function ask(points: readonly Point[], segmenter: Segmenter | undefined): OddPoint | undefined {
  const texts = points.map((p) => textAt(p, sentenceOf(p)));
  const odd = oddOneOut(texts, segmenter);
  if (odd) return { odd, level: 'sentence' };
  if (inStep(texts)) return undefined;
  const heads = points.map((p) => textAt(p, p.head));
  const oddHead = oddOneOut(heads, segmenter, CLAUSE_PROOF);
  return oddHead && { odd: oddHead, level: 'clause' };
}

// Whole sentences of one rhythm are parallel enough, whatever their first clauses do.
function inStep(texts: readonly string[]): boolean {
  const rhythm = (text: string): string => rhythmOf(readHead(text.slice(0, 60)));
  const first = rhythm(texts[0] ?? '');
  return texts.every((t) => rhythm(t) === first);
}

/** The text of a place in a point's own paragraph. */
const textAt = ({ block }: Point, at: Span): string => slice(block.paragraph.text, countedFrom(at, block.start));

// The head as a sentence: up to its full stop, colon or semicolon.
function sentenceOf(point: Point): Span {
  const { start } = point.head;
  const text = textAt(point, span(start, point.span.end));
  const stop = text.search(/[。；：！？;:]/);
  return span(start, start + (stop < 0 ? text.trimEnd().length : stop));
}
