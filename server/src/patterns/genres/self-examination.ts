import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:在××方面存在的问题}',
  lead: '${1:（此处用一句话作总的检视）}。',
  point: '一是${1:××不够××}。${2:（此处写表现和事例，见人见事）}。',
};

/** 对照检查: faults, their causes and their mending, told at a meeting of criticism and self-criticism. */
export const selfExamination: GenrePattern = {
  id: 'self-examination',
  name: { 'zh-cn': '对照检查', en: 'Self-examination' },
  description: {
    'zh-cn': '民主生活会上查问题、挖根源、明方向',
    en: 'Faults, causes and amends, at a meeting of self-criticism',
  },
  titleWords: [
    '对照检查',
    '对照检查发言',
    '对照检视发言',
    '检视剖析',
    '检视剖析发言',
    '党性分析',
    '党性分析报告',
    '自我剖析',
  ],
  salutations: ['${1:同志们}：'],
  sections: { min: 2, max: 8, usual: 3 },
  points: { min: 2, max: 5, usual: 3 },
  section,
  parts: [
    { id: 'title', required: false, snippet: '${1:20××年度民主生活会}对照检查材料', phrases: [] },
    {
      id: 'lead',
      required: false,
      snippet: '根据会议要求，会前我认真学习了${1:××}，广泛征求意见建议，深入开展谈心谈话，在此基础上撰写了发言提纲。',
      phrases: [
        '根据会议要求，会前我认真学习了${1:××}，广泛征求意见建议，深入开展谈心谈话，在此基础上撰写了发言提纲。',
        '按照统一部署，我紧扣会议主题，对照${1:××}，逐项查摆问题，深刻剖析根源，明确努力方向。',
      ],
    },
    {
      id: 'transition',
      required: true,
      snippet: '现将对照检查情况报告如下。',
      phrases: ['现将对照检查情况报告如下。', '现将个人检视剖析情况汇报如下，请同志们批评指正。'],
    },
    { id: 'sections', required: true, snippet: sectionOf(section, 1, 3), phrases: [] },
    {
      id: 'closing',
      required: false,
      snippet: '以上对照检查，不妥之处，请同志们批评指正。',
      phrases: [
        '以上对照检查，不妥之处，请同志们批评指正。',
        '批评使人警醒，监督使人进步。对同志们提出的意见，我一定诚恳接受，认真整改。',
      ],
    },
  ],
  sectionSnippets: [
    {
      id: 'faults',
      label: { 'zh-cn': '问题型', en: 'Faults' },
      detail: { 'zh-cn': '一条问题一个事例，见人见事', en: 'Each fault with a case' },
      body: lines(
        '一、存在的主要问题',
        '对照党章党规，对照群众期盼，我自身还存在一些突出问题。一是理论学习不够深入。${1:（此处写表现，举一件实事）}。二是联系群众不够紧密。${2:（此处写表现，举一件实事）}。三是攻坚破难不够果敢。${3:（此处写表现，举一件实事）}。',
      ),
    },
    {
      id: 'causes',
      label: { 'zh-cn': '根源型', en: 'Causes' },
      detail: { 'zh-cn': '从思想、宗旨、作风上挖根', en: 'Roots in mind, purpose and habit' },
      body: lines(
        '一、产生问题的原因剖析',
        '问题表现在行动上，根子却在思想上。一是理想信念的弦松了。${1:（此处写思想上的变化）}。二是为民服务的心淡了。${2:（此处写感情上的变化）}。三是干事创业的劲减了。${3:（此处写状态上的变化）}。',
      ),
    },
    {
      id: 'amends',
      label: { 'zh-cn': '整改型', en: 'Amends' },
      detail: { 'zh-cn': '逐条对应问题，写清措施和时限', en: 'For each fault what will be done and by when' },
      body: lines(
        '一、下一步整改措施',
        '知过不讳，改过不惮。针对查摆出的问题，我将逐条整改、逐项销号。一是在强化理论武装上见真章。${1:（此处写措施和时限）}。二是在站稳人民立场上见真情。${2:（此处写措施和时限）}。三是在勇于担当作为上见真功。${3:（此处写措施和时限）}。',
      ),
    },
  ],
};
