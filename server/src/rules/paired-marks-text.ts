import type { Example } from './rule.ts';

/** What the rule `paired-marks` says, and the texts that show it. */
export const pairedMarksText = {
  docs: {
    title: { 'zh-cn': '引号、括号、书名号不配对', en: 'Quotation marks and brackets that do not pair' },
    why: {
      'zh-cn':
        '引号、括号、书名号要成双：有开有关，不交叉，引号套引号外双内单，中文里不用直引号。引文连续几段的，每段开头用前引号、末段才用后引号，这不算错；分行排的诗句、标题，序号“1）”，英文里的撇号也不算。缺一半的，只给出可能的补法，由您定夺；成双的直引号可以自动改。',
      en: 'Quotation marks, brackets and title marks come in pairs, do not cross, and nest “ ” outside, ‘ ’ inside; straight quotes are not Chinese. A quotation over several paragraphs opens each of them and closes the last. Verse and titles over several lines, list numbers such as 1） and apostrophes are left alone. A missing half is only offered; straight quotes in even number are changed automatically.',
    },
    source: 'GB/T 15834-2011, 4.8, 4.9, 4.15',
  },
  messages: {
    'unclosed-quote': {
      'zh-cn': '前引号没有配对（{around}）：请在引文结束处补上 {partner}，或删去 {mark}。',
      en: 'This quotation is never closed ({around}): put {partner} where it ends, or delete {mark}.',
    },
    'unclosed-bracket': {
      'zh-cn': '左括号没有配对，见“{around}”处：请在括注结束处补上 {partner}，或删去 {mark}。',
      en: 'This bracket is never closed (“{around}”): put {partner} where it ends, or delete {mark}.',
    },
    'unclosed-title': {
      'zh-cn': '书名号只有前一半，见“{around}”处：请在题名结束处补上 {partner}，或删去 {mark}。',
      en: 'This title is never closed (“{around}”): put {partner} where it ends, or delete {mark}.',
    },
    'unopened-quote': {
      'zh-cn': '后引号没有配对（{around}）：请在引文开头补上 {partner}，或删去 {mark}。',
      en: 'This quotation was never opened ({around}): put {partner} where it begins, or delete {mark}.',
    },
    'unopened-bracket': {
      'zh-cn': '右括号没有配对，见“{around}”处：请在括注开头补上 {partner}，或删去 {mark}。',
      en: 'This bracket was never opened (“{around}”): put {partner} where it begins, or delete {mark}.',
    },
    'half-number': {
      'zh-cn': '序号“{around}”少了前括号，应为“{partner}{around}”。',
      en: 'The number “{around}” lacks its first bracket; it should be “{partner}{around}”.',
    },
    'unopened-title': {
      'zh-cn': '书名号只有后一半，见“{around}”处：请在题名开头补上 {partner}，或删去 {mark}。',
      en: 'This title was never opened (“{around}”): put {partner} where it begins, or delete {mark}.',
    },
    spread: {
      'zh-cn': '这段引文到后面段落才有 {partner}：引文分作几段，每段开头都应有 {mark}，只在末段用 {partner}。',
      en: 'This quotation runs on to {partner} in a later paragraph: each of its paragraphs should open with {mark}, and only the last close with {partner}.',
    },
    mismatched: {
      'zh-cn': '前面用 {open}，这里用 {found}，前后不配，应为 {expected}。',
      en: '{found} does not close {open}; it should be {expected}.',
    },
    reversed: {
      'zh-cn': '{found} 的方向反了，应为 {expected}。',
      en: '{found} looks the wrong way; it should be {expected}.',
    },
    crossed: {
      'zh-cn': '{inner} 与外层的 {outer} 交叉了：里层应先关，请调换先后。',
      en: '{inner} crosses the {outer} around it: the inner pair closes first.',
    },
    inner: {
      'zh-cn': '引号里又用引号，里层应为 {expected}，不用 {found}。',
      en: 'Quotation marks inside quotation marks are {expected}, not {found}.',
    },
    outer: {
      'zh-cn': '引号里又用引号，外层应为 {expected}，里层才用 {found}。',
      en: 'The outer quotation marks are {expected}; {found} are the inner ones.',
    },
    straight: {
      'zh-cn': '中文里不用直引号 {found}（本段 {count} 个），应改为弯引号 “ ”。',
      en: 'Chinese has no straight quotes such as {found} ({count} in this paragraph); use “ ”.',
    },
    straightMany: {
      'zh-cn': '全文多处用直引号 {found}（共 {count} 个），应改为弯引号 “ ”，可一并修改。',
      en: 'Straight quotes such as {found} stand throughout ({count} of them); use “ ”. They can be changed together.',
    },
    odd: {
      'zh-cn': '本段的直引号 {found}（{count} 个）配不成对，请查明缺在哪里，并改为弯引号 “ ”。',
      en: 'The straight quotes such as {found} in this paragraph ({count}) do not pair; find the missing one and use “ ”.',
    },
    partner: { 'zh-cn': '与此处相关', en: 'Belongs to it' },
    insert: { 'zh-cn': '补上 {partner}', en: 'Insert {partner}' },
    delete: { 'zh-cn': '删去 {mark}', en: 'Delete {mark}' },
    mend: { 'zh-cn': '改正标点', en: 'Put the marks right' },
    curl: { 'zh-cn': '改为弯引号', en: 'Change to curly quotes' },
  },
  examples: [
    {
      bad: '要处理好⟦“⟧破、“立”的关系。',
      good: '要处理好“破”“立”的关系，牢记‘两个务必’。',
      fixed: '要处理好“破”、“立”的关系。',
    },
    {
      bad: '抓紧修订⟦《⟧议事规则，月底前印发。',
      good: '抓紧修订《议事规则》，办好三件事：1）建章立制；2）明确分工；a）一级抓一级。',
      fixed: '抓紧修订《议事规则》，月底前印发。',
    },
    {
      bad: '（一）做优环境\n要把服务做到家。\n二⟦）⟧做强产业\n要把项目抓起来。\n（三）做实民生\n要把实事办下去。',
      good: '（一）做优环境\n要把服务做到家。\n（二）做强产业\n要把项目抓起来。\n（三）做实民生\n要把实事办下去。',
      fixed: '（一）做优环境\n要把服务做到家。\n（二）做强产业\n要把项目抓起来。\n（三）做实民生\n要把实事办下去。',
    },
    { bad: '老书记常说：要实干，不要空谈。⟦”⟧', fixed: '老书记常说：“要实干，不要空谈。”' },
    {
      bad: '⟦“⟧风声雨声读书声，国事家事天下事。一副对联，传诵至今。',
      fixed: '“风声雨声读书声，国事家事天下事。”一副对联，传诵至今。',
    },
    { bad: '所有项目（含续建项目都要开工⟦（⟧。', fixed: '所有项目（含续建项目都要开工）。' },
    { bad: '各镇街（含开发区⟦】⟧都要参加。', fixed: '各镇街（含开发区）都要参加。' },
    {
      bad: '落实“一岗双责（党政同责⟦”）⟧要求。',
      good: '落实“一岗双责（党政同责）”要求。',
      fixed: '落实“一岗双责（党政同责）”要求。',
    },
    {
      bad: '他说：“群众常讲⟦“⟧说了算，定了干”，这是信任。”',
      good: '他说：“群众常讲‘说了算，定了干’，这是信任。”',
      fixed: '他说：“群众常讲‘说了算，定了干’，这是信任。”',
    },
    {
      bad: '开展⟦"⟧大走访"活动，落实"说了算\'定了干\'"的承诺。',
      good: "It's the project of the year, 落实“放管服”要求。",
      fixed: '开展“大走访”活动，落实“说了算‘定了干’”的承诺。',
    },
    {
      bad: '老书记在信中写道：⟦“⟧盼你们扎根基层。\n盼你们不负韶华，在各自的岗位上脚踏实地、久久为功，把乡亲们的事当作自己的事来办，一件一件办好。”',
      good: '老书记在信中写道：“盼你们扎根基层。\n“盼你们不负韶华，在各自的岗位上脚踏实地、久久为功，把乡亲们的事当作自己的事来办，一件一件办好。”',
      fixed:
        '老书记在信中写道：“盼你们扎根基层。\n“盼你们不负韶华，在各自的岗位上脚踏实地、久久为功，把乡亲们的事当作自己的事来办，一件一件办好。”',
    },
  ] satisfies readonly Example[],
};
