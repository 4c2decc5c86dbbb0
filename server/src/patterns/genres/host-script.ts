import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '现在，进行第一项议程，请${1:××同志}${2:（此处写议程内容）}。',
  lead: '（${1:××同志}发言后）感谢${2:××同志}。',
  point: '',
};

/** 主持词: what the chair of a meeting says. It has no headings; a section is one item of the agenda. */
export const hostScript: GenrePattern = {
  id: 'host-script',
  name: { 'zh-cn': '主持词', en: 'Host’s script' },
  description: { 'zh-cn': '开场、串联议程、小结、宣布散会', en: 'Opening, agenda, summing up and close of a meeting' },
  titleWords: ['主持词', '主持辞', '主持稿', '主持讲话', '串词'],
  salutations: ['同志们：', '${1:各位领导、同志们}：', '${1:尊敬的各位领导、各位来宾}：'],
  sections: { min: 0, max: 8, usual: 3 },
  points: { min: 0, max: 5, usual: 3 },
  section,
  parts: [
    { id: 'title', required: false, snippet: '${1:××工作会议}主持词', phrases: [] },
    {
      id: 'salutation',
      required: true,
      snippet: '${1:同志们}：',
      phrases: ['${1:同志们}：', '${1:各位领导、同志们}：', '${1:尊敬的各位领导、各位来宾}：'],
    },
    {
      id: 'lead',
      required: false,
      snippet:
        '现在开会。今天，我们在这里召开${1:××工作会议}，主要任务是${2:（此处写会议任务）}。出席今天会议的有${3:（此处写参会范围）}。',
      phrases: [
        '现在开会。今天，我们在这里召开${1:××工作会议}，主要任务是${2:（此处写会议任务）}。出席今天会议的有${3:（此处写参会范围）}。',
        '经${1:××}研究，今天召开${2:××会议}。首先，我介绍一下出席会议的领导：${3:（此处写姓名和职务）}。让我们以热烈的掌声，对各位领导的到来表示欢迎！',
      ],
    },
    {
      id: 'transition',
      required: false,
      snippet: '会议共有${SECTIONS:三}项议程。',
      phrases: ['会议共有${SECTIONS:三}项议程。', '下面，会议正式开始。', '请大家把手机关闭或调至静音，遵守会场纪律。'],
    },
    { id: 'sections', required: false, snippet: sectionOf(section, 1, 0), phrases: [] },
    {
      id: 'closing',
      required: false,
      snippet: '同志们，今天会议的议程已全部完成。会后，请大家迅速传达会议精神，认真抓好落实。散会！',
      phrases: [
        '同志们，今天会议的议程已全部完成。会后，请大家迅速传达会议精神，认真抓好落实。散会！',
        '各位来宾，今天的活动到此结束。再次感谢大家的光临！',
        '会后，各单位要于${1:×月×日}前将贯彻落实情况报${2:××办公室}。散会！',
      ],
    },
  ],
  sectionSnippets: [
    {
      id: 'agenda',
      label: { 'zh-cn': '议程预告', en: 'Agenda' },
      detail: { 'zh-cn': '先把议程一次说清', en: 'The whole agenda at once' },
      body: '今天的会议有三项议程：一是${1:××同志通报有关情况}；二是${2:××等单位作表态发言}；三是${3:××同志讲话}。',
    },
    {
      id: 'handover',
      label: { 'zh-cn': '议程转换', en: 'Handover' },
      detail: { 'zh-cn': '谢上一位，请下一位', en: 'Thank one speaker, call the next' },
      body: '刚才，${1:××同志}${2:（此处用一句话点评）}，希望各单位认真学习借鉴。下面，请${3:××同志}${4:（此处写议程）}，大家欢迎！',
    },
    {
      id: 'summary',
      label: { 'zh-cn': '小结强调', en: 'Summing up' },
      detail: {
        'zh-cn': '领导讲话之后，就落实提三条要求',
        en: 'After the main speech: three points on carrying it out',
      },
      body: lines(
        '刚才，${1:××同志}作了讲话，讲得深刻、讲得透彻，大家要认真学习领会、坚决贯彻执行。就落实好会议精神，我再强调三点。',
        '一要抓好学习传达。${2:（此处写传达的范围和时限）}。二要抓好任务分解。${3:（此处写方案和清单）}。三要抓好督促检查。${4:（此处写督查和报送要求）}。',
      ),
    },
    {
      id: 'award',
      label: { 'zh-cn': '颁奖签约', en: 'Awards and signing' },
      detail: { 'zh-cn': '颁奖、授牌、签约、揭牌的串词', en: 'Awards, plaques, signatures' },
      body: '下面，进行${1:颁奖}仪式。请${2:××}上台，请${3:××同志}为${4:××}${1}。让我们以热烈的掌声向他们表示祝贺！（${1}结束后）请领导和代表入座。',
    },
  ],
};
