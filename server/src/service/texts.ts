import type { PartId } from '../patterns/index.ts';
import type { Localized } from '../text/localized.ts';
import type { NodeKind } from './structure.ts';

// What the editor's features say. Messages of findings stand with their rules.

/** The names of the parts of a draft. */
export const PART_NAMES: Readonly<Record<NodeKind, Localized>> = {
  title: { 'zh-cn': '标题', en: 'Title' },
  subtitle: { 'zh-cn': '副标题', en: 'Subtitle' },
  salutation: { 'zh-cn': '称谓', en: 'Salutation' },
  lead: { 'zh-cn': '导语', en: 'Lead-in' },
  section: { 'zh-cn': '部分', en: 'Section' },
  point: { 'zh-cn': '分点', en: 'Point' },
  closing: { 'zh-cn': '结尾', en: 'Closing' },
  signature: { 'zh-cn': '落款', en: 'Signature' },
};

const TRANSITION: Localized = { 'zh-cn': '过渡句', en: 'Transition' };

/** The name of a part of a genre. */
export const partName = (id: PartId): Localized =>
  id === 'transition' ? TRANSITION : PART_NAMES[id === 'sections' ? 'section' : id];

export const TEXTS = {
  characters: { 'zh-cn': '{count} 字', en: '{count} characters' },
  minutes: { 'zh-cn': '约 {minutes} 分钟', en: 'about {minutes} min' },
  lensPoints: { 'zh-cn': '{count} 点', en: '{count} points' },
  lensSections: { 'zh-cn': '{count} 个小部分', en: '{count} sub-sections' },
  lensPromise: { 'zh-cn': '承诺 {count} · 实有 {found}', en: '{count} promised · {found} found' },
  sectionOf: { 'zh-cn': '第 {n} 部分，同级共 {total} 个', en: 'Section {n} of {total} at its level' },
  subsections: { 'zh-cn': '下设{#count}个小部分', en: '{#count} sub-sections' },
  density: {
    'zh-cn': '四字格 {count} 个，每千字 {density} 个',
    en: '{count} four-character expressions, {density} to a thousand characters',
  },
  expression: { 'zh-cn': '四字格', en: 'Four-character expression' },
  companion: { 'zh-cn': '常连用', en: 'said in one breath' },
  theme: { 'zh-cn': '主题：{theme}', en: 'theme: {theme}' },
  used: { 'zh-cn': '全文用了 {count} 次', en: 'used {count} times in this draft' },
  usedOnce: { 'zh-cn': '全文只用了这 1 次', en: 'used once in this draft' },
  pointOf: { 'zh-cn': '第 {n} 点，共 {total} 点', en: 'Point {n} of {total}' },
  promiseKept: {
    'zh-cn': '说“{promise}”，下文列了 {found} 项，相符',
    en: '“{promise}”: {found} items follow, as promised',
  },
  promiseBroken: {
    'zh-cn': '说“{promise}”，下文列了 {found} 项，不符',
    en: '“{promise}”: {found} items follow, not {count}',
  },
  fixKind: { 'zh-cn': '改正全文的“{title}”（{count} 处）', en: 'Fix all of “{title}” ({count} places)' },
  fixAll: { 'zh-cn': '改正全文可自动改正之处', en: 'Fix all that leaves no doubt' },
  ignore: { 'zh-cn': '不再提示“{text}”', en: 'Ignore “{text}”' },
  ignoreHere: { 'zh-cn': '这一处不再提示', en: 'Ignore this' },
  turnOffInFile: { 'zh-cn': '在本文件停用“{title}”', en: 'Turn “{title}” off in this file' },
  turnOffUntilClosed: {
    'zh-cn': '在本文件停用“{title}”，到关闭为止',
    en: 'Turn “{title}” off in this file, until it is closed',
  },
  turnOffForMe: { 'zh-cn': '在我的所有稿件停用“{title}”', en: 'Turn “{title}” off in all my drafts' },
  turnOff: { 'zh-cn': '在此工作区停用“{title}”', en: 'Turn “{title}” off in this workspace' },
  openPage: { 'zh-cn': '查看“{title}”的说明', en: 'Read about “{title}”' },
  renumber: { 'zh-cn': '顺改这一组的序号', en: 'Renumber what follows' },
  renumberAndPromise: {
    'zh-cn': '顺改这一组的序号，前面的“{was}”改为“{now}”',
    en: 'Renumber what follows, and “{was}” becomes “{now}”',
  },
  promise: { 'zh-cn': '前面的“{was}”改为“{now}”', en: 'Change “{was}” to “{now}”' },
  nextHeading: { 'zh-cn': '下一个层次标题', en: 'Next heading' },
  nextHeadingShifting: {
    'zh-cn': '下一个层次标题，前后一并改好',
    en: 'Next heading; the rest follows suit',
  },
  firstHeading: { 'zh-cn': '下一层的第一个序数', en: 'First number of the level below' },
  allPoints: { 'zh-cn': '按前面所说的数目列出各点', en: 'As many points as were promised' },
  nextPoint: { 'zh-cn': '下一个分点', en: 'Next point' },
  nextClause: { 'zh-cn': '下一个分句', en: 'Next clause' },
  nextPointShifting: {
    'zh-cn': '下一个分点，前后一并改好',
    en: 'Next point; the rest follows suit',
  },
} as const satisfies Record<string, Localized>;
