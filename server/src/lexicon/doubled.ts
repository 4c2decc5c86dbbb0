import { wordsOf } from './words.ts';

/**
 * Characters of grammar that nobody writes twice in a row on purpose, each with those before and behind the pair that make
 * two words of it: 目的的, 的的确确, 纵向向下, 重要要求. Compiled for this project, and held against published texts.
 */
const CHARACTERS = `
的 目标有靶准鹄中似打 确士卢
向 方面走导志倾一动意趋风去内外转定双单横纵朝奔偏流航反逆同指 日阳往上来导心善前着荣下后
要 主首重必摘紧简纪概提扼需 求素点件义领塞害闻道强饭账么价职务冲人犯隘目诀纲旨图略地紧不回命
在 现实存所正潜内自健好外旨重意贵志难 职校场野线押座编岗建册握逃世乎意家理
和 总温缓平柔调祥饱中谐暖亲随谦人 谐平睦气解善风煦约谈美好
与 参给赋授付干 会时日众其否
对 针面相绝一应敌反成配作派不校核比双结 策外象口手比称话接照立抗待付联偶标症子方岸准应华号台焦决等
把 一门车火刀个手拖 关握脉控守手戏柄持舵门风式酒
从 服跟随听屈盲顺主遵依自无 容来而此小前中事业严政众属速简优未头
将 即大名上中少虎老小激主干善 军来领士帅近之
被 棉植覆 告子
`;

/** Words of grammar, and verbs that say what is to be done: only words of another kind are doubled on purpose (研究研究). */
const WORDS = `
我们 你们 他们 她们 它们 咱们 必须 应当 应该 因为 所以 但是 而且 并且 以及 如果 虽然 通过 对于 关于 根据 按照 为了 由于 不仅 尤其
加强 推进 推动 促进 提升 强化 深化 完善 健全 构建 打造 聚焦 围绕 贯彻 开展 确保 要求 建设 坚持 实现 实施 提高 增强 巩固 拓展 优化
改善 建立 形成 取得 全面 深入 扎实 切实 积极 不断 始终 着力 充分 持续 严格 主动 大力 已经 正在 目前 当前 同时 其中 各级 全市 全县
全省 全区 全国 党委 干部 群众 思想 制度 机制 能力 问题 重点 任务 措施 经济 文化 精神 我县 我市 我省 我区 我局 我院 我校 我镇
`;

interface Neighbours {
  readonly before: string;
  readonly behind: string;
}

const neighboursOf: ReadonlyMap<number, Neighbours> = new Map(
  CHARACTERS.trim()
    .split('\n')
    .map((line) => {
      const [character = '', before = '', behind = ''] = line.split(' ');
      return [character.charCodeAt(0), { before, behind }];
    }),
);

const words: ReadonlySet<string> = new Set(wordsOf(WORDS));

/** Whether the character at a UTF-16 offset, which stands there twice, is one too many. */
export function isDoubledCharacter(text: string, at: number): boolean {
  const neighbours = neighboursOf.get(text.charCodeAt(at));
  return (
    neighbours !== undefined &&
    text.charCodeAt(at + 2) !== text.charCodeAt(at) &&
    text.charCodeAt(at - 1) !== text.charCodeAt(at) &&
    !neighbours.before.includes(text.charAt(at - 1) || '。') &&
    !neighbours.behind.includes(text.charAt(at + 2) || '。')
  );
}

/** What goes on from two words that meet, or from one that is doubled on purpose: 推进推进会, 根据根据地, 强化强化再强化. */
const BEHIND_WORD = /^(?:[会再地组性型者化]|专班|行动|工程|计划|办法|文明)/;

/** Whether the word of two characters at a UTF-16 offset, which stands there twice, is one too many. */
export const isDoubledWord = (text: string, at: number): boolean =>
  words.has(text.slice(at, at + 2)) && !BEHIND_WORD.test(text.slice(at + 4, at + 6));

/** Phrases of three characters that are never said twice in a row; of others what seems one may be pieces of two. */
const PHRASES = `
进一步 总书记 高质量 现代化 党中央 共产党 新时代 老百姓 积极性 主动性 创造性 责任感 使命感 紧迫感 获得感 幸福感 安全感 全过程
各部门 各单位 省政府 市政府 县政府 区政府 党支部 党组织 工作组
`;

const phrases: ReadonlySet<string> = new Set(wordsOf(PHRASES));

/** Whether a phrase of three characters that stands twice is one too many. */
export const isDoubledPhrase = (phrase: string): boolean => phrases.has(phrase);
