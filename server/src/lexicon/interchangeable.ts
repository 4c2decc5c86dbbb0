import { wordsOf } from './words.ts';

// Characters that stand for one another in forms that a dictionary lists or a reader would defend (指手画脚 and 指手划脚,
// 流光溢彩 and 流光溢采): such a difference alone makes no misspelling. Compiled for this project.
const GROUPS = `
唯惟维 划画 作做 词辞 彩采 阴荫 耸悚竦 锤槌椎 返反翻 原元 零伶 底柢蒂 警儆 毕必 盘蟠磐槃 络落 逸佚 嚎嗥号 厢相 宏弘洪鸿 叽唧 截捷 勾钩 飞蜚 筚荜
触怵 嬉嘻 唱倡 骛务 拥涌 坠堕 绩迹 平凭 牟谋 乞气 搭答 曼慢漫 灼卓 诡鬼 扒爬 婢卑 诿委 乔巧 幻换 励厉 铤挺 踏塌 戴带 缭撩瞭 份分 账帐 糊胡 精菁
联连 缥飘漂 凄悽 煌惶 扇煽 帖贴 委萎 稀希 消销 倚依 支枝肢 妆装 溶融熔 黯暗 熬鏖 班斑 含涵 恍慌 回迴 惠慧 激急 矫娇 径迳 纠赳 局跼 愣楞 练炼 凌零陵
模摹 蒙朦 渺缈 冥暝 暖煖 攀扳 僻辟 铺敷 强彊 翘跷 拳惓 揉糅 煞杀 稍少 碎粹 退褪 惋婉 毋勿无 虚嘘 喧暄 焰艳 逾愈 游悠 糟遭 正整 滋孜孳 钉盯 事是
常长 沉沈 汹凶 晖辉 创疮 恢弘 捶垂 称趁乘 颤战 彻澈
`;

let groups: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether one of two characters may stand for the other, so that the difference alone is no mistake. */
export function interchangeable(a: string, b: string): boolean {
  groups ??= grouped();
  return groups.get(a)?.has(b) === true;
}

function grouped(): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const group of wordsOf(GROUPS))
    for (const character of group) known.set(character, new Set([...(known.get(character) ?? []), ...group]));
  return known;
}
