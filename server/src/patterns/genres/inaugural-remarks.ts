import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:以××之心，扛起××之责}',
  lead: '${1:（此处写一段真挚的表白）}。',
  point: '',
};

/** 任职讲话: the first words in a new office. Short; headings are often left out. */
export const inauguralRemarks: GenrePattern = {
  id: 'inaugural-remarks',
  name: { 'zh-cn': '任职讲话', en: 'Remarks on taking office' },
  description: { 'zh-cn': '到任时感谢组织、表明心迹、作出承诺', en: 'On taking office: thanks, intent, promise' },
  titleWords: [
    '任职讲话',
    '就职讲话',
    '任职发言',
    '就职发言',
    '任职表态发言',
    '就职表态发言',
    '任职表态讲话',
    '任前表态发言',
    '履新讲话',
    '到任讲话',
    '就职演说',
    '任职表态',
    '就职表态',
  ],
  salutations: ['${1:各位领导、同志们}：'],
  sections: { min: 0, max: 5, usual: 4 },
  points: { min: 0, max: 3, usual: 0 },
  section,
  parts: [
    { id: 'title', required: false, snippet: '在${1:××领导干部大会}上的任职讲话', phrases: [] },
    {
      id: 'salutation',
      required: true,
      snippet: '${1:各位领导、同志们}：',
      phrases: ['${1:各位领导、同志们}：', '${1:尊敬的各位领导、同志们}：'],
    },
    {
      id: 'lead',
      required: false,
      snippet:
        '刚才，${1:××同志}宣布了组织的决定，并提出了殷切希望。我坚决拥护、坚决服从，衷心感谢组织的信任和同志们的支持。',
      phrases: [
        '刚才，${1:××同志}宣布了组织的决定，并提出了殷切希望。我坚决拥护、坚决服从，衷心感谢组织的信任和同志们的支持。',
        '从今天起，我就是${1:××}的一员了。接过这份沉甸甸的责任，我既感到光荣，更感到压力。',
      ],
    },
    {
      id: 'transition',
      required: false,
      snippet: '在今后的工作中，我将努力做到以下${SECTIONS:四}点。',
      phrases: ['在今后的工作中，我将努力做到以下${SECTIONS:四}点。', '在此，我向组织和同志们作${SECTIONS:四}点承诺。'],
    },
    { id: 'sections', required: false, snippet: sectionOf(section, 1, 0), phrases: [] },
    {
      id: 'closing',
      required: true,
      snippet:
        '各位领导、同志们，接力棒已经传到我们手中。我将同大家一道，接续奋斗、埋头苦干，努力创造无愧于${1:××}的业绩。谢谢大家！',
      phrases: [
        '各位领导、同志们，接力棒已经传到我们手中。我将同大家一道，接续奋斗、埋头苦干，努力创造无愧于${1:××}的业绩。谢谢大家！',
        '最后，真诚希望同志们对我的工作多支持、多帮助、多监督。谢谢大家！',
      ],
    },
  ],
  sectionSnippets: [
    {
      id: 'loyalty',
      label: { 'zh-cn': '忠诚型', en: 'Loyalty' },
      detail: { 'zh-cn': '讲政治、守规矩', en: 'Loyal to the cause' },
      body: lines(
        '一、始终把忠诚刻在心上，做政治坚定的明白人',
        '忠诚不是喊出来的，而是干出来的。我将自觉在思想上看齐、在行动上紧跟，把上级部署同${1:××}实际结合起来，${2:（此处写落实的重点）}，确保各项工作沿着正确方向前进。',
      ),
    },
    {
      id: 'duty',
      label: { 'zh-cn': '担当型', en: 'Duty' },
      detail: { 'zh-cn': '谋发展、接力干', en: 'Going on where others left off' },
      body: lines(
        '一、始终把发展扛在肩上，做攻坚克难的实干家',
        '历届班子打下了好基础、留下了好传统，我将一张蓝图绘到底。任期之内，着力抓好${1:××}、${2:××}等大事，${3:（此处写要攻克的难题）}，不求一时之名，但求长远之效。',
      ),
    },
    {
      id: 'people',
      label: { 'zh-cn': '为民型', en: 'The people' },
      detail: { 'zh-cn': '办实事、解民忧', en: 'Deeds for the people' },
      body: lines(
        '一、始终把群众放在心头，做服务人民的勤务员',
        '群众的表情就是工作的晴雨表。我将多到田间地头走一走，多到车间社区坐一坐，${1:（此处写要办的民生实事）}，让群众看到变化、得到实惠。',
      ),
    },
    {
      id: 'integrity',
      label: { 'zh-cn': '清廉型', en: 'Integrity' },
      detail: { 'zh-cn': '守底线、受监督', en: 'Clean hands, open to supervision' },
      body: lines(
        '一、始终把纪律挺在前面，做一身正气的带头人',
        '公生明，廉生威。我将带头执行民主集中制，带头遵守廉洁纪律，管好自己、管好家人、管好身边工作人员。在此我郑重承诺，${1:（此处写具体承诺）}，请同志们监督。',
      ),
    },
  ],
};
