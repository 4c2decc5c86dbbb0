import { type Duplicate, duplicatesOf, type PlacedSentence } from '../analysis/duplicates.ts';
import { passagesOf } from '../analysis/passages.ts';
import { isContentCode } from '../analysis/sentence-sketch.ts';
import { stuttersOf } from '../analysis/stutters.ts';
import { type TwinHeading, twinHeadingsOf } from '../analysis/twin-headings.ts';
import type { Section } from '../draft/draft.ts';
import { wholeAt } from '../text/characters.ts';
import { nested } from '../text/quotes.ts';
import { type Span, shift, span } from '../text/span.ts';
import { moved } from './moved.ts';
import { draftRule, type Finding } from './rule.ts';

export const duplicateSentence = draftRule({
  id: 'duplicate-sentence',
  category: 'completeness',
  severity: 'warning',
  docs: {
    title: { 'zh-cn': '句子重复', en: 'Sentence repeated' },
    why: {
      'zh-cn':
        '二十字以上的一句话在文中出现两次，多半是拼接材料时粘贴重了；十字以上的短句前后紧挨着写了两遍，同级的两个标题一字不差，也算；九成以上相同的，多半是改了一处而忘了另一处，只列为“信息”。连续各段开头的排比、反复出现三次以上的点题句和引文不在此列。',
      en: 'A sentence of more than twenty characters stands in the draft twice: most likely pasted twice. So is a shorter one, of ten at least, right behind itself, and a heading that says what one of its siblings says. Sentences that are more than 90 % alike are information only. Sentences that open one paragraph after another, refrains and quotations are left alone.',
    },
  },
  messages: {
    same: {
      'zh-cn': '这句话与第 {line} 行重复，请删去一处。',
      en: 'This sentence stands in line {line} already; delete one of the two.',
    },
    several: {
      'zh-cn': '从这里起连续 {count} 句与第 {line} 行起的文字重复，请删去一处。',
      en: 'From here on, {count} sentences repeat those from line {line} on; delete one of the two.',
    },
    // Within a paragraph the line would be its own.
    sameHere: {
      'zh-cn': '这句话本段前面已经说过，请删去一处。',
      en: 'This sentence stands earlier in this paragraph; delete one of the two.',
    },
    severalHere: {
      'zh-cn': '从这里起连续 {count} 句与本段前面的文字重复，请删去一处。',
      en: 'From here on, {count} sentences repeat those from earlier in this paragraph; delete one of the two.',
    },
    alike: {
      'zh-cn': '这句话与第 {line} 行几乎一样，请看是否需要保留两处。',
      en: 'This sentence is nearly the same as one in line {line}; are both needed?',
    },
    twice: {
      'zh-cn': '这句话与前一句完全相同，请删去一句。',
      en: 'This sentence is the same as the one before it; delete one of the two.',
    },
    heading: {
      'zh-cn': '同级标题里已有“{title}”，请看是不是粘贴重了，或另拟标题。',
      en: 'Another heading of this level reads “{title}” already; was it pasted twice?',
    },
    first: { 'zh-cn': '前文在这里', en: 'It stands here before' },
  },
  examples: [
    {
      bad: '会议要求，各级各部门要把责任扛在肩上、落到实处。\n一要抓进度。\n⟦会议要求，各级各部门要把责任扛在肩上、落到实处。⟧二要抓质量。',
      good: '抓落实，就要把责任扛在肩上、把任务记在心上。要抓进度。\n抓落实，就要把责任扛在肩上、把任务记在心上。要抓质量。',
    },
    {
      bad: '今年，我们要把稳增长、促改革、惠民生的各项任务落到实处。\n要抓进度。\n⟦今年，我们要把稳增长、促改革、惠民生的各项任务抓到实处。⟧',
      good: '今年，我们要把稳增长、促改革、惠民生的各项任务落到实处。\n要抓进度。\n明年，我们要在强基础、补短板、防风险上持续用力、久久为功。',
    },
    {
      bad: '要坚持问题导向、目标导向。⟦要坚持问题导向、目标导向。⟧各单位要对照清单逐项整改。',
      good: '不能忘了初心。不能忘了初心。让我们大声说：我们准备好了！让我们大声说：我们准备好了！',
    },
    {
      bad: '一、加强组织领导\n要统一思想。\n二、强化督导检查\n要跟踪问效。\n三、⟦加强组织领导⟧\n要协同配合。',
      good: '一、教育系统\n（一）加强组织领导\n要统一思想。\n二、卫生系统\n（一）加强组织领导\n要协同配合。',
    },
  ],
  *check(draft) {
    for (const { own, start } of passagesOf(draft))
      for (const twin of twinHeadingsOf(own)) yield moved(ofHeading(twin), start);
    for (const { first, again } of stuttersOf(draft))
      yield { span: again, message: 'twice', related: [{ span: first, message: 'first' }] };
    for (const duplicate of duplicatesOf(draft)) {
      const { again, first, kind } = duplicate;
      const several = again.length > 1;
      const line = first.block.line + 1;
      const isHere = first.block === again[0].block;
      yield {
        span: ownSpan(duplicate),
        message: kind === 'alike' ? 'alike' : `${several ? 'several' : 'same'}${isHere ? 'Here' : ''}`,
        data: several ? { count: again.length, line } : { line },
        related: [{ span: placeOf(first), message: 'first' }],
        ...(kind === 'alike' ? { severity: 'information' as const } : {}),
      };
    }
  },
});

function ofHeading({ first, again, title }: TwinHeading): Finding<'heading' | 'first'> {
  const titleOf = ({ heading, block }: Section): Span => shift(heading.title, block.start);
  return {
    span: titleOf(again),
    message: 'heading',
    data: { title: nested(title) },
    related: [{ span: titleOf(first), message: 'first' }],
  };
}

// As far as it runs in its first paragraph: the message counts the rest. Of a sentence that holds the other, its end.
function ownSpan({ again, first, kind }: Duplicate): Span {
  const [from] = again;
  if (kind === 'held') return span(behindWords(from, first.sketch.words.length), placeOf(from).end);
  const last = again.findLast((s) => s.block === from.block) ?? from;
  return span(placeOf(from).start, placeOf(last).end);
}

/** Where the last `count` words of a sentence begin, in the document; its start where it has no more. */
function behindWords({ block, sketch }: PlacedSentence, count: number): number {
  let left = count;
  let at = sketch.span.end;
  for (; at > sketch.span.start && left > 0; at--) if (isContentCode(block.paragraph.text.charCodeAt(at - 1))) left--;
  return block.start + wholeAt(block.paragraph.text, at);
}

const placeOf = ({ block, sketch }: PlacedSentence): Span => shift(sketch.span, block.start);
