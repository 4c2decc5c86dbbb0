import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:常怀××之心，弄明白××}',
  lead: '${1:（此处提出问题，引起思考）}。',
  point: '一是${1:××重在××}。${2:（此处讲道理、讲故事）}。',
};

/** 党课讲稿: one theme taught to party members, with stories and examples. */
export const partyLesson: GenrePattern = {
  id: 'party-lesson',
  name: { 'zh-cn': '党课讲稿', en: 'Party lesson' },
  description: { 'zh-cn': '围绕一个主题讲理论、讲故事、讲要求', en: 'One theme in theory, stories and demands' },
  titleWords: ['党课', '党课讲稿', '党课教案', '党课讲话', '党课辅导', '讲党课'],
  salutations: ['同志们：', '${1:各位党员同志}：'],
  sections: { min: 2, max: 5, usual: 3 },
  points: { min: 2, max: 5, usual: 3 },
  section,
  parts: [
    { id: 'title', required: false, snippet: '${1:以××之力担××之责}', phrases: [] },
    { id: 'subtitle', required: false, snippet: '——${1:××支部}专题党课', phrases: [] },
    { id: 'salutation', required: false, snippet: '${1:同志们}：', phrases: ['${1:同志们}：', '${1:各位党员同志}：'] },
    {
      id: 'lead',
      required: false,
      snippet: '按照党委安排，今天由我给大家讲一次党课。先请大家思考一个问题：${1:（此处写一个发人深省的问题）}？',
      phrases: [
        '按照党委安排，今天由我给大家讲一次党课。先请大家思考一个问题：${1:（此处写一个发人深省的问题）}？',
        '上党课，是党的优良传统，也是党员的必修科目。今天，我想从一个故事讲起。${1:（此处写一个小故事）}。',
      ],
    },
    {
      id: 'transition',
      required: false,
      snippet: '围绕“${1:××}”这个主题，我同大家交流${SECTIONS:三}个方面的认识。',
      phrases: [
        '围绕“${1:××}”这个主题，我同大家交流${SECTIONS:三}个方面的认识。',
        '下面，我从${SECTIONS:三}个方面谈谈自己的学习体会。',
      ],
    },
    { id: 'sections', required: true, snippet: sectionOf(section, 1, 3), phrases: [] },
    {
      id: 'closing',
      required: false,
      snippet:
        '同志们，道理讲得再多，最终要落到行动上。让我们把${1:××}的要求记在心里、扛在肩上，在${2:××}的岗位上争当先锋！今天的党课就讲到这里，谢谢大家！',
      phrases: [
        '同志们，道理讲得再多，最终要落到行动上。让我们把${1:××}的要求记在心里、扛在肩上，在${2:××}的岗位上争当先锋！今天的党课就讲到这里，谢谢大家！',
        '以上是我的一些学习体会，同大家共勉。讲得不对的地方，请同志们批评指正。',
      ],
    },
  ],
  sectionSnippets: [
    {
      id: 'why',
      label: { 'zh-cn': '为什么', en: 'Why' },
      detail: { 'zh-cn': '从历史、理论、现实讲必要', en: 'From history, theory and the present' },
      body: lines(
        '一、从哪里来：懂得${1:××}的分量',
        '一个道理有没有力量，要放到历史里去看，放到实践中去验。一是历史给出了答案。${2:（此处写一段党史故事）}。二是理论讲清了道理。${3:（此处写重要论述的要义）}。三是现实提出了考题。${4:（此处写当下的新形势）}。',
      ),
    },
    {
      id: 'what',
      label: { 'zh-cn': '是什么', en: 'What' },
      detail: { 'zh-cn': '把主题拆成几层讲透', en: 'The theme, layer by layer' },
      body: lines(
        '一、是什么样：看清${1:××}的内涵',
        '弄懂一个概念，不妨先看几个身边人。一是信念如磐的定力。${2:（此处写人物和事迹）}。二是心中有民的情怀。${3:（此处写人物和事迹）}。三是敢于担当的骨气。${4:（此处写人物和事迹）}。',
      ),
    },
    {
      id: 'warning',
      label: { 'zh-cn': '警示型', en: 'Warning' },
      detail: { 'zh-cn': '以案明纪，讲清代价', en: 'A case and its price' },
      body: lines(
        '一、往哪里防：守牢${1:××}的底线',
        '前车之鉴就在身边，不能只当故事听。一是防思想松一寸。${2:（此处写案例和蜕变的起点）}。二是防小节退一步。${3:（此处写案例和围猎的手法）}。三是防监督缺一环。${4:（此处写案例和制度漏洞）}。',
      ),
    },
    {
      id: 'how',
      label: { 'zh-cn': '怎么办', en: 'How' },
      detail: { 'zh-cn': '对党员提出要求', en: 'What is asked of members' },
      body: lines(
        '一、到哪里去：践行${1:××}的要求',
        '知是行之始，行是知之成。一要把学习当习惯。${2:（此处写学什么、怎么学）}。二要把岗位当阵地。${3:（此处写立足岗位做什么）}。三要把纪律当戒尺。${4:（此处写要守住哪些规矩）}。',
      ),
    },
  ],
};
