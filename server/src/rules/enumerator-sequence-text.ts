/** What enumerator-sequence says. */
export const enumeratorSequenceMessages = {
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
  sameFamily: { 'zh-cn': '改为“{expected}”', en: 'Change to “{expected}”' },
} as const;
