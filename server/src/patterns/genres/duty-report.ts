import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:坚持××，在××中履职尽责}',
  lead: '${1:（此处用一句话概括这方面的履职情况）}。',
  point: '一是${1:抓好××工作}。${2:（此处写本人做了什么、效果如何）}。',
};

/** 述职报告: what one person did with an office in a year. */
export const dutyReport: GenrePattern = {
  id: 'duty-report',
  name: { 'zh-cn': '述职报告', en: 'Report on duties' },
  description: { 'zh-cn': '向组织和群众报告一年来的履职情况', en: 'One person’s account of a year in office' },
  titleWords: [
    '述职报告',
    '述职述廉报告',
    '述责述廉报告',
    '述廉报告',
    '述学报告',
    '述法报告',
    '述德述廉报告',
    '述职述廉述学报告',
    '述职述责述廉报告',
    '述职发言',
    '个人述职',
  ],
  salutations: ['${1:各位领导、同志们}：', '${1:尊敬的各位领导、同志们}：'],
  sections: { min: 3, max: 6, usual: 4 },
  hasBody: true,
  points: { min: 2, max: 5, usual: 3 },
  section,
  parts: [
    {
      id: 'title',
      required: false,
      snippet: '${1:20××年度}述职报告',
      phrases: ['${1:20××年度}述职报告', '${1:20××年度}述职述廉报告'],
    },
    {
      id: 'salutation',
      required: false,
      snippet: '${1:各位领导、同志们}：',
      phrases: ['${1:各位领导、同志们}：', '${1:尊敬的各位领导、同志们}：'],
    },
    {
      id: 'lead',
      required: false,
      snippet: '一年来，在${1:××党委}的领导和同志们的支持下，本人立足${2:××岗位}，认真履行职责，较好地完成了各项任务。',
      phrases: [
        '一年来，在${1:××党委}的领导和同志们的支持下，本人立足${2:××岗位}，认真履行职责，较好地完成了各项任务。',
        '本人自${1:20××年×月}担任${2:××}以来，时刻以党员标准要求自己，学在前、干在前、严在前，尽心尽力做好分管工作。',
      ],
    },
    {
      id: 'transition',
      required: true,
      snippet: '现将履职情况报告如下，请予评议。',
      phrases: [
        '现将履职情况报告如下，请予评议。',
        '现从${SECTIONS:四}个方面述职如下。',
        '根据要求，现将本人一年来的履职情况汇报如下。',
      ],
    },
    { id: 'sections', required: true, snippet: sectionOf(section, 1, 3), phrases: [] },
    {
      id: 'closing',
      required: true,
      snippet: '以上述职，不妥之处，请批评指正。',
      phrases: [
        '以上述职，不妥之处，请批评指正。',
        '以上述职，请予评议。',
        '新的一年，我将不忘来路、不负所托，以更严的标准、更实的作风做好各项工作。以上述职，请批评指正。',
      ],
    },
    { id: 'signature', required: false, snippet: '述职人：${1:×××}\n${2:20××年×月×日}', phrases: [] },
  ],
  sectionSnippets: [
    {
      id: 'study',
      label: { 'zh-cn': '学习型', en: 'Study' },
      detail: { 'zh-cn': '学理论、学政策、学业务', en: 'Theory, policy, the trade' },
      body: lines(
        '一、坚持学习为先，理论素养有了新提升',
        '始终把学习作为第一需要，白天忙不过来就晚上补。一是学理论强根基。${1:（此处写学习内容和收获）}。二是学政策明方向。${2:（此处写调研、宣讲情况）}。三是学业务长本领。${3:（此处写由生到熟的过程）}。',
      ),
    },
    {
      id: 'performance',
      label: { 'zh-cn': '履职型', en: 'Performance' },
      detail: { 'zh-cn': '重点工作加数据，主语是“本人”', en: 'The main work in figures, in the first person' },
      body: lines(
        '一、坚持实干为要，分管工作有了新突破',
        '围绕中心、服务大局，一项一项往前推。一是${1:××工作}提质增效。${2:（此处写本人牵头做成的事）}。二是${3:××工作}破题开局。${4:（此处写从无到有的过程）}。三是${5:××工作}固本强基。${6:（此处写制度和队伍的变化）}。',
      ),
    },
    {
      id: 'integrity',
      label: { 'zh-cn': '廉洁型', en: 'Integrity' },
      detail: { 'zh-cn': '守纪律、管家人、带队伍', en: 'Discipline, family, team' },
      body: lines(
        '一、坚持廉洁为基，自律防线有了新加固',
        '干净做事是干部的本分，也是家人的福分。一是严守纪律规矩。${1:（此处写执行规定的情况）}。二是严管家庭亲属。${2:（此处写个人事项报告情况）}。三是严带干部队伍。${3:（此处写“一岗双责”落实情况）}。',
      ),
    },
    {
      id: 'problems',
      label: { 'zh-cn': '问题型', en: 'Shortcomings' },
      detail: { 'zh-cn': '说自己的不足，不说单位的困难', en: 'One’s own failings, not the unit’s' },
      body: lines(
        '一、对照标准要求，自身还存在一些不足',
        '在看到成绩的同时，我也清醒认识到自身的差距。一是学习钻得不够深。${1:（此处写表现和根源）}。二是基层跑得不够勤。${2:（此处写表现和根源）}。三是创新迈得不够快。${3:（此处写表现和根源）}。',
      ),
    },
    {
      id: 'plan',
      label: { 'zh-cn': '打算型', en: 'Next year' },
      detail: { 'zh-cn': '对着不足说改进', en: 'A mend for each failing' },
      body: lines(
        '一、新的一年努力方向',
        '新的一年，我将扬长补短，重点在${POINTS:三}个方面下功夫。一是沉下心来学。${1:（此处写学习计划）}。二是扑下身子干。${2:（此处写主抓的事和目标）}。三是严起来带队伍。${3:（此处写管理和培养措施）}。',
      ),
    },
  ],
};
