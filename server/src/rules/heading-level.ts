import { type Draft, everySection, type HeadingFamily, type Section } from '../draft/draft.ts';
import { FIRST_MARKER } from '../draft/heading.ts';
import { shift } from '../text/span.ts';
import { type Finding, passageRule } from './rule.ts';

const LEVELS: readonly (HeadingFamily | undefined)[] = [
  undefined,
  'chinese',
  'bracketed',
  'arabic',
  'bracketed-arabic',
  'circled',
];

export const headingLevel = passageRule({
  id: 'heading-level',
  category: 'numbering',
  severity: 'information',
  docs: {
    title: { 'zh-cn': '标题层次跳级', en: 'A heading level skipped' },
    why: {
      'zh-cn':
        '层次序数依次用“一、”“（一）”“1.”“（1）”。别处用了“（一）”，这里却由“一、”直接到“1.”，或者先“（一）”后“一、”，层次就乱了。全文只有“一、”“1.”两级的，属正常写法。',
      en: 'Levels go 一、 （一） 1. （1）. Going from 一、 straight to 1. is fine only where （一） is used nowhere in the draft.',
    },
    source: 'GB/T 9704-2012, 7.3.3',
  },
  messages: {
    skipped: {
      'zh-cn': '由“{parent}”直接到“{found}”，中间跳过了“{missing}”一级，而别处用了这一级。',
      en: 'This goes from “{parent}” straight to “{found}”, though “{missing}” is used elsewhere.',
    },
    inverted: {
      'zh-cn': '“{found}”一级出现在“{parent}”之前，层次颠倒。',
      en: '“{found}” comes before “{parent}”: the levels are inverted.',
    },
    elsewhere: { 'zh-cn': '这里用了“{missing}”一级', en: '“{missing}” is used here' },
  },
  examples: [
    {
      bad: '一、提高认识\n（一）讲政治\n要对标对表。\n二、压实责任\n⟦1.⟧明确分工\n要各司其职。',
      good: '一、提高认识\n1.讲政治\n要对标对表。\n2.讲大局\n要服从服务。\n二、压实责任\n1.明确分工\n要各司其职。',
    },
    {
      bad: '一、提高认识\n⟦1.⟧讲政治\n要对标对表。\n二、压实责任\n（一）明确分工\n要各司其职。',
      good: '一、现状和不足\n存在一些不足：\n①链条不长。\n②品牌不响。\n二、下步打算\n（一）延链补链\n要一抓到底。',
    },
  ],
  *check(draft) {
    yield* skippedIn(draft);
    const [opening] = draft.sections;
    const second = draft.sections.find((s) => s.heading.level < (opening?.heading.level ?? 0));
    if (!opening || !second || !isFirst(opening) || !isFirst(second)) return;
    yield {
      span: shift(opening.heading.marker, opening.block.start),
      message: 'inverted',
      data: { parent: FIRST_MARKER[second.heading.family], found: FIRST_MARKER[opening.heading.family] },
    };
  },
});

const isFirst = ({ heading }: Section): boolean => heading.number === 1 && heading.family !== 'plain';

function* skippedIn(draft: Draft): Generator<Finding<'skipped' | 'elsewhere'>> {
  let first: ReadonlyMap<HeadingFamily, Section> | undefined;
  for (const section of everySection(draft.sections)) {
    const { heading } = section;
    // Circled numbers are lists of a text rather than a level of it.
    const child = section.sections.find(({ heading: h }) => h.number !== undefined && h.family !== 'circled');
    if (heading.family === 'part' || heading.family === 'plain' || !child || child.heading.level < heading.level + 2)
      continue;
    const missing = LEVELS[heading.level + 1];
    first ??= firstOfEachFamily(draft);
    const elsewhere = missing && first.get(missing);
    if (!missing || !elsewhere) continue;
    yield {
      span: shift(child.heading.marker, child.block.start),
      message: 'skipped',
      data: {
        parent: FIRST_MARKER[heading.family],
        found: FIRST_MARKER[child.heading.family],
        missing: FIRST_MARKER[missing],
      },
      related: [{ span: shift(elsewhere.heading.marker, elsewhere.block.start), message: 'elsewhere' }],
    };
  }
}

function firstOfEachFamily(draft: Draft): Map<HeadingFamily, Section> {
  const first = new Map<HeadingFamily, Section>();
  for (const section of everySection(draft.sections))
    if (!first.has(section.heading.family)) first.set(section.heading.family, section);
  return first;
}
