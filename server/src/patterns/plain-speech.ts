import type { Draft } from '../draft/draft.ts';
import type { GenrePattern, SectionFrame } from './pattern.ts';
import { sectionOf } from './skeleton.ts';

const section: SectionFrame = {
  heading: '一、${1:××××，××××}',
  lead: '${1:（此处用一两句话点明这件事的分量）}。',
  point: '一是${1:××××}。${2:（此处写任务、标准和时限）}。',
};

/**
 * A speech at a meeting that shows no genre (在全市安全生产工作会议上的讲话): what can be said at any. It is offered to a writer,
 * never chosen or checked against.
 */
export const plainSpeech: GenrePattern = {
  id: 'speech',
  name: { 'zh-cn': '讲话', en: 'Speech' },
  description: { 'zh-cn': '在会议上的讲话', en: 'A speech at a meeting' },
  titleWords: [],
  sections: { min: 2, max: 5, usual: 3 },
  points: { min: 2, max: 6, usual: 3 },
  section,
  parts: [
    { id: 'title', required: false, snippet: '在${1:××会议}上的讲话', phrases: [] },
    { id: 'salutation', required: true, snippet: '同志们：', phrases: ['同志们：', '${1:各位领导、同志们}：'] },
    {
      id: 'lead',
      required: false,
      snippet: '今天，我们召开${1:××会议}，主要任务是${2:（此处写会议任务）}。',
      phrases: [
        '这次会议的主要任务是，深入贯彻${1:××}，${2:（此处写会议任务）}。',
        '刚才，${1:××同志}通报了有关情况，讲得很好，我完全赞同，请大家认真抓好落实。',
      ],
    },
    {
      id: 'transition',
      required: false,
      snippet: '下面，我讲${SECTIONS:三}点意见。',
      phrases: ['借此机会，我讲${SECTIONS:三}点意见。', '就做好下一步工作，我再强调${SECTIONS:三}点。'],
    },
    { id: 'sections', required: true, snippet: sectionOf(section, 1, 3), phrases: [] },
    {
      id: 'closing',
      required: false,
      snippet: '同志们，目标已经明确，关键在于落实。让我们${1:（此处写精神状态）}，${2:（此处写要做成的事）}！',
      phrases: ['同志们，让我们${1:（此处写精神状态）}，锐意进取、真抓实干，为${2:××}作出新的更大贡献！'],
    },
  ],
  sectionSnippets: [],
};

/** Whether the title of a draft names a speech at a meeting, of whatever genre. */
export const isPlainSpeech = ({ title }: Draft): boolean =>
  title !== undefined &&
  /(?:会|会议|座谈|活动|仪式|典礼)上的讲话(?:提纲|稿)?[\s　]*$/.test(title.map((b) => b.paragraph.text).join(''));
