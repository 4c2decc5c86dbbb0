import type { Example } from './rule.ts';

/** What the rule `promised-count` says, and the texts that show it. */
export const promisedCountText = {
  docs: {
    title: { 'zh-cn': '说的数与列的数不符', en: 'A promised number not kept' },
    why: {
      'zh-cn':
        '说“五问”就要有五问，说“讲三点意见”就要有三点，说“算好四笔账”“做到‘五个一’”也是如此。标题、过渡句里说出的数，与紧接着列出的分点或部分逐一核对，不符就在数字处提示，并指出已列的各点。“四个坚持”里有一项不是“坚持”，“‘甲’‘乙’‘丙’四项机制”前面只有三项，也算。“四个意识”“三会一课”等固定提法，“以上五点”这类回头总括的话，以及下文并不分点来讲的数，都不算。',
      en: 'A number that announces a list is checked against the list that follows. Set phrases, numbers that look back (以上五点) and numbers of other things are left alone. One of four 坚持 that begins otherwise is found, too, and a row “甲”“乙”“丙” right before 四项.',
    },
  },
  messages: {
    points: {
      'zh-cn': '这里说“{promise}”，下文列出的却是{#found}点。请核对：改数字，或增减分点。',
      en: 'This says “{promise}”, but {#found} points follow: change the number, or add or drop points.',
    },
    named: {
      'zh-cn': '这里说“{promise}”，列出的却是{#found}项。请核对：改数字，或增减各项。',
      en: 'This says “{promise}”, but {#found} are named: change the number, or add or drop items.',
    },
    sections: {
      'zh-cn': '这里说“{promise}”，下文却有{#found}个部分。请核对：改数字，或增减部分。',
      en: 'This says “{promise}”, but {#found} sections follow: change the number, or add or drop sections.',
    },
    other: {
      'zh-cn': '这里说“{promise}”，其余各项都有“{noun}”，“{odd}”却没有。请核对：改措辞，或改提法。',
      en: 'This says “{promise}”, but “{odd}” lacks the {noun} that all the others have: change its words, or the promise.',
    },
    odd: { 'zh-cn': '这一项与其余各项不同', en: 'This one is unlike the others' },
    item: { 'zh-cn': '列出的第 {n} 项', en: 'Item {n} of the list' },
    number: { 'zh-cn': '把数字改为“{number}”', en: 'Change the number to “{number}”' },
    next: { 'zh-cn': '补上“{next}”', en: 'Add “{next}”' },
  },
  examples: [
    {
      bad: '做好今年的工作，要突出抓好以下⟦三⟧个方面：一是摸清底数，建好台账。二是压实责任，挂图作战。',
      good: '做好今年的工作，要突出抓好以下三个方面：一是摸清底数，建好台账。二是压实责任，挂图作战。三是强化督导，务求实效。',
      fixed: '做好今年的工作，要突出抓好以下两个方面：一是摸清底数，建好台账。二是压实责任，挂图作战。',
    },
    {
      bad: '在推进会上的讲话\n同志们：\n下面，我讲⟦四⟧点意见。\n一、提高思想认识\n要统一思想。\n二、压实工作责任\n要落实责任。\n三、强化督导检查\n要跟踪问效。',
      good: '在推进会上的讲话\n同志们：\n要增强“四个意识”，下面我讲两点意见。\n一、提高思想认识\n要统一思想。\n二、压实工作责任\n要落实责任。',
    },
    {
      bad: '一、过好“⟦三⟧关”，筑牢思想防线\n一是过好“权力关”，秉公办事。二是过好“人情关”，守住底线。\n二、练好内功，提升工作本领\n要勤学苦练。',
      good: '一、过好“三关”，筑牢思想防线\n一是过好“权力关”，秉公办事。二是过好“人情关”，守住底线。三是过好“生活关”，净化圈子。\n二、练好内功，提升工作本领\n要勤学苦练。',
    },
    {
      bad: '办好教育要做到“⟦三⟧个更加”：更加注重公平，更加注重质量。',
      good: '办好教育要做到“三个更加”：更加注重公平，更加注重质量，更加注重特色。',
    },
    {
      bad: '在交流会上的发言\n主要做法有⟦四⟧点：\n一、配强班子\n要选准人。\n二、盘活资产\n要算清账。\n三、办好实事\n要访民情。',
      good: '主要存在三方面差距：一方面，产业偏重；另一方面，创新偏弱；此外，开放水平偏低。',
    },
    {
      bad: '在推进会上的汇报\n下面，我从⟦四⟧个方面作个汇报。\n一、主要做法\n要选准人。\n二、存在问题\n要算清账。\n三、下步打算\n要访民情。',
      good: '在推进会上的汇报\n这项改革从四个方面推动了发展。\n一、主要做法\n要选准人。\n二、存在问题\n要算清账。\n三、下步打算\n要访民情。',
    },
    {
      bad: '领导干部要算好⟦四⟧笔账：一是政治账，二是经济账，三是家庭账。',
      good: '领导干部要算好三笔账：政治账、经济账、家庭账。要建强两支队伍。一是抓培训，二是抓管理，三是抓保障。',
    },
    {
      bad: '要做到“⟦四⟧个坚持”：坚持党建引领；坚持人民至上；坚持问题导向；加强督查问效。',
      good: '要做到“四个坚持”：坚持党建引领；坚持人民至上；坚持问题导向；始终坚持督查问效。',
    },
    {
      bad: '抓好“⟦五⟧个一”：制定一个方案，组建一支队伍，建立一套机制。',
      good: '要深入实施“五个一”工程：抓精品创作，抓人才培养，抓阵地建设。',
    },
    {
      bad: '要念好“联、帮、解、督”⟦五⟧字诀，记住“⟦四⟧字诀”：严、细、实。',
      good: '要念好“联、帮、解、督”四字诀，在“严”“实”二字上下功夫，做好“乡村振兴”五字文章。',
    },
    {
      bad: '请大家想清楚⟦四⟧个问题：为谁干？靠谁干？干什么？',
      good: '请大家想清楚两个问题：为谁干？怎么干？干不好怎么办？',
    },
    {
      bad: '要做到以下⟦三⟧个方面：一是家底清楚，账目相符。二是去向清楚，手续齐全。',
      good: '要做到三个清楚：一是家底清楚，账目相符。二是去向清楚，手续齐全。',
      settings: { phrases: ['三个清楚'] },
    },
  ] satisfies readonly Example[],
};
