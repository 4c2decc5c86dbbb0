import type { Paragraph } from '../draft/draft.ts';
import { measuredAt, measureWords } from '../lexicon/measure-words.ts';
import { setPhrases } from '../lexicon/set-phrases.ts';
import { isHanAt } from '../text/characters.ts';
import { matchesIn } from '../text/matches.ts';
import { memo } from '../text/memo.ts';
import { parseNumeral } from '../text/numerals.ts';
import { type Span, span } from '../text/span.ts';

/** A number that may announce a list: 三个方面, 五点意见, “五问”. Spans are UTF-16 offsets in the paragraph. */
export interface PromisedCount {
  /** What is promised: 2 to 20. */
  readonly count: number;
  /** The number with its measure word and noun: 三个方面. */
  readonly span: Span;
  readonly numeral: Span;
  /** The noun that is counted: 方面, 意见, 问; '' where only a measure word stands. */
  readonly noun: string;
  /** Whether it stands in quotation marks of its own: “五问”. */
  readonly quoted: boolean;
  /** Whether it counts points of a text (方面, 点, 项工作 …) and not things in the world (项目, 家企业). */
  readonly abstract: boolean;
  /** Whether the noun is a figure with its own measure word (四笔账): a list has to follow at once. */
  readonly figure: boolean;
}

/** What counts points without a noun behind it, at least within quotation marks: “四问”. */
const ALONE = '个点项条大件种类步字问关力招味篇着劲度心化型真新感气情仗有不查比';
const NUMBER = new RegExp(
  `([一二三四五六七八九十两]{1,3}|[0-9０-９]{1,2})(方面|[${ALONE}${measureWords.join('')}])`,
  'g',
);
const ABSTRACT =
  /^(?:方面|点|项|条|意见|要求|体会|建议|希望|想法|感受|问题|环节|重点|关键|关系|原则|特点|层面|维度|抓手|着力点|突破口|转变|任务|原因|条件|因素|目标|举措|措施|方向|步骤|内容|情况|工作|重点工作|经验|做法|启示|打算|看法|认识|主张|坚持|必须|到位|注重|强化|聚焦|确保|结合|更加|体现|突出|字)/;
const THINGS =
  /^(?:月|县|市|省|区|村|镇|乡|企|国|家|人|城|州|旗|街|社|单位|部门|小时|工作日|百分|项目|亿|万|千|百|学|年|点$|世纪|季度|星期|小组|班|队|党|民族|民主|代表|中心|基地|园|站|路|院|校|厂|产业|领域|行业|标准)/;
// 以上三点, 这五个方面, 其中两项, 第三个, 前两条 look back or name one of several.
const BACKWARD =
  /(?:以上|上述|上面|这|那|其中|第|前|后|另外?|每|几|近|约|超|达|新增|完成|同比|增长|建成|任何|某|各|哪)$/;
const MOST = 20;

/** The numbers of a paragraph that may be promises of a list, in order; set phrases (四个意识) are none. */
export const promisesOf: (paragraph: Paragraph) => readonly PromisedCount[] = memo(({ text }) => {
  const found: PromisedCount[] = [];
  for (const match of matchesIn(text, NUMBER)) {
    const promise = read(text, match.index, match[1] ?? '', match[2] ?? '');
    if (promise) found.push(promise);
  }
  return found.length > 0 ? found : NONE;
});

const NONE: readonly PromisedCount[] = [];

function read(text: string, at: number, digits: string, measure: string): PromisedCount | undefined {
  const count = parseNumeral(digits);
  const before = text.slice(Math.max(0, at - 3), at);
  if (
    count === undefined ||
    count < 2 ||
    count > MOST ||
    /[0-9０-９.．%点第十百千万亿之分]$/.test(before) ||
    BACKWARD.test(before)
  )
    return undefined;
  const numeral = span(at, at + digits.length);
  const quoted = before.endsWith('“');
  const counted = measured(text, numeral.end, measure, quoted) ?? named(text, numeral.end, measure, quoted);
  if (!counted || (quoted && text.charAt(counted.end) !== '”')) return undefined;
  const { noun, end, ...kind } = counted;
  // “五个一”工程 is a name, “五个一”： begins a list.
  const least = noun === measure ? 0 : digits.length + measure.length;
  if (noun === ONES ? !ONES_LISTED.test(text.slice(end, end + 2)) : isSetPhrase(text, at, least)) return undefined;
  // 有三点： announces; 有三个方面 in a sentence that goes on tells of them.
  if (before.endsWith('有') && !LISTED.test(text.slice(end, end + 6))) return undefined;
  return { count, span: span(at, end), numeral, noun, quoted, ...kind };
}

const ONES_LISTED = /^”[：:，]/;
const LISTED = /^[：:]|^[。，](?:一[是要]|其一|第一|首先)/;

/** The noun of “五个一”: things of which there is one each. */
export const ONES = '一';

type Counted = Pick<PromisedCount, 'noun' | 'abstract' | 'figure'> & { readonly end: number };

// 三句话, 四笔账: the noun ends its clause, for what runs on names a thing (两张网络).
function measured(text: string, from: number, measure: string, quoted: boolean): Counted | undefined {
  const at = from + measure.length;
  if (measure === '个' && quoted && text.startsWith(`${ONES}”`, at))
    return { noun: ONES, end: at + 1, abstract: false, figure: false };
  const thing = measuredAt(text, at, measure);
  const end = at + (thing?.noun.length ?? 0);
  return thing && !isHanAt(text, end)
    ? { noun: thing.noun, end, abstract: thing.said, figure: !thing.said }
    : undefined;
}

function named(text: string, from: number, measure: string, quoted: boolean): Counted | undefined {
  if (measure !== '方面' && !ALONE.includes(measure)) return undefined;
  const after = from + measure.length;
  const bare = '个大件种类步'.includes(measure);
  const noun = bare || '项点条'.includes(measure) ? nounAt(text, after) : measure;
  const close = quoted ? text.slice(after, from + 9).indexOf('”') : -1;
  const length = bare || noun !== measure ? noun.length : measure === '字' ? formulaAt(text, after) : 0;
  if (bare && (noun === '' || THINGS.test(noun))) return undefined;
  if ((measure === '项' || measure === '条') && THINGS.test(noun)) return undefined;
  if (!quoted && !bare && !'点项条方面步字'.includes(measure)) return undefined;
  return {
    noun: noun === '' ? measure : noun,
    end: after + (close >= 0 ? close : length),
    abstract: ABSTRACT.test(bare ? noun : measure),
    figure: false,
  };
}

// 四字诀, 五字真诀
const formulaAt = (text: string, from: number): number =>
  /^(?:[真要秘]?诀|经)/.exec(text.slice(from, from + 2))?.[0].length ?? 0;

/** Nouns that end where they are named: a verb may follow at once (四个问题谈谈). */
const WHOLE = /^(?:方面|问题|层面|维度|环节|意见|建议|体会|要求)/;

// Up to four characters that run on; the noun of a promise is short.
function nounAt(text: string, from: number): string {
  const whole = WHOLE.exec(text.slice(from, from + 2))?.[0];
  if (whole !== undefined) return whole;
  let end = from;
  while (end < from + 4 && isHanAt(text, end) && !'的是一要和与及有'.includes(text.charAt(end))) end++;
  return text.slice(from, end);
}

const byFirst = new Map<string, string[]>();
for (const phrase of setPhrases) {
  const list = byFirst.get(phrase.charAt(0));
  if (list) list.push(phrase);
  else byFirst.set(phrase.charAt(0), [phrase]);
}

/** Whether a set phrase of more than `least` characters begins at an offset: 三大 is a congress, 三大工程 counts works. */
const isSetPhrase = (text: string, at: number, least: number): boolean =>
  (byFirst.get(text.charAt(at)) ?? []).some((phrase) => phrase.length > least && text.startsWith(phrase, at));
