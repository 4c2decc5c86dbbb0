import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:在××上再加力，切实把××抓到位}',
  lead: '${1:（此处用一两句话点明这件事的分量）}。',
  point: '一要${1:抓住××，做到××}。${2:（此处写任务、标准和时限）}。',
};

/** 动员部署讲话: why it must be done, what is to be done, how, told to those who will do it. */
export const mobilization: GenrePattern = {
  id: 'mobilization',
  name: { 'zh-cn': '动员部署讲话', en: 'Mobilization speech' },
  description: {
    'zh-cn': '讲清为什么干、干什么、怎么干，把任务部署下去',
    en: 'Why it must be done, what and how: the task is handed out',
  },
  titleWords: [
    '动员讲话',
    '部署讲话',
    '动员会…讲话',
    '动员大会…讲话',
    '动员部署会…讲话',
    '动员部署大会…讲话',
    '部署会…讲话',
    '部署会议…讲话',
    '部署大会…讲话',
    '誓师大会…讲话',
    '誓师会…讲话',
    '动员会议…讲话',
    '推进会…讲话',
    '推进会议…讲话',
    '推进大会…讲话',
  ],
  excludedTitleWords: ['国防动员'],
  salutations: ['同志们：', '${1:各位领导、同志们}：'],
  sections: { min: 2, max: 5, usual: 3 },
  points: { min: 2, max: 6, usual: 3 },
  section,
  parts: [
    { id: 'title', required: false, snippet: '在${1:××工作动员部署会}上的讲话', phrases: [] },
    { id: 'subtitle', required: false, snippet: '（${1:20××年×月×日}）', phrases: [] },
    { id: 'salutation', required: true, snippet: '同志们：', phrases: ['同志们：', '${1:各位领导、同志们}：'] },
    {
      id: 'lead',
      required: false,
      snippet:
        '这次会议的主要任务是，深入贯彻${1:××}，总结前段工作，分析当前形势，动员${2:全市}上下${3:（此处写要打的这一仗）}。',
      phrases: [
        '这次会议的主要任务是，深入贯彻${1:××}，总结前段工作，分析当前形势，动员${2:全市}上下${3:（此处写要打的这一仗）}。',
        '今天，我们召开${1:××工作动员部署会}，既是一次统一思想的动员会，也是一次压实责任的部署会。',
        '刚才，${1:××同志}通报了有关情况，${2:××}等单位作了表态发言，讲得都很好，我完全赞同，请大家认真抓好落实。',
      ],
    },
    {
      id: 'transition',
      required: false,
      snippet: '下面，我讲${SECTIONS:三}点意见。',
      phrases: [
        '下面，我讲${SECTIONS:三}点意见。',
        '下面，我再强调${SECTIONS:三}个方面的问题。',
        '就做好这项工作，我讲${SECTIONS:三}点意见。',
      ],
    },
    { id: 'sections', required: true, snippet: sectionOf(section, 1, 3), phrases: [] },
    {
      id: 'closing',
      required: true,
      snippet: '同志们，任务已经明确，关键在于落实。让我们${1:（此处写精神状态）}，坚决打赢${2:××}这场硬仗！',
      phrases: [
        '同志们，任务已经明确，关键在于落实。让我们${1:（此处写精神状态）}，坚决打赢${2:××}这场硬仗！',
        '同志们，开弓没有回头箭。让我们立即行动起来，以${1:××}的劲头，向着${2:××}的目标奋勇前进！',
        '同志们，早一天部署就早一天主动。会后，各级各部门要马上传达、马上细化、马上行动，以实际成效向${1:××}交上合格答卷。',
      ],
    },
  ],
  sectionSnippets: [
    {
      id: 'understanding',
      label: { 'zh-cn': '认识型', en: 'Why it matters' },
      detail: { 'zh-cn': '从全局、现实、民生三层讲意义', en: 'Seen from the whole, from the present, from the people' },
      body: lines(
        '一、提高站位，充分认识${1:××工作}的重要意义',
        '思想上重一分，行动上才能快一步。一要从全局看分量。${2:（此处写上级要求和全局位置）}。二要从现实看差距。${3:（此处写形势和短板，用数据说话）}。三要从民心看期盼。${4:（此处写群众的呼声和事例）}。',
      ),
    },
    {
      id: 'tasks',
      label: { 'zh-cn': '任务型', en: 'Tasks' },
      detail: { 'zh-cn': '抓重点、破难点、出亮点', en: 'The weighty, the hard, the bright' },
      body: lines(
        '一、突出重点，全力打好${1:××}攻坚战',
        '目标已经确定，路径也已清晰，现在要的就是抓住要害、精准发力。一要在摸清底数上下功夫。${2:（此处写排查范围和完成时间）}。二要在攻克难点上下功夫。${3:（此处写硬骨头和破解办法）}。三要在打造亮点上下功夫。${4:（此处写示范点和推广安排）}。',
      ),
    },
    {
      id: 'requirements',
      label: { 'zh-cn': '要求型', en: 'Requirements' },
      detail: { 'zh-cn': '责任、协同、督导，样样有人管', en: 'Responsibility, coordination, supervision' },
      body: lines(
        '一、压实责任，确保各项部署落地见效',
        '一分部署，九分落实。再好的方案，没有人盯、没有人干，也只是一纸空文。一要强化组织领导。各级主要负责同志要${1:（此处写亲自抓什么）}。二要强化协同配合。${2:××部门}要牵好头，${3:（此处写其他部门的分工）}。三要强化督导问效。${4:（此处写督查方式和结果运用）}。',
      ),
    },
    {
      id: 'style',
      label: { 'zh-cn': '作风型', en: 'Conduct' },
      detail: { 'zh-cn': '严、细、实的作风要求', en: 'Strict, careful and solid' },
      body: lines(
        '一、转变作风，以过硬本领打赢这场硬仗',
        '作风硬，任务再重也能挑得起；作风软，条件再好也会落了空。一要严字当头。${1:（此处写纪律和底线）}。二要细字为先。${2:（此处写方案、流程和台账）}。三要实字托底。${3:（此处写察实情、出实招、求实效）}。',
      ),
    },
  ],
};
