import type { Example } from './rule.ts';

/** What the rule `enumerator-sequence` says, and the texts that show it. */
export const enumeratorSequenceText = {
  docs: {
    title: { 'zh-cn': '分点序次有误', en: 'Points out of sequence' },
    why: {
      'zh-cn':
        '“一是……二是……三是……”这样的一组分点，序次要连续，用词要一致；“第一步”“第一句话”“一问”和行文里的“①”也一样。缺号、重号、颠倒，或者中途由“一是”换成“二要”，听众马上就乱。分点里再套分点、引文里的分点各自成组；“首先”后面没有“其次”属于常见写法，不报；紧接着就是“再次”的，才提示。',
      en: 'The points of one series count up without a gap and keep one form. Nested series and series inside quotations are series of their own; 首先 without 其次 is normal, but 再次 right behind 首先 is not.',
    },
  },
  messages: {
    gap: {
      'zh-cn': '“{previous}”之后应是“{expected}”，这里却是“{found}”：缺了一点，或序号写错。',
      en: '“{expected}” should follow “{previous}”, but this is “{found}”: a point is missing or misnumbered.',
    },
    headless: {
      'zh-cn': '这组分点从“{found}”开始，前面没有“{expected}”。',
      en: 'This series begins with “{found}”; there is no “{expected}” before it.',
    },
    repeat: {
      'zh-cn': '“{found}”重复，此处应为“{expected}”。',
      en: '“{found}” stands twice; this should be “{expected}”.',
    },
    swap: {
      'zh-cn': '序次颠倒：此处应为“{expected}”，现为“{found}”。',
      en: 'Points are swapped: this should be “{expected}”, not “{found}”.',
    },
    muddle: {
      'zh-cn': '序次混乱：此处应为“{expected}”，现为“{found}”。',
      en: 'The count is muddled: this should be “{expected}”, not “{found}”.',
    },
    family: {
      'zh-cn': '同组其他各点用“{sibling}”的说法，此处却用“{found}”，应为“{expected}”。',
      en: 'The other points of this series read like “{sibling}”; “{found}” should be “{expected}”.',
    },
    first: { 'zh-cn': '这组分点从这里开始', en: 'The series begins here' },
    previous: { 'zh-cn': '上一点在这里', en: 'The previous point is here' },
    renumber: { 'zh-cn': '按顺序重排这一组', en: 'Renumber this series' },
    insert: { 'zh-cn': '补上“{expected}”', en: 'Add “{expected}”' },
    sameFamily: { 'zh-cn': '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  examples: [
    {
      bad: '一是摸清底数，建好台账。⟦三是⟧压实责任，挂图作战。四是强化督导，务求实效。',
      good: '一是摸清底数，建好台账。二是压实责任，挂图作战。三是强化督导，务求实效。',
    },
    {
      bad: '一是摸清底数。二是压实责任。⟦二是⟧强化督导。',
      good: '第一，摸清底数。\n第二压实责任。\n第三，总结经验。',
      fixed: '一是摸清底数。二是压实责任。三是强化督导。',
    },
    {
      bad: '一是摸清底数。⟦三是⟧压实责任。二是强化督导。四是总结经验。',
      good: '一是摸清底数，做到三个清楚：一是家底清楚，二是问题清楚，三是去向清楚。二是压实责任。',
      fixed: '一是摸清底数。二是压实责任。三是强化督导。四是总结经验。',
    },
    {
      bad: '第一句话，心中有党。第二句话，手中有责。⟦第二句话⟧，身上有戒。',
      good: '第一步，摸清底数。接下来是第二步整改。第三步，检查验收。',
      fixed: '第一句话，心中有党。第二句话，手中有责。第三句话，身上有戒。',
    },
    {
      bad: '首先，要统一思想。⟦再次⟧，要压实责任。最后，要跟踪问效。',
      good: '首先，要统一思想。然后压实责任。再次，要跟踪问效。首先，感谢大家。再次感谢各位来宾。',
    },
    {
      bad: '首先，要统一思想。其次，要压实责任。⟦最后⟧，要跟踪问效。再次，要总结提高。',
      good: '要讲三点。第一条，讲团结。第二条，讲公道。究其原因一是人手少，二是经费少，三是地块少。',
      fixed: '首先，要统一思想。其次，要压实责任。再次，要跟踪问效。最后，要总结提高。',
    },
    {
      bad: '下面，我提三点要求。\n提高认识，增强责任感。\n⟦第二⟧，细化措施，抓好整改。\n第三，加强督查，务求实效。',
      good: '这件事说来话长。\n提高认识，这是前提。\n第二，细化措施。\n第三，加强督查。',
    },
    { bad: '要做到：①自查；②整改；⟦④⟧验收。', good: '要做到：①自查；②整改；③验收。' },
    {
      bad: '现在进行会议第一项议程，请甲讲话。\n下面进行会议第二项议程，请乙发言。\n下面进行会议⟦第二项⟧议程，请丙发言。',
      good: '现在进行第一项议程，请甲讲话。\n第一项议程进行完毕。下面进行第二项，请乙发言。\n继续进行第二项，请丙发言。',
    },
    {
      bad: '会议第一项，请甲讲话。\n会议第二项，请乙发言。\n会议⟦第二项⟧，请丙发言。',
      good: '一要领导带头。二要务实协同。三要点面结合。四要素质过硬。',
    },
    {
      bad: '一是摸清底数。⟦二要⟧压实责任。三是强化督导。',
      good: '第一产业稳步增长，全国第二，唯一是服务业仍有差距，万一是外部需求走弱，也要早作准备。',
      fixed: '一是摸清底数。二是压实责任。三是强化督导。',
    },
  ] satisfies readonly Example[],
};
