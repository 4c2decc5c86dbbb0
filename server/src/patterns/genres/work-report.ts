import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:聚焦××，推动××见到新成效}',
  lead: '${1:（此处用一组数据概括总体情况）}。',
  point: '一是${1:××××有力有序}。${2:（此处写措施、进度和结果）}。',
};

/** 工作汇报: what was done, what is still wrong and what comes next, told to those above. */
export const workReport: GenrePattern = {
  id: 'work-report',
  name: { 'zh-cn': '工作汇报', en: 'Work report' },
  description: {
    'zh-cn': '向上级汇报进展、问题和下步打算',
    en: 'Progress, problems and plans, reported to those above',
  },
  titleWords: [
    '工作汇报',
    '情况汇报',
    '情况的汇报',
    '工作的汇报',
    '专题汇报',
    '进展汇报',
    '汇报发言',
    '会上的汇报',
    '时的汇报',
  ],
  weakTitleWords: ['情况的报告', '情况报告'],
  salutationWords: ['领导', '委员', '同志'],
  excludedTitleWords: ['思想', '政府工作报告'],
  salutations: ['${1:各位领导}：', '${1:尊敬的××、各位领导}：', '${1:主任、各位副主任、各位委员}：'],
  sections: { min: 2, max: 5, usual: 3 },
  hasBody: true,
  points: { min: 2, max: 6, usual: 3 },
  section,
  parts: [
    {
      id: 'title',
      required: false,
      snippet: '关于${1:××工作}情况的汇报',
      phrases: ['关于${1:××工作}情况的汇报', '${1:××市}${2:××工作}汇报'],
    },
    {
      id: 'salutation',
      required: false,
      snippet: '${1:各位领导}：',
      phrases: ['${1:各位领导}：', '${1:尊敬的××、各位领导}：', '${1:主任、各位副主任、各位委员}：'],
    },
    {
      id: 'lead',
      required: false,
      snippet: '今年以来，在${1:××}的坚强领导下，我们紧紧围绕${2:××}，坚持${3:××}，推动${4:××工作}取得阶段性成效。',
      phrases: [
        '今年以来，在${1:××}的坚强领导下，我们紧紧围绕${2:××}，坚持${3:××}，推动${4:××工作}取得阶段性成效。',
        '首先，对各位领导在百忙之中莅临${1:××}检查指导，表示热烈欢迎和衷心感谢！',
        '${1:××会议}以后，我们第一时间传达学习、研究部署，把会议要求逐条变成${2:××}的具体行动。',
      ],
    },
    {
      id: 'transition',
      required: true,
      snippet: '现将有关情况汇报如下。',
      phrases: [
        '现将有关情况汇报如下。',
        '下面，我从${SECTIONS:三}个方面汇报有关情况。',
        '根据安排，现就${1:××工作}汇报如下，请予审议。',
        '按照要求，我简要汇报工作进展、存在问题和下步打算。',
      ],
    },
    { id: 'sections', required: true, snippet: sectionOf(section, 1, 3), phrases: [] },
    {
      id: 'closing',
      required: true,
      snippet: '以上汇报，不妥之处，请批评指正。',
      phrases: [
        '以上汇报，不妥之处，请批评指正。',
        '我们将以这次${1:调研指导}为动力，逐条对照抓整改，逐项细化抓落实，决不辜负各位领导的关心和期望。以上汇报，请批评指正。',
        '以上汇报，请予审议。',
      ],
    },
    { id: 'signature', required: false, snippet: '${1:××市××局}\n${2:20××年×月×日}', phrases: [] },
  ],
  sectionSnippets: [
    {
      id: 'progress',
      label: { 'zh-cn': '进展型', en: 'Progress' },
      detail: { 'zh-cn': '先总后分，用数据讲进度', en: 'The whole first, then its parts, in figures' },
      body: lines(
        '一、工作进展情况',
        '截至目前，${1:××}已完成全年任务的${2:××}%，${3:××}，总体好于预期、快于往年。一是重点任务推进有力。${4:（此处写主要指标和比较）}。二是重点项目建设有序。${5:（此处写开工、在建和竣工数）}。三是重点改革突破有方。${6:（此处写做成的试点和制度）}。',
      ),
    },
    {
      id: 'practice',
      label: { 'zh-cn': '做法型', en: 'Measures' },
      detail: { 'zh-cn': '在“实”字上做文章', en: 'Measures, each in earnest' },
      body: lines(
        '一、主要做法',
        '工作中，我们坚持目标导向抓统筹、问题导向抓攻坚、结果导向抓落实。一是谋划在先，责任压得实。${1:（此处写方案、清单和分工）}。二是调度在先，进度跟得实。${2:（此处写例会、台账和通报）}。三是服务在先，要素保得实。${3:（此处写资金、用地和人才）}。',
      ),
    },
    {
      id: 'problems',
      label: { 'zh-cn': '问题型', en: 'Problems' },
      detail: { 'zh-cn': '不回避、不铺陈，一题一因', en: 'Each problem with its cause, neither hidden nor spread out' },
      body: lines(
        '一、存在的主要问题',
        '对照上级要求和群众期盼，我们的工作还有不小差距。一是发展不够均衡。${1:（此处写短板在哪里、为什么）}。二是要素不够充足。${2:（此处写缺口有多大、卡在哪）}。三是力量不够匹配。${3:（此处写队伍和能力的不足）}。对这些问题，我们将高度重视，认真加以解决。',
      ),
    },
    {
      id: 'plan',
      label: { 'zh-cn': '打算型', en: 'Plans' },
      detail: { 'zh-cn': '对着问题开方子', en: 'A remedy for each problem' },
      body: lines(
        '一、下一步工作打算',
        '下一步，我们将咬定全年目标，奔着问题去、盯着短板改，重点抓好${POINTS:三}项工作。一是集中力量攻难点。针对${1:××}，${2:（此处写措施、责任和时限）}。二是集中资源补短板。围绕${3:××}，${4:（此处写投入和见效时间）}。三是集中精力建机制。着眼${5:××}，${6:（此处写要立的制度）}。',
      ),
    },
    {
      id: 'requests',
      label: { 'zh-cn': '建议型', en: 'Requests' },
      detail: { 'zh-cn': '请上级支持的事项', en: 'What those above are asked for' },
      body: lines(
        '一、恳请支持的事项',
        '工作推进中，有些事情单靠${1:××}一级难以解决，恳请给予指导支持。一是恳请在政策上给予倾斜。${2:（此处写事项和依据）}。二是恳请在资金上给予支持。${3:（此处写用途和额度）}。三是恳请在协调上给予帮助。${4:（此处写涉及的部门和堵点）}。',
      ),
    },
  ],
};
