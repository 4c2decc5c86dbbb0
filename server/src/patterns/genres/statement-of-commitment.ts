import type { GenrePattern, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { lines } from '../snippet.ts';

const section: SectionFrame = {
  heading: '一、${1:在××上当先锋，坚决做到××}',
  lead: '${1:（此处用一句话亮明态度）}。',
  point: '一是${1:××不松劲}。${2:（此处写要做的事、要达到的目标）}。',
};

/** 表态发言: a short promise after the task has been handed out. */
export const statementOfCommitment: GenrePattern = {
  id: 'statement-of-commitment',
  name: { 'zh-cn': '表态发言', en: 'Statement of commitment' },
  description: { 'zh-cn': '接到任务后表明态度、立下承诺', en: 'Taking on a task: attitude and promise' },
  titleWords: ['表态发言', '表态讲话', '承诺发言', '会上的表态'],
  salutations: ['${1:各位领导、同志们}：', '${1:尊敬的各位领导、同志们}：'],
  sections: { min: 0, max: 4, usual: 3 },
  points: { min: 0, max: 4, usual: 2 },
  section,
  parts: [
    { id: 'title', required: false, snippet: '在${1:××工作动员部署会}上的表态发言', phrases: [] },
    {
      id: 'salutation',
      required: true,
      snippet: '${1:各位领导、同志们}：',
      phrases: ['${1:各位领导、同志们}：', '${1:尊敬的各位领导、同志们}：'],
    },
    {
      id: 'lead',
      required: false,
      snippet: '刚才，会议对${1:××工作}作了全面部署，目标鲜明、任务具体、要求严格，我们坚决拥护、坚决落实。',
      phrases: [
        '刚才，会议对${1:××工作}作了全面部署，目标鲜明、任务具体、要求严格，我们坚决拥护、坚决落实。',
        '听了${1:××同志}的讲话，我们深感使命在肩、责任重大，更加坚定了打赢这一仗的信心和决心。',
      ],
    },
    {
      id: 'transition',
      required: false,
      snippet: '在此，我代表${1:××县}作${SECTIONS:三}点表态。',
      phrases: [
        '在此，我代表${1:××县}作${SECTIONS:三}点表态。',
        '下面，我代表${1:××}表个态。',
        '我们将重点做到以下${SECTIONS:三}个方面。',
      ],
    },
    { id: 'sections', required: false, snippet: sectionOf(section, 1, 2), phrases: [] },
    {
      id: 'closing',
      required: true,
      snippet: '请各位领导放心，我们一定说到做到、不打折扣，以过硬成果交出合格答卷。谢谢大家！',
      phrases: [
        '请各位领导放心，我们一定说到做到、不打折扣，以过硬成果交出合格答卷。谢谢大家！',
        '最后，请组织放心、请同志们监督，我们一定不辱使命，坚决完成${1:××}任务！',
        '以上表态，请领导和同志们监督。',
      ],
    },
  ],
  sectionSnippets: [
    {
      id: 'attitude',
      label: { 'zh-cn': '态度型', en: 'Attitude' },
      detail: { 'zh-cn': '第一时间学习、传达、部署', en: 'Study, pass on and arrange at once' },
      body: lines(
        '一、提高站位，坚决扛起${1:××}的政治责任',
        '这次会议既交任务，又教方法，为我们鼓了劲、指了路。一是传达学习不过夜。会后立即召开${2:××会议}，${3:（此处写学到哪一级）}。二是对标对表不走样。逐条梳理会议要求，${4:（此处写如何变成清单）}。',
      ),
    },
    {
      id: 'action',
      label: { 'zh-cn': '行动型', en: 'Action' },
      detail: { 'zh-cn': '把任务变成看得见的战果', en: 'Tasks into results that can be seen' },
      body: lines(
        '一、挂图作战，坚决啃下${1:××}的硬骨头',
        '我们将把${2:××}作为头号工程，倒排工期、挂图作战。一是时间往前赶。到${3:×月}底，${4:（此处写节点目标）}。二是标准往高提。对标${5:××}，${6:（此处写质量要求）}。三是作风往实走。班子成员${7:（此处写包保和一线办公）}。',
      ),
    },
    {
      id: 'pledge',
      label: { 'zh-cn': '承诺型', en: 'Pledge' },
      detail: { 'zh-cn': '立军令状，接受监督', en: 'A pledge open to supervision' },
      body: lines(
        '一、严明纪律，坚决守住${1:××}的底线红线',
        '军令如山，言出必行。一是责任到人不推诿。${2:（此处写谁签责任书、包哪一段）}。二是考核到底不手软。${3:（此处写奖惩办法）}。三是监督到位不护短。${4:（此处写接受监督的渠道）}。',
      ),
    },
  ],
};
