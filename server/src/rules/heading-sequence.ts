import { bareHeadingsOf } from '../analysis/bare-headings.ts';
import { headingRunsOf } from '../analysis/heading-runs.ts';
import { type LevelSlip, levelSlipsOf, vacancyFor } from '../analysis/level-slips.ts';
import { faultOf, type OrdinalFault } from '../analysis/ordinals.ts';
import type { Draft, Section } from '../draft/draft.ts';
import type { Edit } from '../text/edit.ts';
import { numeralLike } from '../text/numerals.ts';
import { shift, slice } from '../text/span.ts';
import { headingSequenceMessages } from './heading-sequence-text.ts';
import { type Finding, passageRule } from './rule.ts';

type Message = keyof typeof headingSequenceMessages;

export const headingSequence = passageRule<Message>({
  id: 'heading-sequence',
  category: 'numbering',
  severity: 'error',
  repairs: true,
  docs: {
    title: { 'zh-cn': '层次序数不连续', en: 'Headings out of sequence' },
    why: {
      'zh-cn':
        '同一部分之下、同一层次的标题，序数应当逐个递增。跳号、重号、颠倒都报。全文不从“一”起编的（如节选）、换了上级标题重新编号的、另起一组从头编号的，不报。序数放在相邻的另一层次正好补上缺号的，是写错了层次，只报这一处，不重排其余各条。',
      en: 'Headings of one level under one parent count up by one. A text that does not begin at 一, lists under another parent and lists that begin anew are normal. A number that is wrong where it stands and fills a gap of the level beside it was written in the style of the wrong level: that alone is reported, and no other heading is renumbered.',
    },
    source: 'GB/T 9704-2012, 7.3.3',
  },
  messages: headingSequenceMessages,
  examples: [
    {
      bad: '一、提高思想认识\n要统一思想。\n二、压实工作责任\n要落实责任。\n⟦二、⟧强化督导检查\n要跟踪问效。',
      good: '三、提高思想认识\n要统一思想。\n四、压实工作责任\n要落实责任。',
      fixed: '一、提高思想认识\n要统一思想。\n二、压实工作责任\n要落实责任。\n三、强化督导检查\n要跟踪问效。',
    },
    {
      bad: '一、提高思想认识\n要统一思想。\n⟦三、⟧压实工作责任\n要落实责任。\n二、强化督导检查\n要跟踪问效。',
      good: '一、提高思想认识\n（一）讲政治\n要对标对表。\n（二）讲大局\n要服从服务。\n二、压实工作责任\n（一）明分工\n要各司其职。',
      fixed: '一、提高思想认识\n要统一思想。\n二、压实工作责任\n要落实责任。\n三、强化督导检查\n要跟踪问效。',
    },
    {
      bad: '一、提高思想认识\n要统一思想。\n⟦三、⟧压实工作责任\n要落实责任。\n三、强化督导检查\n要跟踪问效。',
      fixed: '一、提高思想认识\n要统一思想。\n二、压实工作责任\n要落实责任。\n三、强化督导检查\n要跟踪问效。',
    },
    {
      bad: '一、提高思想认识\n（一）讲政治。要对标对表。\n⟦（三）⟧讲大局。要服从服务。',
      fixed: '一、提高思想认识\n（一）讲政治。要对标对表。\n（二）讲大局。要服从服务。',
    },
    {
      bad: '一、主要做法\n（一）建强组织。配齐班子。\n（二）做大产业。用活资源。\n⟦三、⟧美化环境。清垃圾。\n（四）改善民生。办实事。\n二、下步打算\n要再接再厉。',
      good: '二、主要做法\n（一）建强组织。配齐班子。\n（二）做大产业。用活资源。\n三、下步打算\n（一）补短板。要抓紧。',
      fixed:
        '一、主要做法\n（一）建强组织。配齐班子。\n（二）做大产业。用活资源。\n（三）美化环境。清垃圾。\n（四）改善民生。办实事。\n二、下步打算\n要再接再厉。',
    },
    {
      bad: '一、主要做法\n（一）建强组织。配齐班子。\n（二）做大产业。用活资源。\n⟦（二）⟧存在不足\n步子不快。\n三、下步打算\n要再接再厉。',
      fixed:
        '一、主要做法\n（一）建强组织。配齐班子。\n（二）做大产业。用活资源。\n二、存在不足\n步子不快。\n三、下步打算\n要再接再厉。',
    },
    {
      bad: '1.建强组织。\n⟦（2）⟧做大产业。\n3.改善民生。',
      good: '1.建强组织。\n（1）配齐班子。\n（2）管好队伍。\n2.改善民生。',
      fixed: '1.建强组织。\n2.做大产业。\n3.改善民生。',
    },
  ],
  *check(draft) {
    const slips = levelSlipsOf(draft);
    for (const slip of slips) yield slipped(slip);
    const told = new Set(slips.flatMap(({ section, previous, next }) => [section, previous, next]));
    // 一、…二：…三、…: enumerator-punctuation says what is wrong with the second.
    const explained = new Set(bareHeadingsOf(draft).map(({ next }) => next));
    for (const { sections } of headingRunsOf(draft)) {
      if (sections.some((section) => told.has(section))) continue;
      const fault = faultOf(sections.map((s) => s.heading.number ?? 0));
      const at = fault && sections[fault.at];
      if (fault && at && !explained.has(at) && !isAmbiguous(sections, fault) && !isHalfMarked(sections, fault))
        yield finding(draft, sections, fault, at);
    }
  },
});

function slipped({ section, previous, next, marker }: LevelSlip): Finding<Message> {
  const span = shift(section.heading.marker, section.block.start);
  const placeOf = (s: Section) => shift(s.heading.marker, s.block.start);
  return {
    span,
    message: previous && next ? 'between' : previous ? 'after' : 'before',
    data: {
      found: markerOf(section),
      expected: marker.trim(),
      previous: previous ? markerOf(previous) : '',
      next: next ? markerOf(next) : '',
    },
    related: [
      ...(previous ? [{ span: placeOf(previous), message: 'previous' as const }] : []),
      ...(next ? [{ span: placeOf(next), message: 'next' as const }] : []),
    ],
    fixes: [{ automatic: false, edits: [{ span, newText: marker }], label: 'restyle' }],
  };
}

// Numbers of years, clauses or items cited one by one step far; a slip of the pen does not.
function isAmbiguous(sections: readonly Section[], fault: OrdinalFault): boolean {
  const [was, should] = [sections[fault.at]?.heading.number ?? 0, fault.corrected[fault.at] ?? 0];
  return fault.kind === 'muddle' && !fault.certain && Math.abs(was - should) > 2;
}

// 二） between （一） and （三） has lost its first bracket: paired-marks says so.
function isHalfMarked(sections: readonly Section[], fault: OrdinalFault): boolean {
  const [previous, at] = [sections[fault.at - 1], sections[fault.at]];
  if (fault.kind !== 'gap' || !previous || !at || at.heading.family !== 'bracketed') return false;
  const number = numberIn(at, (previous.heading.number ?? 0) + 1);
  const isHalf = (line: string): boolean => line.startsWith(`${number}）`) || line.startsWith(`${number})`);
  return [previous, ...previous.sections].some((s) => s.blocks.some((b) => isHalf(b.paragraph.text.trimStart())));
}

function finding(draft: Draft, sections: readonly Section[], fault: OrdinalFault, at: Section): Finding<Message> {
  const previous = sections[fault.at - 1];
  const expected = numberIn(at, fault.corrected[fault.at] ?? 1);
  const automatic = (fault.certain || fault.kind === 'repeat') && !vacancyFor(draft, at);
  return {
    span: shift(at.heading.marker, at.block.start),
    message: fault.kind === 'repeat' && !stoodBefore(sections, fault.at) ? 'ahead' : fault.kind,
    data: { found: markerOf(at), expected: withNumber(at, expected), previous: previous ? markerOf(previous) : '' },
    related: previous ? [{ span: shift(previous.heading.marker, previous.block.start), message: 'previous' }] : [],
    fixes: [{ automatic, edits: renumbered(sections, fault.corrected), label: 'renumber' }],
  };
}

const stoodBefore = (sections: readonly Section[], at: number): boolean =>
  sections.slice(0, at).some((s) => s.heading.number === sections[at]?.heading.number);

function renumbered(sections: readonly Section[], corrected: readonly number[]): Edit[] {
  return sections.flatMap((section, i) => {
    const { heading, block } = section;
    const number = corrected[i] ?? heading.number;
    return number === heading.number || number === undefined
      ? []
      : [{ span: shift(heading.numeral, block.start), newText: numberIn(section, number) }];
  });
}

const markerOf = ({ heading, block }: Section): string => slice(block.paragraph.text, heading.marker).trim();

const withNumber = (section: Section, number: string): string =>
  markerOf(section).replace(slice(section.block.paragraph.text, section.heading.numeral), number);

const numberIn = ({ heading, block }: Section, number: number): string =>
  numeralLike(slice(block.paragraph.text, heading.numeral), number) ?? String(number);
