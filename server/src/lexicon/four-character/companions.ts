import { wordsOf } from '../words.ts';

// What is said in one breath, a row a line: set formulas of official prose. Compiled for this project.
const ROWS = `
不忘初心 牢记使命
守土有责 守土负责 守土尽责
干在实处 走在前列 勇立潮头
解放思想 实事求是 与时俱进 求真务实
自我净化 自我完善 自我革新 自我提高
自重自省 自警自励
有令必行 有禁必止
令行禁止 政令畅通
有法可依 有法必依 执法必严 违法必究
科学立法 严格执法 公正司法 全民守法
产业兴旺 生态宜居 乡风文明 治理有效 生活富裕
信念坚定 为民服务 勤政务实 敢于担当 清正廉洁
稳中求进 以进促稳 先立后破
统揽全局 协调各方
立党为公 执政为民
党政同责 一岗双责 齐抓共管 失职追责
各司其职 各负其责 密切配合 齐抓共管
党委领导 政府负责 社会协同 公众参与
安全第一 预防为主 综合治理
标本兼治 综合治理 惩防并举 注重预防
源头严防 过程严管 后果严惩
统一指挥 反应灵敏 协调有序 运转高效
召之即来 来之能战 战之必胜
知责于心 担责于身 履责于行
心有所畏 言有所戒 行有所止
民有所呼 我有所应
民有所盼 我有所为
问需于民 问计于民 问效于民
幼有所育 学有所教 劳有所得 病有所医 老有所养 住有所居 弱有所扶
功在当代 利在千秋
横向到边 纵向到底
共商共建 共享共赢
人民至上 生命至上
谦虚谨慎 戒骄戒躁 艰苦奋斗
踏石留印 抓铁有痕
逢山开路 遇水架桥
独立自主 自力更生
长期共存 互相监督 肝胆相照 荣辱与共
百花齐放 百家争鸣
自尊自信 理性平和 积极向上
团结紧张 严肃活泼
闻令而动 听令而行
应保尽保 应救尽救
互利共赢 共同发展
`;

let rows: ReadonlyMap<string, readonly string[]> | undefined;

const read = (): ReadonlyMap<string, readonly string[]> => {
  const after = new Map<string, readonly string[]>();
  for (const line of ROWS.split('\n')) {
    const words = wordsOf(line);
    for (const [i, word] of words.entries()) after.set(word, [...(after.get(word) ?? []), ...words.slice(i + 1)]);
  }
  return after;
};

/** The expressions that follow one in its set row, in order; undefined for one that is in none. */
export function companionsOf(word: string): readonly string[] | undefined {
  rows ??= read();
  return rows.get(word);
}

/** All that stand in set rows. */
export function companionWords(): readonly string[] {
  rows ??= read();
  return [...rows.keys()];
}
