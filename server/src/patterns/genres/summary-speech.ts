import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:回望××，成效来之不易}',
  lead: '${1:（此处用一句话作总的评价）}。',
  point: '一是${1:××迈出新步伐}。${2:（此处写事例和数据）}。',
};

/** 总结讲话: what a campaign or a year achieved, what it taught, how to go on. */
export const summarySpeech: GenrePattern = {
  id: 'summary-speech',
  name: { 'zh-cn': '总结讲话', en: 'Summary speech' },
  description: {
    'zh-cn': '活动或年度收官，肯定成绩、提炼经验、部署后续',
    en: 'The end of a campaign or year: results, lessons, what follows',
  },
  titleWords: [
    '总结讲话',
    '小结讲话',
    '总结会…讲话',
    '总结会议…讲话',
    '总结大会…讲话',
    '总结表彰会…讲话',
    '总结表彰大会…讲话',
    '总结暨表彰大会…讲话',
  ],
  salutations: ['同志们：', '${1:各位领导、同志们}：'],
  sections: { min: 2, max: 5, usual: 3 },
  points: { min: 2, max: 6, usual: 3 },
  section,
  parts: [
    { id: 'title', required: false, snippet: '在${1:××工作总结大会}上的讲话', phrases: [] },
    { id: 'subtitle', required: false, snippet: '（${1:20××年×月×日}）', phrases: [] },
    { id: 'salutation', required: true, snippet: '同志们：', phrases: ['同志们：', '${1:各位领导、同志们}：'] },
    {
      id: 'lead',
      required: false,
      snippet:
        '今天，我们在这里召开${1:××工作总结大会}，主要任务是总结工作、表彰先进、提炼经验，动员大家${2:（此处写后续目标）}。',
      phrases: [
        '今天，我们在这里召开${1:××工作总结大会}，主要任务是总结工作、表彰先进、提炼经验，动员大家${2:（此处写后续目标）}。',
        '历时${1:××}个月的${2:××工作}，到今天就要告一段落了。刚才，会议表彰了先进，在此，我向受到表彰的集体和个人表示热烈的祝贺！',
      ],
    },
    {
      id: 'transition',
      required: false,
      snippet: '下面，我讲${SECTIONS:三}点意见。',
      phrases: ['下面，我讲${SECTIONS:三}点意见。', '借此机会，我讲${SECTIONS:三}个方面的意见。'],
    },
    { id: 'sections', required: true, snippet: sectionOf(section, 1, 3), phrases: [] },
    {
      id: 'closing',
      required: false,
      snippet: '同志们，收官不是收场，总结是为了再出发。让我们${1:（此处写精神状态）}，在${2:××}的新征程上再立新功！',
      phrases: [
        '同志们，收官不是收场，总结是为了再出发。让我们${1:（此处写精神状态）}，在${2:××}的新征程上再立新功！',
        '同志们，荣誉属于过去，奋斗开创未来。希望受表彰的同志珍惜荣誉、再接再厉，希望全体同志学习先进、赶超先进，共同谱写${1:××}的新篇章！',
      ],
    },
  ],
  sectionSnippets: [
    {
      id: 'review',
      label: { 'zh-cn': '成效型', en: 'Results' },
      detail: { 'zh-cn': '三个“新”，数据加事例', en: 'What is new, in figures and cases' },
      body: lines(
        '一、充分肯定成绩，增强干事创业的信心',
        '${1:××工作}开展以来，大家想在一起、干在一起，打了一场漂亮仗。一是发展有了新成果。${2:（此处写主要指标的变化）}。二是民生有了新改善。${3:（此处写群众身边的变化）}。三是队伍有了新面貌。${4:（此处写干部状态的变化）}。',
      ),
    },
    {
      id: 'lessons',
      label: { 'zh-cn': '经验型', en: 'Lessons' },
      detail: { 'zh-cn': '凡事讲“靠什么”', en: 'What it was owed to' },
      body: lines(
        '一、认真总结经验，把握破题攻坚的规律',
        '成绩来之不易，经验弥足珍贵。归结起来，主要有${POINTS:三}条。一是靠领导带头。${1:（此处写带头的事例）}。二是靠机制推动。${2:（此处写管用的机制）}。三是靠群众参与。${3:（此处写群众的创造）}。',
      ),
    },
    {
      id: 'problems',
      label: { 'zh-cn': '不足型', en: 'Shortfalls' },
      detail: { 'zh-cn': '成绩讲够，问题讲透', en: 'The problems, as plainly as the results' },
      body: lines(
        '一、清醒看到不足，绷紧久久为功的心弦',
        '看成绩要用放大镜找原因，看问题也要用放大镜找根源。一是进展还不平衡。${1:（此处写先进和落后的差距）}。二是成效还不稳固。${2:（此处写反弹的隐忧）}。三是机制还不健全。${3:（此处写缺哪些制度）}。',
      ),
    },
    {
      id: 'continue',
      label: { 'zh-cn': '深化型', en: 'Going on' },
      detail: { 'zh-cn': '阶段收官后的长效安排', en: 'What lasts when the campaign is over' },
      body: lines(
        '一、持续巩固深化，推动工作常态长效开展',
        '阶段任务有期限，改进工作没有终点。一要抓好问题清零。${1:（此处写遗留问题和时限）}。二要抓好成果转化。${2:（此处写要固化的制度）}。三要抓好接续推进。${3:（此处写与下步工作的衔接）}。',
      ),
    },
  ],
};
