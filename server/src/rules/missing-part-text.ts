// What the rule missing-part says: of a part that is not there, and of counts and frames of the user's own pattern.

export const missingPartMessages = {
  title: { 'zh-cn': '“{genre}”要有标题，这篇还没有。', en: 'A “{genre}” has a title; this one has none yet.' },
  subtitle: {
    'zh-cn': '“{genre}”要有副标题，这篇还没有。',
    en: 'A “{genre}” has a subtitle; this one has none yet.',
  },
  salutation: {
    'zh-cn': '“{genre}”开头要有称谓，这篇还没有。',
    en: 'A “{genre}” begins with a salutation; this one has none yet.',
  },
  lead: { 'zh-cn': '“{genre}”要有导语，这篇还没有。', en: 'A “{genre}” has a lead-in; this one has none yet.' },
  transition: {
    'zh-cn': '“{genre}”的导语末尾要有过渡句，引出下文，这篇还没有。',
    en: 'The lead-in of a “{genre}” ends in a transition; this one has none yet.',
  },
  sections: {
    'zh-cn': '“{genre}”的正文要分部分来讲，这篇还没有分。',
    en: 'The body of a “{genre}” is divided into sections; this one is not yet.',
  },
  closing: { 'zh-cn': '“{genre}”要有结尾，这篇还没有。', en: 'A “{genre}” has a closing; this one has none yet.' },
  signature: { 'zh-cn': '“{genre}”要有落款，这篇还没有。', en: 'A “{genre}” is signed; this one is not yet.' },
  insert: { 'zh-cn': '补上“{text}”', en: 'Insert “{text}”' },
  sectionCount: {
    'zh-cn': '“{genre}”分 {expected} 个部分，这篇分了 {actual} 个。',
    en: 'A “{genre}” has {expected} sections; this one has {actual}.',
  },
  subsectionCount: {
    'zh-cn': '“{genre}”每部分下有 {expected} 个小标题，这里有 {actual} 个。',
    en: 'A section of a “{genre}” has {expected} sub-headings; this one has {actual}.',
  },
  pointCount: {
    'zh-cn': '“{genre}”每部分讲 {expected} 点，这里有 {actual} 点。',
    en: 'A section of a “{genre}” has {expected} points; this one has {actual}.',
  },
  noPoints: {
    'zh-cn': '这一部分没有分点，“{genre}”每部分 {expected} 点。',
    en: 'This section has no points; a section of a “{genre}” has {expected}.',
  },
  family: {
    'zh-cn': '“{genre}”分点用“{expected}”，这里用的是“{actual}”。',
    en: 'The points of a “{genre}” begin with “{expected}”; these begin with “{actual}”.',
  },
  leadSentence: {
    'zh-cn': '“{genre}”先有一句引子，再分点来讲，这里一上来就分点。',
    en: 'A “{genre}” has a sentence before the points; here is none.',
  },
  headingFrame: {
    'zh-cn': '“{genre}”的标题作“{expected}”，这一个没有用这个句式。',
    en: 'The headings of a “{genre}” read “{expected}”; this one does not.',
  },
  subheadingFrame: {
    'zh-cn': '“{genre}”的小标题作“{expected}”，这一个没有用这个句式。',
    en: 'The sub-headings of a “{genre}” read “{expected}”; this one does not.',
  },
  headFrame: {
    'zh-cn': '“{genre}”的段首句作“{expected}”，这一句没有用这个句式。',
    en: 'The heads of a “{genre}” read “{expected}”; this one does not.',
  },
} as const;
