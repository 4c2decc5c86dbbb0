import { wordsOf } from './words.ts';

/**
 * Misspelt words of two and three characters: wrong=right, and what makes another reading of it, behind ! when it comes next
 * (发布署名文章), behind < when it stands before (究竟争什么). Only forms that are no word, and no two words that meet in another way. Compiled for this project.
 */
const LIST = `
全天侯=全天候 坐谈会=座谈会!议见 坐右铭=座右铭 名信片=明信片 水笼头=水龙头 哈蜜瓜=哈密瓜 元霄=元宵 入场卷=入场券 优惠卷=优惠券 消费卷=消费券!入积 代金卷=代金券
侯选人=候选人 侯车室=候车室 顶粱柱=顶梁柱 桥粱=桥梁 栋粱=栋梁 脊粱=脊梁 具乐部=俱乐部 帐蓬=帐篷!松 篷勃=蓬勃 拼博=拼搏!弈士主大物览爱 搏弈=博弈 博斗=搏斗!殴胆 脉博=脉搏!客主大物览雅采爱
贯撤=贯彻!离退出回换职走 布署=部署!名长 签暑=签署!期假 松驰=松弛!骋援名 震憾=震撼 振撼=震撼!动 遗撼=遗憾 严竣=严峻!工 急燥=急躁 浮燥=浮躁 烦燥=烦躁 暴燥=暴躁 枯躁=枯燥
幅射=辐射!击门箭程 慰籍=慰藉 寒喧=寒暄 渲泄=宣泄 沉缅=沉湎 湎怀=缅怀!旧 膨涨=膨胀 蔽端=弊端!口子 锻练=锻炼 训炼=训练!成就 熟炼=熟练!成油铁钢 撒销=撤销 荟粹=荟萃 璀灿=璀璨 锁碎=琐碎!了裂 繁锁=繁琐!定住死
辩别=辨别!人紧怕忘急迟 惦量=掂量 端睨=端倪 瞻养=赡养 赡仰=瞻仰 蕴酿=酝酿 酝藏=蕴藏 震奋=振奋!战斗力勇进起发不 威摄=威慑!影像取制 震摄=震慑!影像制 决窍=诀窍!门 娇傲=骄傲 暴炸=爆炸 暴满=爆满
倾刻=顷刻!板苦意 廉沽=廉洁 消毁=销毁!约林
竟争=竞争!取议论执吵光斗辩相<毕究 竟赛=竞赛<毕究 竟选=竞选!择取<毕究 竟聘=竞聘<毕究 竟技=竞技<毕究 竟岗=竞岗<毕究 究竞=究竟 毕竞=毕竟!争赛 必竟=毕竟 竞然=竟然
气侯=气候 等侯=等候!书局主县市区处科院校总部镇乡村老先 问侯=问候!书局主县市区处科院校总部镇乡村老先 时侯=时候 症侯=症候 守侯=守候 火侯=火候 侯补=候补 侯鸟=候鸟 恭侯=恭候
按装=安装!机置配备修载 按排=安排!名序列查水污放位头行气 部暑=部署!期假 贯切=贯彻!合实中 惯彻=贯彻!夜底查 管辄=管辖 恢覆=恢复 防碍=妨碍 陷井=陷阱 蓝球=篮球
针贬=针砭 追朔=追溯!月日 修茸=修葺 亲睐=青睐 迁徒=迁徙!有增劳步具 编篡=编纂!改夺位 膺品=赝品 弦律=旋律 发韧=发轫!性劲 峻工=竣工<严险陡高 杀戳=杀戮!穿破 痉孪=痉挛 装祯=装帧 蜇伏=蛰伏
坐阵=坐镇!地 凭添=平添!加彩置设<文仅光只单 打腊=打蜡!肉 脏款=赃款 泊来品=舶来品 气慨=气概 粗旷=粗犷 欣尝=欣赏 九宵=九霄 端祥=端详!和瑞<开云 安祥=安详!和瑞<平 报筹=报酬!建备划款资集谋措委码组办 渡假=度假<摆轮 欢渡=欢度 偶而=偶尔 充份=充分 养份=养分!额<保供疗培奉赡
泄秘=泄密!密<宣 泻漏=泄漏 严励=严厉!精志<威庄 勉厉=勉励 历害=厉害!怕处<经日履 磨励=磨砺!志 园满=圆满!是员山地载<公花校田庄乐家果茶桃林梨 籍此=借此<书国户古典学党史名 籍口=借口!径<户国学书 克苦=刻苦!难<攻
坚巨=艰巨 键康=健康 骄健=矫健 浇幸=侥幸 烧幸=侥幸 焦燥=焦躁 干躁=干燥!动 噪动=躁动 燥音=噪音 清淅=清晰 分晰=分析<十 剖晰=剖析 辐度=幅度 涌跃=踊跃 勇跃=踊跃!进上升居过入出马龙然<英 踊现=涌现 泛烂=泛滥 统畴=统筹
绸备=筹备<丝 扶恤=抚恤 立既=立即<建确成独设树 渊原=渊源 源因=原因!地时此<水资来能财货电热税生
`;

/** What a misspelt word is for, and the characters that must not follow it (`unless`). */
export interface MisspeltWord {
  readonly wrong: string;
  readonly right: string;
  readonly unless: string;
  /** The characters that must not stand before it. */
  readonly after: string;
  /** Where the wrong character stands in it: one that is rarer than the right one. */
  readonly at: number;
}

/** The words that are commonly misspelt, each with its right form. */
export const misspeltWords: readonly MisspeltWord[] = wordsOf(LIST).map((entry) => {
  const [wrong = '', right = ''] = entry.split(/[=!<]/);
  const [unless = '', after = ''] = [/!([^<]*)/.exec(entry)?.[1], /<(.*)/.exec(entry)?.[1]];
  return { wrong, right, unless, after, at: [...wrong].findIndex((c, i) => c !== right.charAt(i)) };
});
