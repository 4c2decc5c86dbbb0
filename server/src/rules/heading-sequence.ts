import { headingRunsOf } from '../analysis/heading-runs.ts';
import { faultOf, type OrdinalFault } from '../analysis/ordinals.ts';
import type { Section } from '../draft/draft.ts';
import type { Edit } from '../text/edit.ts';
import { numeralLike } from '../text/numerals.ts';
import { shift, slice } from '../text/span.ts';
import { type Finding, passageRule } from './rule.ts';

type Message = 'gap' | 'repeat' | 'ahead' | 'swap' | 'muddle' | 'previous' | 'renumber';

export const headingSequence = passageRule<Message>({
  id: 'heading-sequence',
  category: 'numbering',
  severity: 'error',
  docs: {
    title: { 'zh-cn': '层次序数不连续', en: 'Headings out of sequence' },
    why: {
      'zh-cn':
        '同一部分之下、同一层次的标题，序数应当逐个递增。跳号、重号、颠倒都报。全文不从“一”起编的（如节选）、换了上级标题重新编号的、另起一组从头编号的，不报。',
      en: 'Headings of one level under one parent count up by one. A text that does not begin at 一, lists under another parent and lists that begin anew are normal.',
    },
    source: 'GB/T 9704-2012, 7.3.3',
  },
  messages: {
    gap: {
      'zh-cn': '“{previous}”之后应是“{expected}”，这里却是“{found}”：缺了一个部分，或序数写错。',
      en: '“{expected}” should follow “{previous}”, but this is “{found}”: a section is missing or misnumbered.',
    },
    repeat: {
      'zh-cn': '标题序数重复：“{found}”前面已有，此处应为“{expected}”。',
      en: 'The number “{found}” stands twice; this should be “{expected}”.',
    },
    ahead: {
      'zh-cn': '标题序数重复：“{found}”后面另有一个，此处应为“{expected}”。',
      en: 'The number “{found}” stands again further on; this should be “{expected}”.',
    },
    swap: {
      'zh-cn': '标题序数颠倒：此处应为“{expected}”，现为“{found}”。',
      en: 'Headings are swapped: this should be “{expected}”, not “{found}”.',
    },
    muddle: {
      'zh-cn': '标题序数混乱：此处应为“{expected}”，现为“{found}”。',
      en: 'The numbering is muddled: this should be “{expected}”, not “{found}”.',
    },
    previous: { 'zh-cn': '上一个同级标题', en: 'The previous heading of this level' },
    renumber: { 'zh-cn': '按顺序重排这一级标题', en: 'Renumber these headings' },
  },
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
  ],
  *check(draft) {
    for (const { sections } of headingRunsOf(draft)) {
      const fault = faultOf(sections.map((s) => s.heading.number ?? 0));
      const at = fault && sections[fault.at];
      if (fault && at && !isAmbiguous(sections, fault)) yield finding(sections, fault, at);
    }
  },
});

// Numbers of years, clauses or items cited one by one step far; a slip of the pen does not.
function isAmbiguous(sections: readonly Section[], fault: OrdinalFault): boolean {
  const [was, should] = [sections[fault.at]?.heading.number ?? 0, fault.corrected[fault.at] ?? 0];
  return fault.kind === 'muddle' && !fault.certain && Math.abs(was - should) > 2;
}

function finding(sections: readonly Section[], fault: OrdinalFault, at: Section): Finding<Message> {
  const previous = sections[fault.at - 1];
  const expected = numberIn(at, fault.corrected[fault.at] ?? 1);
  return {
    span: shift(at.heading.marker, at.block.start),
    message: fault.kind === 'repeat' && !stoodBefore(sections, fault.at) ? 'ahead' : fault.kind,
    data: { found: markerOf(at), expected: withNumber(at, expected), previous: previous ? markerOf(previous) : '' },
    related: previous ? [{ span: shift(previous.heading.marker, previous.block.start), message: 'previous' }] : [],
    fixes: [
      {
        automatic: fault.certain || fault.kind === 'repeat',
        edits: renumbered(sections, fault.corrected),
        label: 'renumber',
      },
    ],
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
