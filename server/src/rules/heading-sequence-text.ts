// What the rule heading-sequence says.

export const headingSequenceMessages = {
  gap: {
    'zh-cn': '“{previous}”之后应是“{expected}”，这里却是“{found}”：缺了一项，或序数写错。',
    en: '“{expected}” should follow “{previous}”, but this is “{found}”: a section is missing or misnumbered.',
  },
  repeat: {
    'zh-cn': '标题序数重复：“{found}”前面已有，此处应为“{expected}”。',
    en: 'The number “{found}” stands twice; this should be “{expected}”.',
  },
  ahead: {
    'zh-cn': '标题序数重复：“{found}”后面另有一个，此处应为“{expected}”。',
    en: 'The number “{found}” stands again further on; this should be “{expected}”.',
  },
  swap: {
    'zh-cn': '标题序数颠倒：此处应为“{expected}”，现为“{found}”。',
    en: 'Headings are swapped: this should be “{expected}”, not “{found}”.',
  },
  muddle: {
    'zh-cn': '标题序数混乱：此处应为“{expected}”，现为“{found}”。',
    en: 'The numbering is muddled: this should be “{expected}”, not “{found}”.',
  },
  between: {
    'zh-cn': '前后是“{previous}”“{next}”，这里的“{found}”像是“{expected}”写错了层次。',
    en: 'Between “{previous}” and “{next}”, this “{found}” looks like “{expected}” in the style of the wrong level.',
  },
  after: {
    'zh-cn': '前面是“{previous}”，这里的“{found}”像是“{expected}”写错了层次。',
    en: 'After “{previous}”, this “{found}” looks like “{expected}” in the style of the wrong level.',
  },
  before: {
    'zh-cn': '后面是“{next}”，这里的“{found}”像是“{expected}”写错了层次。',
    en: 'Before “{next}”, this “{found}” looks like “{expected}” in the style of the wrong level.',
  },
  previous: { 'zh-cn': '上一个同级标题', en: 'The previous heading of this level' },
  next: { 'zh-cn': '下一个同级标题', en: 'The next heading of this level' },
  renumber: { 'zh-cn': '按顺序重排这一级标题', en: 'Renumber these headings' },
  restyle: { 'zh-cn': '改为“{expected}”', en: 'Change to “{expected}”' },
};
