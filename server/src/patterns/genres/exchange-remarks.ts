import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:突出“××”，在××上求实效}',
  lead: '${1:（此处用一句话点明认识或总的做法）}。',
  point: '一是${1:抓××、促××}。${2:（此处写具体做法和成效）}。',
};

/** 交流发言: what one unit did and learned, told to its peers. */
export const exchangeRemarks: GenrePattern = {
  id: 'exchange-remarks',
  name: { 'zh-cn': '交流发言', en: 'Exchange remarks' },
  description: {
    'zh-cn': '在推进会、现场会上介绍本单位的做法和体会',
    en: 'A unit tells a meeting of its peers what it did and what it learned',
  },
  titleWords: [
    '交流发言',
    '典型发言',
    '经验介绍',
    '交流材料',
    '典型交流',
    '经验交流…发言',
    '推进会…发言',
    '现场会…发言',
    '观摩会…发言',
    '交流会…发言',
    '推进会议…发言',
    '交流会议…发言',
  ],
  salutations: ['${1:各位领导、同志们}：', '${1:尊敬的各位领导、同志们}：'],
  sections: { min: 2, max: 5, usual: 3 },
  points: { min: 2, max: 5, usual: 3 },
  section,
  parts: [
    { id: 'title', required: false, snippet: '在${1:××工作推进会}上的交流发言', phrases: [] },
    { id: 'subtitle', required: false, snippet: '——${1:××市××局}', phrases: [] },
    {
      id: 'salutation',
      required: true,
      snippet: '${1:各位领导、同志们}：',
      phrases: ['${1:各位领导、同志们}：', '${1:尊敬的各位领导、同志们}：'],
    },
    {
      id: 'lead',
      required: false,
      snippet: '近年来，${1:××市}坚持以${2:××}为统领，以${3:××}为抓手，推动${4:××工作}取得新进展。',
      phrases: [
        '近年来，${1:××市}坚持以${2:××}为统领，以${3:××}为抓手，推动${4:××工作}取得新进展。',
        '${1:××}是一项打基础、利长远的工作。我们认真落实${2:上级部署}，结合实际大胆探索，走出了一条${3:××}的路子。',
        '很高兴有机会在这里同大家交流。今年以来，我们紧扣${1:××}这条主线，一件一件抓落实，${2:××工作}有了新的起色。',
      ],
    },
    {
      id: 'transition',
      required: false,
      snippet: '现将有关情况汇报如下。',
      phrases: [
        '现将有关情况汇报如下。',
        '根据会议安排，现将我们的做法和体会汇报如下。',
        '下面，我从${SECTIONS:三}个方面作交流发言，请批评指正。',
        '按照会议安排，我重点汇报${SECTIONS:三}个方面的做法。',
      ],
    },
    { id: 'sections', required: false, snippet: sectionOf(section, 1, 3), phrases: [] },
    {
      id: 'closing',
      required: false,
      snippet: '以上发言，不妥之处，请批评指正。',
      phrases: [
        '以上发言，不妥之处，请批评指正。',
        '下一步，我们将以这次会议为契机，学先进、补短板、促提升，推动${1:××工作}再上新台阶。',
        '以上是我们的一些做法，同上级要求和兄弟单位相比还有差距，恳请各位领导和同志们多提宝贵意见。谢谢大家！',
      ],
    },
  ],
  sectionSnippets: [
    {
      id: 'practice',
      label: { 'zh-cn': '做法型', en: 'Practice' },
      detail: { 'zh-cn': '组织、机制、保障三步讲清怎么做', en: 'How it was done: organisation, mechanism, support' },
      body: lines(
        '一、坚持高位推动，把${1:××}的责任扛起来',
        '${2:××工作}牵一发而动全身，没有合力就难见实效。一是建强指挥体系。由${3:主要负责同志}牵头成立专班，${4:（此处写议事和调度办法）}。二是压实责任链条。把任务分解为${5:××}项清单，${6:（此处写谁来办、何时成）}。三是拧紧督导螺丝。坚持${7:一月一调度、一季一通报}，${8:（此处写问题如何销号）}。',
      ),
    },
    {
      id: 'innovation',
      label: { 'zh-cn': '创新型', en: 'Innovation' },
      detail: { 'zh-cn': '一个难题、一个办法、一个成效', en: 'A difficulty, the new way round it, the result' },
      body: lines(
        '一、坚持改革破题，让${1:××}的堵点变通途',
        '过去，${2:（此处写长期没有解决的难题）}。我们跳出老框框，从${3:××}入手找办法。一是在流程上做减法。把${4:××}个环节并为${5:××}个，${6:（此处写时间和成本的变化）}。二是在服务上做加法。推出${7:××}，${8:（此处写群众和企业的感受）}。三是在数据上做乘法。打通${9:××}等平台，${10:（此处写共享带来的变化）}。',
      ),
    },
    {
      id: 'lessons',
      label: { 'zh-cn': '体会型', en: 'Lessons' },
      detail: { 'zh-cn': '三个“必须”，一条做法带一条认识', en: 'Three musts, each grown from practice' },
      body: lines(
        '一、实践带给我们的几点体会',
        '回头看走过的路，我们有${POINTS:三}点体会。一是必须把准方向。${1:（此处写方向对了，事情才能成）}。二是必须依靠群众。${2:（此处写群众参与的事例）}。三是必须久久为功。${3:（此处写一年接着一年干的事例）}。',
      ),
    },
    {
      id: 'plan',
      label: { 'zh-cn': '打算型', en: 'Next steps' },
      detail: { 'zh-cn': '下一步抓什么、怎么抓、抓到什么程度', en: 'What comes next, how, and how far' },
      body: lines(
        '一、乘势而上，推动${1:××}再上新台阶',
        '成绩只说明过去，${2:××}的路还长。下一步，我们将对照先进找差距，对照目标抓落实。一是在提标上再加力。对标${3:××}，${4:（此处写要达到的水平）}。二是在补短上再用劲。围绕${5:××}等薄弱环节，${6:（此处写整改措施和时限）}。三是在创特上再突破。立足${7:××}的优势，${8:（此处写要打造的品牌）}。',
      ),
    },
  ],
};
