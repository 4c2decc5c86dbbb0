import { headingRunsOf } from '../analysis/heading-runs.ts';
import type { OddOne } from '../analysis/odd-one.ts';
import { oddOneOut } from '../analysis/odd-one-out.ts';
import { memoSiblings } from '../analysis/siblings.ts';
import type { Section } from '../draft/draft.ts';
import { type Span, shift, slice } from '../text/span.ts';
import { oddFinding, parallelismMessages } from './parallelism.ts';
import { passageRule } from './rule.ts';

export const headingParallelism = passageRule({
  id: 'heading-parallelism',
  category: 'parallelism',
  severity: 'information',
  waits: 'line',
  needsSegmenter: true,
  docs: {
    title: { 'zh-cn': '同级标题不对仗', en: 'Headings out of step' },
    why: {
      'zh-cn':
        '同一级的三个以上标题，写得齐整，唯独一个字数或句式对不上，就提示这一个。本来就各写各的，或者只是字数碰巧相同，不报；成段的编号条目不算标题。',
      en: 'Where three or more sibling headings, all but one, agree in length and in something else besides, the odd one is marked. Headings that simply differ are left alone.',
    },
  },
  messages: parallelismMessages('个标题', '这个标题', 'headings'),
  examples: [
    {
      bad: '一、绷紧安全之弦\n要警钟长鸣。\n二、⟦进一步筑牢防范之墙⟧\n要严阵以待。\n三、织密监管之网\n要不留死角。\n四、压实属地之责\n要守土尽责。',
      good: '一、绷紧安全之弦\n要警钟长鸣。\n二、筑牢防范之墙\n要严阵以待。\n三、织密监管之网\n要不留死角。\n四、压实属地之责\n要守土尽责。',
    },
    {
      bad: '一、凝心聚力谋发展\n要统一思想。\n二、真抓实干促转型\n要真抓实干。\n三、⟦攻坚克难保稳⟧\n要排忧解难。\n四、从严从实带队伍\n要严管厚爱。',
      good: '一、加强基层党组织\n要统一思想。\n二、推进廉政责任制\n要真抓实干。\n三、完善督查制度\n要排忧解难。\n四、落实民主集中制\n要严管厚爱。',
    },
    {
      bad: '（一）绷紧安全之弦\n要警钟长鸣。\n（二）⟦切实筑牢防范之墙⟧\n要严阵以待。\n（三）织密监管之网\n要不留死角。',
      good: '（一）非煤矿山抓“清零”\n要警钟长鸣。\n（二）道路交通抓“源头”\n要严阵以待。\n（三）建筑施工抓“三宝四口”\n要不留死角。\n（四）消防安全抓“通道”\n要守土尽责。',
    },
  ],
  *check(draft, { segmenter }) {
    for (const { sections } of headingRunsOf(draft)) {
      if (sections.length < 3) continue;
      const places = (): Span[] => sections.map(titleOf);
      const odd = oddHeading(
        sections.map((s) => s.block.paragraph),
        segmenter,
        () =>
          oddOneOut(
            places().map((p) => slice(draft.text, p)),
            segmenter,
          ),
      );
      const finding = odd && oddFinding(odd, places(), draft.text);
      if (finding) yield finding;
    }
  },
});

const oddHeading = memoSiblings<OddOne | undefined>();

const titleOf = ({ heading, block }: Section): Span => shift(heading.title, block.start);
