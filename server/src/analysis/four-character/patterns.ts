// Forms of four-character expressions that are filled anew each time: AABB, X来X去, 不X不Y, 以X促Y, X而不Y.

/** First characters and the third characters that may answer them. */
const PAIRS: Readonly<Record<string, string>> = {
  不: '不',
  有: '有无',
  无: '无有',
  多: '多少',
  少: '少多',
  大: '大小',
  小: '小大',
  同: '同',
  边: '边',
  半: '半',
  亦: '亦',
  越: '越',
  愈: '愈',
  各: '各',
  自: '自',
  互: '互',
  共: '共',
  敢: '敢善',
  善: '善敢',
  应: '应尽',
  既: '又',
  又: '又',
  似: '似非实',
  即: '即',
  先: '先后',
  前: '后',
  重: '轻重',
  轻: '重',
  上: '下',
  左: '右',
  内: '外',
  外: '内',
  东: '西',
  南: '北',
  明: '暗明',
  千: '万百千',
  百: '百千',
  万: '千',
  四: '八',
  真: '真',
  实: '实',
  早: '早',
  快: '快',
  严: '严',
  细: '细',
  常: '常',
  可: '可',
  尽: '尽',
  抓: '抓',
  走: '走',
  做: '做',
  查: '查',
  守: '守',
  见: '见',
  知: '知',
  求: '求',
  尊: '尊',
  爱: '爱',
  因: '施',
  宁: '勿毋不',
  舍: '为取',
  以: '促代治带养换助补扶育验为塑彰润兴明释',
  从: '从',
  落: '落',
};
/** Numbers that repeat: 一县一策, 双招双引; not 一天一次. */
const NUMBERS = new Set('一两三双');
const MEASURES = new Set('天年月周次个些点比');

/** 稳中求变, 优中更优: in what state something else is sought or found. */
const STATES = '稳进好优强精难险变新危快忙静';

/** Whether a form that four characters fill goes on behind them, or began before them: 强链补链延链, 两清两改两治理. */
export function goesOn(text: string, at: number): boolean {
  const [a, b, c, d] = [text.charAt(at), text.charAt(at + 1), text.charAt(at + 2), text.charAt(at + 3)];
  if (a === c && b !== d) return text.charAt(at + 4) === a || text.charAt(at - 2) === a;
  return b === d && a !== c && (text.charAt(at + 5) === b || text.charAt(at - 1) === b);
}

/** Whether four characters of a text from a UTF-16 offset fill one of the forms. */
export function fillsPattern(text: string, at: number): boolean {
  const [a, b, c, d] = [text.charAt(at), text.charAt(at + 1), text.charAt(at + 2), text.charAt(at + 3)];
  if (a === b) return c === d && a !== c;
  if (a === c && b === '来') return d === '去';
  if (b === d && (c === '则' || c === '尽')) return '能宜应当该可愿'.includes(a);
  if (b === '中' && STATES.includes(a)) return '求有向提更加见趋蓄显'.includes(c);
  if (b === d || a === b || c === d) return false;
  return (PAIRS[a]?.includes(c) ?? false) || (a === c && NUMBERS.has(a) && !MEASURES.has(b));
}
