import { wordsOf } from './words.ts';

/**
 * Misspelt words of two and three characters: wrong=right, and behind ! what makes another reading of it when it comes next
 * (发布署名文章). Only forms that are no word, and no two words that meet in another way. Compiled for this project.
 */
const LIST = `
全天侯=全天候 坐谈会=座谈会!议见 坐右铭=座右铭 名信片=明信片 水笼头=水龙头 哈蜜瓜=哈密瓜 元霄=元宵 入场卷=入场券 优惠卷=优惠券 消费卷=消费券!入积 代金卷=代金券
侯选人=候选人 侯车室=候车室 顶粱柱=顶梁柱 桥粱=桥梁 栋粱=栋梁 脊粱=脊梁 具乐部=俱乐部 帐蓬=帐篷!松 篷勃=蓬勃 拼博=拼搏!弈士主大物览爱 搏弈=博弈 博斗=搏斗!殴胆 脉博=脉搏!客主大物览雅采爱
贯撤=贯彻!离退出回换职走 布署=部署!名长 签暑=签署!期假 松驰=松弛!骋援名 震憾=震撼 振撼=震撼!动 遗撼=遗憾 严竣=严峻!工 急燥=急躁 浮燥=浮躁 烦燥=烦躁 暴燥=暴躁 枯躁=枯燥
幅射=辐射!击门箭程 慰籍=慰藉 寒喧=寒暄 渲泄=宣泄 沉缅=沉湎 湎怀=缅怀!旧 膨涨=膨胀 蔽端=弊端!口子 锻练=锻炼 训炼=训练!成就 熟炼=熟练!成油铁钢 撒销=撤销 荟粹=荟萃 璀灿=璀璨 锁碎=琐碎!了裂 繁锁=繁琐!定住死
辩别=辨别!人紧怕忘急迟 惦量=掂量 端睨=端倪 瞻养=赡养 赡仰=瞻仰 蕴酿=酝酿 酝藏=蕴藏 震奋=振奋!战斗力勇进起发不 威摄=威慑!影像取制 震摄=震慑!影像制 决窍=诀窍!门 娇傲=骄傲 暴炸=爆炸 暴满=爆满
倾刻=顷刻!板苦意 廉沽=廉洁 消毁=销毁!约林
`;

/** What a misspelt word is for, and the characters that must not follow it. */
export interface MisspeltWord {
  readonly wrong: string;
  readonly right: string;
  readonly unless: string;
  /** Where the wrong character stands in it: one that is rarer than the right one. */
  readonly at: number;
}

/** The words that are commonly misspelt, each with its right form. */
export const misspeltWords: readonly MisspeltWord[] = wordsOf(LIST).map((entry) => {
  const [wrong = '', right = '', unless = ''] = entry.split(/[=!]/);
  return { wrong, right, unless, at: [...wrong].findIndex((c, i) => c !== right.charAt(i)) };
});
