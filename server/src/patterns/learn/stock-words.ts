// Words of the genre, not of the subject: what a frame of a single sentence keeps. Everything else becomes a slot.
// Compiled for this project.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that hold a sentence together, in pairs or at the start of a clause. */
const GRAMMAR = words(`
只有 才能 只要 就能 不仅 而且 不但 既要 更要 还要 又要 也要 无论 因此 所以 为此 同时 此外 总之 面对 针对 立足 着眼 近年来 今年以来 一年来
当前 下一步 我们必须 我们要 归结起来 概括起来 主要做法是
`);

/** How speeches begin, go over to the matter, and end. */
const SPEECH = words(`
根据会议安排 按照会议安排 根据安排 按照要求 借此机会 在此 下面 接下来 刚才 今天 现在 现将 现就 现把 我就 我代表 我们代表 首先
有关情况 主要做法 汇报如下 报告如下 交流如下 述职如下 发言如下 分享如下 简要汇报 作简要汇报 作汇报 作如下汇报 作个发言 作交流发言
作表态发言 表个态 作表态 向大家 向各位 向大会报告 向大会 请予审议 请审议 提出意见 表示 热烈欢迎 热烈祝贺 衷心感谢 衷心祝愿
崇高敬意 主要任务是 目的是 以上汇报 以上发言 以上 最后 汇报完毕 发言完毕 我的发言 我的汇报 不妥之处 不当之处 敬请 恳请 批评指正
予以指正 谢谢大家 谢谢各位 谢谢 同志们 各位领导 各位代表 各位来宾 各位同仁 各位同事 朋友们 同学们 老师们 让我们 一定不负 不负
期望 重托 谱写 书写 开创 再创 夺取 争取 交出 作出 做出 贡献 新篇章 新局面 新辉煌 新胜利 合格答卷 而努力奋斗 努力奋斗 不懈奋斗
祝愿 预祝 圆满成功 身体健康 工作顺利 万事如意 阖家幸福 坚强领导下
`);

const ADDRESS = words(`
尊敬的 敬爱的 亲爱的 各位领导 各位来宾 各位嘉宾 各位代表 各位委员 各位同事 各位同仁 各位老师 各位朋友 各位专家 各位评委 各位 同志们
同志 领导 来宾 嘉宾 代表 委员 同事们 老师们 同学们 朋友们 女士们 先生们 家长们 乡亲们 大家好 大家上午好 大家下午好 上午好 下午好
`);

const TITLE = words(`
在 上的 会上的 大会上的 会议上的 时的 关于 的 情况 工作 汇报 报告 讲话 发言 致辞 交流发言 表态发言 研讨发言 座谈发言 典型发言 总结讲话
动员讲话 部署讲话 动员部署讲话 主持词 述职报告 工作汇报 工作报告 党课讲稿 讲稿 对照检查材料 欢迎辞 开幕辞 闭幕辞 就职讲话 任职讲话
`);

/** 我讲三点意见: what is counted, and the verb before it. */
const COUNTED =
  '(?:我?(?:讲|谈|说|提|从|汇报|分享|作))?[二三四五六七八九十两几]{1,3}(?:点|个方面|个问题|个部分|条|句话)(?:意见|体会|认识|建议|想法|看法|要求|希望|做法|汇报)?';

// The longest word first: 交流发言 before 发言.
const searchFor = (lists: readonly (readonly string[])[]): RegExp =>
  new RegExp(`${COUNTED}|${[...new Set(lists.flat())].sort((a, b) => b.length - a.length).join('|')}`, 'y');

export type SentenceKind = 'section' | 'speech' | 'address' | 'title';

const SEARCH: Readonly<Record<SentenceKind, RegExp>> = {
  section: searchFor([GRAMMAR]),
  speech: searchFor([SPEECH, GRAMMAR]),
  address: searchFor([ADDRESS]),
  title: searchFor([TITLE]),
};

/** The stock word that stands at an offset (UTF-16); '' where none does. */
export function stockWordAt(text: string, at: number, kind: SentenceKind): string {
  const search = SEARCH[kind];
  search.lastIndex = at;
  return search.exec(text)?.[0] ?? '';
}
