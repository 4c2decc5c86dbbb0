import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:这是一片××的热土}',
  lead: '${1:（此处写来由、情谊或成就）}。',
  point: '',
};

/** 致辞: welcome, thanks and good wishes at a ceremony. Short, often without headings. */
export const address: GenrePattern = {
  id: 'address',
  name: { 'zh-cn': '致辞', en: 'Address' },
  description: {
    'zh-cn': '在开幕、签约、节庆等活动上欢迎、祝贺、致谢',
    en: 'Welcome, congratulation and thanks at a ceremony',
  },
  titleWords: [
    '致辞',
    '致词',
    '欢迎辞',
    '欢迎词',
    '开幕辞',
    '开幕词',
    '闭幕辞',
    '闭幕词',
    '答谢辞',
    '答谢词',
    '祝酒辞',
    '祝酒词',
    '祝辞',
    '贺辞',
  ],
  weakTitleWords: [
    '开幕式…讲话',
    '启动仪式…讲话',
    '签约仪式…讲话',
    '开工仪式…讲话',
    '揭牌仪式…讲话',
    '开业仪式…讲话',
    '落成典礼…讲话',
    '年会…讲话',
    '论坛…讲话',
    '推介会…讲话',
  ],
  salutationWords: ['来宾', '嘉宾', '女士们', '客商', '企业家'],
  excludedTitleWords: ['新年贺词', '新年贺辞'],
  salutations: ['${1:尊敬的各位领导、各位来宾，女士们、先生们}：', '${1:尊敬的各位领导、各位来宾，同志们、朋友们}：'],
  sections: { min: 0, max: 4, usual: 0 },
  points: { min: 0, max: 3, usual: 0 },
  section,
  parts: [
    {
      id: 'title',
      required: false,
      snippet: '在${1:××活动开幕式}上的致辞',
      phrases: ['在${1:××活动开幕式}上的致辞', '在${1:××项目签约仪式}上的致辞'],
    },
    { id: 'subtitle', required: false, snippet: '（${1:20××年×月×日}）', phrases: [] },
    {
      id: 'salutation',
      required: true,
      snippet: '${1:尊敬的各位领导、各位来宾，女士们、先生们}：',
      phrases: [
        '${1:尊敬的各位领导、各位来宾，女士们、先生们}：',
        '${1:尊敬的各位领导、各位来宾，同志们、朋友们}：',
        '${1:各位来宾、各位朋友}：',
      ],
    },
    {
      id: 'lead',
      required: false,
      snippet:
        '${1:金秋时节}，高朋满座。今天，我们在${2:××}隆重举行${3:××活动}。在此，我谨代表${4:××}，向莅临活动的各位来宾表示热烈的欢迎，向长期关心支持${5:××}发展的各界朋友表示衷心的感谢！',
      phrases: [
        '${1:金秋时节}，高朋满座。今天，我们在${2:××}隆重举行${3:××活动}。在此，我谨代表${4:××}，向莅临活动的各位来宾表示热烈的欢迎，向长期关心支持${5:××}发展的各界朋友表示衷心的感谢！',
        '很高兴在${1:××}同新老朋友相聚。首先，我代表${2:××}，对${3:××活动}的举行表示热烈的祝贺！',
        '有朋自远方来，不亦乐乎。${1:××}的山水，今天因各位的到来而格外动人。我谨代表${2:××}，向大家道一声欢迎、说一声感谢！',
      ],
    },
    { id: 'sections', required: false, snippet: sectionOf(section, 1, 0), phrases: [] },
    {
      id: 'closing',
      required: true,
      snippet: '最后，预祝${1:××活动}圆满成功！祝各位来宾身体健康、工作顺利、万事如意！\n谢谢大家！',
      phrases: [
        '最后，预祝${1:××活动}圆满成功！祝各位来宾身体健康、工作顺利、万事如意！\n谢谢大家！',
        '最后，祝${1:××项目}早日建成、早日投产、早日见效！祝各位朋友事业兴旺、阖家幸福！\n谢谢大家！',
        '让我们携起手来，把今天的情谊变成明天的事业，共同书写${1:××}的新篇章！\n谢谢大家！',
      ],
    },
  ],
  sectionSnippets: [
    {
      id: 'place',
      label: { 'zh-cn': '推介型', en: 'The place' },
      detail: { 'zh-cn': '历史、生态、产业，三笔写活一地', en: 'History, nature and trade of a place' },
      body: lines(
        '一、这是一片值得托付的热土',
        '${1:××}因水而兴、因商而盛。这里文脉绵长，${2:（此处写历史名片）}；这里山水相依，${3:（此处写生态名片）}；这里百业竞发，${4:（此处写产业名片）}。走进${1:××}，就是走进机遇；投资${1:××}，就是投资未来。',
      ),
    },
    {
      id: 'review',
      label: { 'zh-cn': '回顾型', en: 'Looking back' },
      detail: { 'zh-cn': '情谊从哪里来', en: 'Where the friendship comes from' },
      body: lines(
        '一、这是一段历久弥新的情谊',
        '从${1:20××年}第一次握手到今天，我们相识相知，已经走过${2:××}个年头。回望来路，${3:（此处写合作中难忘的一件事）}。事实证明，朋友越走越亲，合作越做越深。',
      ),
    },
    {
      id: 'promise',
      label: { 'zh-cn': '承诺型', en: 'Promise' },
      detail: { 'zh-cn': '服务和环境的承诺', en: 'What the hosts undertake' },
      body: lines(
        '一、这是一份言出必行的承诺',
        '项目落地只是开始，服务永远没有终点。我们将当好“店小二”，${1:（此处写办事的承诺）}；当好“护航员”，${2:（此处写环境的承诺）}；当好“合伙人”，${3:（此处写共赢的承诺）}。让每一位来到${4:××}的朋友放心投资、安心创业、舒心生活。',
      ),
    },
  ],
};
