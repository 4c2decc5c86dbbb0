import { wordsOf } from './words.ts';

// Words of two characters that the segmenter's dictionary files as nouns, names or adverbs, and that are verbs or
// adjectives in official prose. Compiled for this project.
const VERBS = `
谋划 部署 立足 积蓄 相处 优化 深化 服务 培育 应付 盘活 调整 敬畏 弘扬 铭记 牢记 胸怀 心怀 心系 心存 满怀 洞察 植根 扎根 领悟
协同 指导 紧盯 扬帆 冲锋 淡泊 崇文 崇德 立德 敬业 关怀 惠及 面向 志在 贵在 顾全 整治 调度 办事 钻研 领航 节约 反对 立志 招商
紧扣 紧跟 厚植 夯实 守牢 筑牢 压实 压紧 树牢 拉满 用好 用活 办好 办实 做优 做强 做大 做实 做细 做深 建强 建好 管好 管住 抓牢 抓细
补齐 补强 锻长 拉长 延长 谋深 谋实 融入 植入 厘清 摸清 找准 盯住 盯紧 扭住 稳住 守住 兜牢 兜住 织密 织牢 用足 用心 用情 用力 善用
践诺 守诺 善谋 善为 善治 敢闯 敢干 敢试 敢拼 勇闯 勇创 勇攀 实干 苦干 奋楫 扬鞭 扬长 避短 赋能 提速 提质 增效 扩容 扩面 降本 减负
`;
const ADJECTIVES = `
安宁 高尚 富强 公正 兴旺 文明 美丽 英勇 安康 祥和 清廉 廉明 正派 老实 端庄 果断 远大 高远 务实 主动 有力 有序 有效 有方 有度 有据 有为
得力 得当 得法 到位 过硬 坚决 对头 顺畅 通畅 明朗 深厚 雄厚 丰厚 薄弱 缺位 滞后 显著 迅速 稳健 稳固 牢固 扎实 严密 周密
`;
/** Adjectives that take an object: 坚定信心 beside 信念坚定. */
const BOTH = `
突出 坚定 稳定 丰富 繁荣 完善 健全 明确 端正 规范 严明 密切 统一 巩固 壮大 活跃 充实 纯洁 净化 清醒 严肃 严格 强大
`;
const NOUNS = `
知识 科学 战略
`;

type WordClass = 'v' | 'a' | 'n';

/** Of each word: what it is as the first of two words, and as the second. */
const classes: ReadonlyMap<string, readonly [WordClass, WordClass]> = new Map(
  Object.entries({ vv: VERBS, aa: ADJECTIVES, nn: NOUNS, va: BOTH }).flatMap(([[first, second], words]) =>
    wordsOf(words).map((word) => [word, [first, second] as [WordClass, WordClass]] as const),
  ),
);

/** What a word of two characters is as the first or the second of two, whatever the dictionary says; else undefined. */
export const classOf = (word: string, first: boolean): WordClass | undefined => classes.get(word)?.[first ? 0 : 1];
