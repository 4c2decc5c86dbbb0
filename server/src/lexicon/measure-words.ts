// What the points of a speech are counted as: the measure word, then its nouns. Compiled for this project.

/** Words for what is said: 讲三句话 announces as plainly as 讲三点意见 does. */
const SAID = `
句 话
层 意思 含义
`;

/** Figures for what is to be done: 算好四笔账, 把好三道关. They announce where a list follows at once. */
const FIGURES = `
笔 账 帐
本 账 帐 经 书
对 关系 矛盾
组 关系
重 关系 境界 含义 考验 意蕴
道 关 关口 坎 题 考题 难题 防线 屏障 命题 课题 工序
堂 课 必修课 党课
门 课 功课 必修课 学问
张 网 牌 清单 表 图 答卷 考卷 名片 王牌 底牌
把 钥匙 金钥匙 尺子 标尺 火 锁 利剑 戒尺
场 硬仗 仗 战役 攻坚战 大考
篇 文章 大文章
盘 棋
座 桥 桥梁 大山
支 队伍 笔 箭
股 劲 力量 力
副 担子 重担
出 戏 重头戏
份 答卷 清单 责任
双 手 眼睛
根 弦 支柱 主线 链条
块 短板 阵地 招牌 基石 拼图
颗 心
面 旗帜 镜子
扇 门
杆 秤
盏 灯
味 药
剂 良方 药
记 重拳
套 组合拳
步 棋
杯 酒 茶
`;

function nounsBy(list: string): readonly (readonly [string, readonly string[]])[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [measure = '', ...nouns] = line.split(' ');
      return [measure, nouns.sort((a, b) => b.length - a.length)] as const;
    });
}

const saidBy = new Map(nounsBy(SAID));
const figuresBy = new Map(nounsBy(FIGURES));

/** The measure words of the lists, each of one character. */
export const measureWords: readonly string[] = [...new Set([...saidBy.keys(), ...figuresBy.keys()])];

/** A noun with its measure word. */
export interface Measured {
  readonly noun: string;
  /** Whether it is something said, so that the number announces by itself. */
  readonly said: boolean;
}

/** The noun that stands behind a measure word, at a UTF-16 offset; undefined where it is none of the lists. */
export function measuredAt(text: string, at: number, measure: string): Measured | undefined {
  const nounIn = (nouns: readonly string[] | undefined): string | undefined =>
    nouns?.find((noun) => text.startsWith(noun, at));
  const said = nounIn(saidBy.get(measure));
  const noun = said ?? nounIn(figuresBy.get(measure));
  return noun === undefined ? undefined : { noun, said: said !== undefined };
}

/** What else is counted in words before each point: 第一步, 第一件事, 第一个方面; 第一条 and 第一个 by themselves. */
const UNIT =
  /点|步(?!骤)|件事?|个(?:方面|问题|关键词?|字|词|体会|感受|建议|希望|要求|特点|原因|环节|层面)?|[条类种关招课项]|层(?!意思|含义)|句(?!话)/y;

/** What a point is called behind 第一, at a UTF-16 offset: 句话, 步, 个方面; '' where it is called nothing known. */
export function pointUnitAt(text: string, at: number): string {
  UNIT.lastIndex = at;
  const unit = UNIT.exec(text)?.[0];
  if (unit !== undefined) return unit;
  const measured = measuredAt(text, at + 1, text.charAt(at));
  return measured ? text.charAt(at) + measured.noun : '';
}
