import { wordsOf } from './words.ts';

// Characters that are taken for one another by the eye: a part in common, a stroke more or less. Compiled for this
// project.
const GROUPS = `
盲肓 管菅 崇祟 茶荼 弛驰 暇瑕遐 燥躁噪澡 籍藉 辩辨瓣辫 幅副 竿竽芋 缪缎 腊蜡 粱梁 己已巳 戍戌戊戎 拔拨 炙灸 赢羸嬴 栗粟 概慨 茸葺 径茎 挑桃 沾沽 诣脂指
鹜骛 忖付 孤狐弧 壁璧 蔽弊敝 撤撒 侯候 货贷 拆折析 陷馅 杨扬 钓钩钧 准淮 徒徙 冶治 未末 刺剌 券卷 晴睛 渴竭揭遏 侍待恃 仓仑 幻幼 豪毫亳 免兔
竟竞 斤斥 即既 延廷 弋戈 今令 鸟乌 母毋 衰哀衷 壶壸 汨汩 洽恰 抱报 博搏膊 绸稠惆 筹俦 簿薄 材才 茂茏 惨掺 澈彻 沉沈 驰骋 重锤 绌拙茁 揣惴喘瑞
词祠 粹悴萃 措错 诞涎 档挡 滴嫡摘 谛缔 碉雕 迭跌 度渡 堕惰坠 讹化 扼厄 愤奋 锋峰蜂 俸捧 孚浮俘 抚扶 腐府 缚博 秆杆 构沟钩 鼓彭 贾贸 棺馆 滚衮
瀚翰 颔颌 嗥皋 喉猴 厚后 哗晔 惶煌 诲悔 慧彗 浑挥 讥饥 缉辑揖 急忽 稽楷 嘉喜 歼奸 缄减 拣捡 践贱 娇骄矫 绞咬 窖酷 洁结 诫戒 襟噤 兢竞 浸侵
窘君 咎各 俱具 倔崛掘 蹶厥獗 绢捐 矍攫 峻俊竣 慷康 犒搞 恪格 铿坚 恐巩 叩扣 窟屈 夸垮 匮溃篑 馈愧 阔括 唠捞 棱凌 厉历励 敛剑 廉谦 撩缭寮 嘹僚
寥廖 列例 凛禀 吝各 零雷 咙拢 笼拢 陋漏 戮谬 缕屡 掠惊 伦论 逻锣 蛮峦 漫慢 茫芒 袤亵 瞑冥 渺缈 灭威 铭名 漠寞 睦陆 募墓慕幕 耐酎 馁绥 溺弱 捻念
涅捏 孽蘖 懦儒 偶寓 藕耦 盘磐 滂膀 咆泡 沛肺 蓬篷 霹劈 毗昆 疲皮 癖僻 偏遍 瓢飘 撇敝 频颁 萍评 颇破 魄魂 扑朴 谱普 漆膝 歧岐 祈析 绮倚 迄讫
契楔 洽给 迁迂 谴遣 锵将 峭俏 怯却 惬挟 沁泌 倾顷 擎警 磬罄 穷穹 囚困 泅洒 祛怯 瞿惧 娶聚 痊诠 劝功 瘸蹶 壤攘嚷 饶绕 惹若 仞刃 茹如 儒孺 濡懦
睿壑 偌诺 飒讽 丧表 瑟琴 霎刹 煞杀 筛师 衫杉 擅檀 赡瞻 裳赏 捎稍 赦敕 摄慑 伸仲 慎镇 甚堪 渗惨 绳蝇 盛感 恃持 嗜耆 噬筮 枢抠 淑叔 赎续 署暑 蜀
墅野 漱嗽 衰哀 栓拴 率卒 朔塑 烁铄砾 嗣祠 怂耸 颂讼 诵涌 搜叟 溯朔 随隋 遂逐 隧坠 唆梭 榻塌蹋 摊滩 坦但 韬滔 掏淘 誊腾 剔踢 惕锡 恬括 眺挑 帖贴
霆廷 挺廷 恫桐 统充 湍瑞 颓秃 蜕脱 屯吨 拓石 挽晚 枉旺 妄忘 惘罔 威咸 微徽徵 韦苇 巍魏 畏偎 紊素 斡翰 诬巫 芜荒 毋母 鹉武 晤悟 熄媳 膝漆 袭龚 徙
隙缝 狭侠 辖瞎 暹逞 贤肾 涎延 衔街 献南 骧襄 祥详 翔洋 嚣器 淆肴 携隽 邂懈 卸御 泄绁 懈邂 馨罄 衅畔 腥猩 汹凶 羞差 朽巧 嗅臭 栩诩 絮恕 煦照 喧暄
绚询 渲喧 削悄 薛薜 勋助 熏薰 殉徇 逊孙 鸦雅 衙街 淹掩 筵延 偃堰 宴晏 赝膺鹰 佯洋 徭摇 谒竭 曳拽 裔商 翌翼 逸兔 屹迄 弈奕 翳医 荫茵 龈垠 膺鹰 赢羸
萦荣 莹萤 颍颖 雍壅 恿勇 幽幽 邮油 诱透 迂迁 渝愉 逾愈 舆兴 隅偶 竽竿 驭奴 浴裕 寓遇 渊洲 缘绿 垣恒 苑范 耘耕 蕴温 匝砸 宰辛 攒赞 葬莽 噪躁 增憎 轧
札扎 榨炸 瞻赡 湛堪 绽锭 彰障 招诏 蛰蜇垫 辙撤 褶摺 臻榛 斟堪 诊珍 震振 狰狞 峙持 掷郑 窒室 炽帜 忠衷 皱邹 诛株 瞩嘱 贮伫 驻住 铸涛 拽曳 撰攥 篆缘
坠堕 赘敖 缀掇 谆淳 灼约 茁拙 卓桌 浊独 酌酐 擢濯 孜攻 滋慈 渍债 综踪 揍凑 诅阻 祖租 佐佑 祚作 蒙篷 眈耽 钉订 恻侧 掉吊 兀元 亨享 肆肄 裸棵 斩崭渐暂
烩脍 荟会 濒频 孀霜 娣涕 窃窍 栉节 惮弹 掸弹 阐惮 滔蹈 韧刃 矜衿 谒渴 肋助 诠铨 畸崎 倜周 稠凋 踌筹 蹰橱
`;

let groups: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether two characters look alike enough to be taken for one another. */
export function lookAlike(a: string, b: string): boolean {
  groups ??= grouped();
  return groups.get(a)?.has(b) === true;
}

function grouped(): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const group of wordsOf(GROUPS))
    for (const character of group) known.set(character, new Set([...(known.get(character) ?? []), ...group]));
  return known;
}
