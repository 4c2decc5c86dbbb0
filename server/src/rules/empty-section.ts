import { passagesOf } from '../analysis/passages.ts';
import { blockBefore, type Draft, type Section } from '../draft/draft.ts';
import { brief } from '../text/brief.ts';
import { memo } from '../text/memo.ts';
import { nested } from '../text/quotes.ts';
import { type Span, shift, slice, span } from '../text/span.ts';
import { moved } from './moved.ts';
import { draftRule, type Finding } from './rule.ts';

export const emptySection = draftRule({
  id: 'empty-section',
  category: 'completeness',
  severity: 'warning',
  waits: 'behind',
  docs: {
    title: { 'zh-cn': '标题空着，或标题下没有内容', en: 'Empty heading or section' },
    why: {
      'zh-cn':
        '一个层次标题下面没有一个字，紧接着就是同级或上一级的标题，不是漏写了，就是删改时把正文一并删掉了。反过来，只有“二、”这样的序数，后面没有标题，下面却有正文，也是漏了。全文最后一行的标题（正往下写），同级标题有一半以上空着的（正搭提纲，或者本来只用序数分节），不提示。',
      en: 'A heading is followed at once by the next of its level or above: its text was never written, or was lost in editing. A number alone (二、) with text below it has lost its words. The last line of a draft is still being written, and where half of the sibling headings are bare the draft is an outline, or is divided by numbers alone; these are left alone.',
    },
  },
  messages: {
    empty: {
      'zh-cn': '“{title}”下面没有内容，紧接着就是“{next}”，请补写，或删去这个标题。',
      en: 'Nothing stands under “{title}” before “{next}”; write it, or delete the heading.',
    },
    end: {
      'zh-cn': '“{title}”下面没有内容，请补写，或删去这个标题。',
      en: 'Nothing stands under “{title}”; write it, or delete the heading.',
    },
    wordless: {
      'zh-cn': '“{title}”只有序数，没有标题，请补上。',
      en: '“{title}” is a number without a heading; write it.',
    },
  },
  examples: [
    {
      bad: '一、提高思想认识\n要统一思想。\n⟦二、压实工作责任⟧\n三、强化督导检查\n要跟踪问效。',
      good: '一、提高思想认识\n要统一思想。\n二、压实工作责任\n（一）明确分工\n要落实到人。\n三、强化督导检查',
    },
    {
      bad: '一、提高思想认识\n（一）统一思想\n要对标对表。\n（二）凝聚共识\n要同题共答。\n⟦（三）汇聚力量⟧\n二、压实工作责任\n要落实到人。',
      good: '一、提高思想认识\n二、压实工作责任\n三、强化督导检查\n要跟踪问效。',
    },
    {
      bad: '一、提高思想认识\n要统一思想。\n⟦二、⟧\n要落实到人。\n三、强化督导检查\n要跟踪问效。',
      good: '（一）\n那一年，他回到村里。\n（二）\n后来，路修通了。\n（三）\n如今，村里变了样。',
    },
  ],
  *check(draft) {
    const last = blockBefore(draft)?.start ?? 0;
    for (const { own, start } of passagesOf(draft))
      for (const finding of emptyIn(own)) if (finding.span.start + start < last) yield moved(finding, start);
  },
});

type Message = 'empty' | 'end' | 'wordless';

const emptyIn: (passage: Draft) => readonly Finding<Message>[] = memo(({ sections }) => [...among(sections)]);

function* among(siblings: readonly Section[]): Generator<Finding<Message>> {
  for (const section of siblings) yield* among(section.sections);
  yield* wordlessAmong(siblings);
  const empty = siblings.filter((section) => isEmpty(section));
  if (empty.length === 0 || empty.length * 2 > siblings.length) return;
  // Lines of a list look like headings: some hold a whole sentence, and none has anything below.
  if (siblings.some((s) => s.heading.level >= 3 && s.heading.runIn)) return;
  const marked = siblings.filter((s) => endsInMark(s) && !isEmpty(s));
  const isList = marked.length < 2 || siblings.some(isStatement);
  for (const section of empty) {
    if (isList && endsInMark(section)) continue;
    const next = siblings[siblings.indexOf(section) + 1];
    yield {
      span: placeOf(section),
      message: next ? 'empty' : 'end',
      data: next ? { title: label(section), next: label(next) } : { title: label(section) },
    };
  }
}

// 第一部分 alone may be a heading; （一） and 二、 alone are none where most of their siblings have words.
function* wordlessAmong(siblings: readonly Section[]): Generator<Finding<Message>> {
  const wordless = siblings.filter(isWordless);
  if (wordless.length === 0 || wordless.length * 2 > siblings.length) return;
  for (const section of wordless)
    if (section.heading.family !== 'part' && !isEmpty(section))
      yield { span: placeOf(section), message: 'wordless', data: { title: label(section).trim() } };
}

const isWordless = ({ heading }: Section): boolean => heading.title.end <= heading.title.start;

const placeOf = ({ heading, block }: Section): Span =>
  shift(span(heading.marker.start, heading.title.end), block.start);

const isEmpty = ({ heading, isBare }: Section): boolean => !heading.runIn && isBare;

const endsInMark = ({ block }: Section): boolean => /[。；：;:，,]\s*$/.test(block.paragraph.text.slice(-8));

/** The longest first sentence that is still a run-in heading (UTF-16 units). */
const LONGEST_HEADING = 32;

// 一、会议听取了汇报。: the items of minutes are told in sentences, and one may be all there is to tell.
function isStatement(section: Section): boolean {
  const { title } = section.heading;
  if (!endsInMark(section)) return false;
  const said = slice(section.block.paragraph.text, title);
  return said.length > LONGEST_HEADING || /[^为除]了/.test(said);
}

/** UTF-16 units of a heading in a message. */
const LONGEST = 26;

const label = ({ heading, block }: Section): string =>
  nested(brief(slice(block.paragraph.text, span(heading.marker.start, heading.title.end)), LONGEST));
