import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:深学细悟，在××中坚定××}',
  lead: '${1:（此处用一句话亮出观点）}。',
  point: '一是${1:××是××之要}。${2:（此处由学到思、由思到行）}。',
};

/** 研讨发言: what one makes of a text or a question, in a study group or a forum. */
export const seminarRemarks: GenrePattern = {
  id: 'seminar-remarks',
  name: { 'zh-cn': '研讨发言', en: 'Seminar remarks' },
  description: {
    'zh-cn': '在学习研讨、座谈会上谈认识、谈体会、谈打算',
    en: 'Insight, experience and intent, in a study group or forum',
  },
  titleWords: [
    '研讨发言',
    '座谈发言',
    '研讨交流发言',
    '座谈会…发言',
    '研讨会…发言',
    '研讨班…发言',
    '读书班…发言',
    '中心组…发言',
    '座谈会…交流发言',
    '研讨…交流发言',
    '读书班…交流发言',
    '中心组…交流发言',
    '心得体会发言',
  ],
  salutations: ['${1:各位领导、同志们}：', '同志们：'],
  sections: { min: 2, max: 5, usual: 3 },
  points: { min: 0, max: 4, usual: 2 },
  section,
  parts: [
    { id: 'title', required: false, snippet: '在${1:××学习研讨会}上的发言', phrases: [] },
    {
      id: 'salutation',
      required: false,
      snippet: '${1:同志们}：',
      phrases: ['${1:同志们}：', '${1:各位领导、同志们}：'],
    },
    {
      id: 'lead',
      required: false,
      snippet: '通过这段时间的学习，我对${1:××}有了更加系统、更加深刻的认识，越学越感到${2:××}，越悟越觉得${3:××}。',
      phrases: [
        '通过这段时间的学习，我对${1:××}有了更加系统、更加深刻的认识，越学越感到${2:××}，越悟越觉得${3:××}。',
        '刚才几位同志的发言有思考、有见地，我深受启发。围绕${1:××}这个题目，我也谈几点认识。',
      ],
    },
    {
      id: 'transition',
      required: false,
      snippet: '结合学习和工作实际，我谈${SECTIONS:三}点体会。',
      phrases: [
        '结合学习和工作实际，我谈${SECTIONS:三}点体会。',
        '下面，我围绕研讨主题，从${SECTIONS:三}个方面谈谈认识。',
        '按照会议安排，我作个发言，同大家一起交流。',
      ],
    },
    { id: 'sections', required: false, snippet: sectionOf(section, 1, 2), phrases: [] },
    {
      id: 'closing',
      required: false,
      snippet: '以上是我的一些粗浅体会，不当之处，请批评指正。',
      phrases: [
        '以上是我的一些粗浅体会，不当之处，请批评指正。',
        '学无止境，行胜于言。我将把这次学习的收获带回去，在${1:××}的实践中学出新高度、干出新样子。',
      ],
    },
  ],
  sectionSnippets: [
    {
      id: 'insight',
      label: { 'zh-cn': '体会型', en: 'Insight' },
      detail: { 'zh-cn': '从“是什么”到“为什么”', en: 'From what to why' },
      body: lines(
        '一、学深一层，读懂${1:××}的丰富内涵',
        '读原著、悟原理，不能只求记住几个词句，关键要弄懂背后的道理。一是读懂了为谁干的立场。${2:（此处写一句原理加一件实事）}。二是读懂了怎么干的方法。${3:（此处写一句原理加一件实事）}。',
      ),
    },
    {
      id: 'gaps',
      label: { 'zh-cn': '差距型', en: 'Gaps' },
      detail: { 'zh-cn': '拿理论照自己', en: 'Oneself in the mirror of theory' },
      body: lines(
        '一、对照一番，找准${1:××}的短板弱项',
        '用理论的镜子照一照，越照越看得清自己的差距。一是思想解放还不够。${2:（此处写具体表现）}。二是专业素养还不够。${3:（此处写具体表现）}。三是斗争精神还不够。${4:（此处写具体表现）}。',
      ),
    },
    {
      id: 'practice',
      label: { 'zh-cn': '践行型', en: 'Practice' },
      detail: { 'zh-cn': '把学到的用到岗位上', en: 'What was learned, put to work' },
      body: lines(
        '一、落细一步，交出${1:××}的合格答卷',
        '学习的目的全在于运用。我将把学习成果转化为${2:××}的实际行动。一是带着责任干。${3:（此处写岗位职责和目标）}。二是带着感情干。${4:（此处写为群众办的事）}。三是带着思路干。${5:（此处写新办法）}。',
      ),
    },
  ],
};
