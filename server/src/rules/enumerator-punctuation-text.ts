import type { Example } from './rule.ts';

/** What the rule `enumerator-punctuation` says, and the texts that show it. */
export const enumeratorPunctuationText = {
  docs: {
    title: { 'zh-cn': '序次语后的标点', en: 'The mark behind an ordinal' },
    why: {
      'zh-cn':
        '“第一”“其一”“首先”之后用逗号；“一”之后用顿号；“1”之后用下脚点；带括号和带圈的序号之后不加标点，括号用全角。标题里“二”后面漏了顿号或者用了冒号，同级标题又正好缺这一号的，也提示。同一种写法在文中反复出现的，只在第一处提示，一并修改。',
      en: '第一，其一，首先， take a comma, 一、 an enumeration comma, 1. a full point; brackets and circles take nothing. A heading 二：… or 二 … is seen where its list misses just that one. A style that runs through the draft is reported once, and mended everywhere.',
    },
    source: 'GB/T 15834-2011, B.3',
  },
  messages: {
    bracketed: {
      'zh-cn': '带括号或带圈的序号之后不加标点：“{found}”应为“{expected}”。',
      en: 'A number in brackets or a circle takes no mark: “{found}” should be “{expected}”.',
    },
    numeral: {
      'zh-cn': '“一”“二”作序号，后面用顿号：“{found}”应为“{expected}”。',
      en: 'A Chinese numeral takes 、: “{found}” should be “{expected}”.',
    },
    arabic: {
      'zh-cn': '阿拉伯数字作序号，后面用下脚点：“{found}”应为“{expected}”。',
      en: 'An Arabic number takes a full point: “{found}” should be “{expected}”.',
    },
    brackets: {
      'zh-cn': '序号的括号应为全角：“{found}”应为“{expected}”。',
      en: 'The brackets of an ordinal are full-width: “{found}” should be “{expected}”.',
    },
    ordinal: {
      'zh-cn': '“{word}”之后用逗号：“{found}”应为“{expected}”。',
      en: '“{word}” takes a comma: “{found}” should be “{expected}”.',
    },
    bare: {
      'zh-cn': '“{found}”之后缺逗号：前后各点都有，此处应为“{expected}”。',
      en: '“{found}” lacks its comma: the points around it have one; it should be “{expected}”.',
    },
    many: {
      'zh-cn': '这种写法文中共有 {count} 处，如“{found}”应为“{expected}”。可一并修改。',
      en: 'This style stands in {count} places: “{found}” should be “{expected}”. They can be mended together.',
    },
    also: { 'zh-cn': '还有这里', en: 'Here too' },
    change: { 'zh-cn': '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  examples: [
    {
      bad: '一、提高认识\n⟦（一）、⟧讲政治。要对标对表。\n（二）讲大局。要服从服务。',
      good: '一、提高认识\n（一）讲政治。要对标对表。\n1.对标对表\n要做到1.5倍、2024年。',
      fixed: '一、提高认识\n（一）讲政治。要对标对表。\n（二）讲大局。要服从服务。',
    },
    {
      bad: '做好这项工作，⟦第一、⟧要讲政治。第二，要讲担当。',
      good: '第一、第三产业稳步增长，第二、三季度回升向好。',
      fixed: '做好这项工作，第一，要讲政治。第二，要讲担当。',
    },
    {
      bad: '第一，要讲政治。\n⟦第二⟧讲担当。\n第三，要讲纪律。',
      fixed: '第一，要讲政治。\n第二，讲担当。\n第三，要讲纪律。',
    },
    {
      bad: '一、提高认识\n要统一思想。\n⟦二：⟧压实责任\n要层层落实。\n三、强化督导\n要跟踪问效。',
      good: '一、提高认识\n要统一思想。\n二者缺一不可，都要抓好\n二、压实责任\n要层层落实。',
      fixed: '一、提高认识\n要统一思想。\n二、压实责任\n要层层落实。\n三、强化督导\n要跟踪问效。',
    },
    { bad: '⟦(一)⟧提高认识\n要统一思想。', fixed: '（一）提高认识\n要统一思想。' },
    {
      bad: '⟦1、⟧提高认识\n要统一思想。\n2、压实责任\n要层层落实。\n3、强化督导\n要跟踪问效。',
      fixed: '1.提高认识\n要统一思想。\n2.压实责任\n要层层落实。\n3.强化督导\n要跟踪问效。',
    },
  ] satisfies readonly Example[],
};
