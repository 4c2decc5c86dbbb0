import { type Enumerator, type EnumeratorFamily, enumeratorText } from '../analysis/enumerators.ts';
import { type Point, type Series, seriesOf } from '../analysis/series.ts';
import type { Paragraph } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { toNumeral } from '../text/numerals.ts';
import { passageRule } from './rule.ts';

// 首先, 一方面 and 一来 open without a partner often enough to be left alone.
const COUNTED: readonly EnumeratorFamily[] = ['N是', 'N要', '第N', '其N'];

/** How many lines below a point its second may follow: enough for a point of several paragraphs. */
const REACH = 40;

export const loneEnumerator = passageRule({
  id: 'lone-enumerator',
  category: 'numbering',
  severity: 'warning',
  waits: 'behind',
  docs: {
    title: { 'zh-cn': '有“一是”无“二是”', en: 'A first point without a second' },
    why: {
      'zh-cn':
        '写了“一是”“第一，”，听众就等着“二是”“第二，”。后文始终没有第二点的，不是漏写，就是不必分点。“一是一、二是二”和引文里的不算。',
      en: 'A first point announces a second. Where none follows, a point was lost or the number is not needed. 一是一、二是二 and quotations do not count.',
    },
  },
  messages: {
    alone: {
      'zh-cn': '有“{found}”，后面没有“{expected}”。请补上第二点，或取消分点。',
      en: 'There is “{found}” but no “{expected}” after it: add the second point or drop the number.',
    },
  },
  examples: [
    {
      bad: '⟦一是⟧要把责任扛起来，把任务落下去，确保各项部署件件有着落。\n全市上下要迅速行动起来。',
      good: '一是一、二是二，有什么问题就解决什么问题，不遮掩、不回避。',
    },
    {
      bad: '做好这项工作，⟦第一⟧要讲政治，时时对标对表，事事走在前列。',
      good: '做好这项工作，第一，要讲政治。第二，要讲担当。',
    },
  ],
  *check(draft) {
    const orphans = orphansIn(seriesOf(draft));
    for (const series of seriesOf(draft)) {
      const [point, second] = series.points;
      if (
        !point ||
        second ||
        point.enumerator.ordinal !== 1 ||
        !COUNTED.includes(series.family) ||
        hasPartner(orphans, series, point)
      )
        continue;
      const { family } = point.enumerator;
      const found = point.block.paragraph.text.slice(point.enumerator.span.start, point.enumerator.span.end);
      yield {
        span: point.mark,
        message: 'alone',
        data: { found, expected: enumeratorText(family, 2, toNumeral) ?? '' },
      };
    }
  },
});

// 第一，…；第二个是 …: said in other words.
const SECOND = /第二(?:个|点|条|种|[，是要])|其次|另一(?:方面|[个种类是条项点])|再就是|再一个/g;

/** The offset in a paragraph of the last second point said in other words; -1 where there is none. */
const lastSecond: (paragraph: Paragraph) => number = memo(({ text }) => {
  let last = -1;
  for (const match of text.matchAll(SECOND)) last = match.index;
  return last;
});

/** A sentence in which two points begin alike is no longer than this (UTF-16 units). */
const SENTENCE = 200;

// 前途有两种：一是光明，一是黑暗. Within one sentence both begin alike.
function isOneOfTwo({ text }: Paragraph, { span: at }: Enumerator): boolean {
  const word = text.slice(at.start, at.end);
  const [before, after] = [
    text.slice(Math.max(0, at.start - SENTENCE), at.start),
    text.slice(at.end, at.end + SENTENCE),
  ];
  return before.slice(before.lastIndexOf('。') + 1).includes(word) || after.split('。', 1)[0]?.includes(word) === true;
}

/** The series of a line that have no first point: their families, and the offset in the line where the last of them begins. */
interface Orphans {
  readonly families: Set<EnumeratorFamily>;
  last: number;
}

function orphansIn(series: readonly Series[]): ReadonlyMap<number, Orphans> {
  const byLine = new Map<number, Orphans>();
  for (const { family, points } of series) {
    const [first] = points;
    if (!first || first.enumerator.ordinal === 1) continue;
    const known = byLine.get(first.block.line) ?? { families: new Set(), last: -1 };
    known.families.add(family);
    known.last = Math.max(known.last, first.enumerator.span.start);
    byLine.set(first.block.line, known);
  }
  return byLine;
}

// A second point in any form nearby is partner enough (第一，… 二是 …), unless it has a first point of its own.
function hasPartner(orphans: ReadonlyMap<number, Orphans>, series: Series, { enumerator, block }: Point): boolean {
  if (enumerator.quote >= 0 || isOneOfTwo(block.paragraph, enumerator)) return true;
  if (lastSecond(block.paragraph) >= enumerator.span.end) return true;
  if ((orphans.get(block.line)?.last ?? -1) >= enumerator.span.start) return true;
  for (let line = block.line + 1; orphans.size > 0 && line <= block.line + REACH; line++)
    if (orphans.get(line)?.families.has(series.family)) return true;
  return false;
}
