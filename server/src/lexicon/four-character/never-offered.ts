import { wordsOf } from '../words.ts';

// Of themes that are no fault: what is no praise all the same (另起炉灶, 大干快上), one half of a saying (不进则退), what is
// said of couples, and the rarer of two spellings (警钟常鸣). Compiled for this project.
const WORDS = `
另起炉灶 标新立异 众口一词 一呼百诺 相敬如宾 情投意合 倾巢而出 屡败屡战 不进则退 慢进亦退 慢进则退 软硬兼施 照单全收
空谈误国 大干快上 偏信则暗 如坐针毡 如芒在背 警钟常鸣 按图索骥 大势已去 望风而逃 闻风丧胆 望风披靡 一触即溃 虎视眈眈
蠢蠢欲动 乱象丛生 浮云蔽日 错失良机 坐失良机 痛失良机 贻误战机 虚度年华 虚度光阴 虚掷光阴 蹉跎岁月 朝令夕改 朝不保夕
年久失修 昙花一现 误人子弟 倚老卖老 恃强欺弱 零和博弈 脱钩断链 断供断链 小院高墙 筑墙设垒 围堵打压 极限施压 稳中有忧
`;

/** Expressions that are known where they stand, and offered to nobody. */
export const NEVER_OFFERED: ReadonlySet<string> = new Set(wordsOf(WORDS));
