import type { Example } from './rule.ts';

/** What the rule `unfinished-paragraph` says, and the texts that show it. */
export const unfinishedParagraphText = {
  docs: {
    title: { 'zh-cn': '段落没有写完', en: 'Paragraph breaks off' },
    why: {
      'zh-cn':
        '正文一段三十字以上而末尾没有句号，多半是复制时截断了，或者一句话没有写完；分点以分号、逗号结尾而后面再没有下一点，也是如此；紧接着就是标题的，再短也不能停在逗号上，新的一部分前面也不能停在冒号上；末尾的“谢谢大家”缺了标点，列为“信息”。标题、称谓、落款、诗句、并列的条目、表格和注释，以及按固定宽度折行的文本不在此列。',
      en: 'A paragraph of more than 30 characters without a closing mark was most likely cut off, or its last sentence is not written yet; so is a point that ends in ； or ， with no other point behind it. Right before a heading no line, however short, ends in a comma, nor in a colon where the heading opens another section. Closing thanks without a mark are information. Headings, salutations, signatures, verse, lists, tables, notes and hard-wrapped text are not meant.',
    },
  },
  messages: {
    open: {
      'zh-cn': '这一段停在“{tail}”，段末没有句号；如未写完，请补完。',
      en: 'This paragraph stops at “{tail}” without a closing mark; is it finished?',
    },
    pause: {
      'zh-cn': '这一段以“{mark}”收尾，后面没有接下去，请补完或改为句号。',
      en: 'This paragraph ends in “{mark}” and nothing goes on from it; finish it or put a full stop.',
    },
    thanks: {
      'zh-cn': '结尾的致谢末尾没有标点，请补上叹号或句号。',
      en: 'The closing thanks end without a mark; add one.',
    },
    exclaim: { 'zh-cn': '补上叹号', en: 'Add an exclamation mark' },
    close: { 'zh-cn': '补上句号', en: 'Add a full stop' },
    stop: { 'zh-cn': '改为句号', en: 'Put a full stop' },
  },
  examples: [
    {
      bad: '各位同志：\n过去一年，全局上下迎难而上、主动作为，办成了一批群众盼望的实事。下一步，⟦我们将继续在补短板上想办法⟧\n以上发言，请批评指正。',
      good: '各位同志：\n过去一年，全局上下迎难而上、主动作为，办成了一批群众盼望的实事。下一步，我们将继续在补短板上想办法、在强弱项上下功夫。\n以上发言，请批评指正。',
    },
    {
      bad: '今年重点做好以下工作。\n一是抓项目，把重点工程一个一个排出来，一项一项落下去；\n二是抓服务，把企业难题一件一件记下来，⟦一件一件办到位；⟧\n以上汇报，请批评指正。',
      good: '今年重点做好以下工作。\n一是抓项目，把重点工程一个一个排出来，一项一项落下去；\n二是抓服务，把企业难题一件一件记下来，一件一件办到位。\n以上汇报，请批评指正。',
      fixed:
        '今年重点做好以下工作。\n一是抓项目，把重点工程一个一个排出来，一项一项落下去；\n二是抓服务，把企业难题一件一件记下来，一件一件办到位。\n以上汇报，请批评指正。',
    },
    {
      bad: '一、提高思想认识\n⟦要认清形势，⟧\n二、压实工作责任\n⟦主要措施有：⟧\n三、强化督导检查\n要跟踪问效。',
      good: '一、提高思想认识\n要认清形势。\n二、压实工作责任\n要做到：\n1.明确分工\n各司其职。\n2.严格考核\n奖惩分明。',
    },
    {
      bad: '各位同志：\n新的一年，我们将补短板、强弱项，办好每一件实事。\n⟦谢谢大家⟧',
      good: '各位同志：\n新的一年，我们将补短板、强弱项，办好每一件实事。\n谢谢大家！\n张三',
      fixed: '各位同志：\n新的一年，我们将补短板、强弱项，办好每一件实事。\n谢谢大家！',
    },
  ] satisfies readonly Example[],
};
