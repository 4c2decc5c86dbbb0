import { classOf } from '../../lexicon/word-classes.ts';
import type { Segmenter } from '../../segmenter/segmenter.ts';
import { memo } from '../../text/memo.ts';
import type { Word } from '../words.ts';

/**
 * How four characters are built: verb and object (围绕中心), noun and adjective (措施得当), noun and verb (经济发展),
 * adverb and verb (从严治军), two verbs (练兵备战), two adjectives (公道正派), words of one character run together
 * (敬法畏纪), words that the dictionary lacks (多出实招), adjective and noun
 * (坚定信心), or a plain noun.
 */
export type Shape =
  | 'verb-object'
  | 'clause'
  | 'report'
  | 'adverb-verb'
  | 'verbs'
  | 'adjectives'
  | 'dense'
  | 'new'
  | 'quality'
  | 'noun';

/**
 * n noun, v verb, w verb that is a noun as well, a adjective, e adjective that is a noun as well, d adverb, m number,
 * x unknown, - a word of grammar.
 */
type Kind = 'n' | 'v' | 'w' | 'a' | 'e' | 'd' | 'm' | 'x' | '-';

function kindOf(tag: string, word: string): Kind {
  if (tag === 'vn') return 'w';
  if (tag === 'an') return 'e';
  const first = tag.charAt(0);
  if ('nstj'.includes(first)) return 'n';
  if (first === 'z' || first === 'b') return 'a';
  if (first === 'm' && word.startsWith('多')) return 'x';
  if ('vadmx'.includes(first)) return first as Kind;
  if (first === 'i' || first === 'l') return 'v';
  return first === 'q' || first === 'f' ? 'm' : '-';
}

const SHAPES: Readonly<Record<Exclude<Shape, 'dense' | 'new'>, string>> = {
  'verb-object': 'vn ve',
  clause: 'na wa va ad',
  report: 'nv ne wv',
  'adverb-verb': 'dv av dw',
  verbs: 'vv vd',
  adjectives: 'aa da ae ea ee',
  quality: 'an aw en ew',
  noun: 'nn nw wn ww vw we',
};
const SHAPE_OF = new Map(
  Object.entries(SHAPES).flatMap(([shape, pairs]) => pairs.split(' ').map((pair) => [pair, shape as Shape] as const)),
);

/** Words of one character that lead a clause, so that what follows is none of four. */
const LEADING = new Set('就也都要会能才又更很最没是有可已将再还并但而且却仍便只该应想让使被把给对向从在');
/** Words that open or close a longer clause. */
const OPENING = new Set([
  '不能',
  '不要',
  '不会',
  '不是',
  '就是',
  '都是',
  '也是',
  '必须',
  '可以',
  '应该',
  '需要',
  '能够',
  '没有',
  '还有',
  '一边',
  '就会',
]);
const CLOSING = new Set(['起来', '过来', '进来', '下来', '下去', '出来', '所在', '不到']);
/** 干在实处、走在前列: the place says how it is done. */
const IN_PLACE = /^[谋干走做抓学成落贵]在/;
const GRAMMAR = /[的了着之是]/;
const NUMERAL = /^[一二两三四五六七八九十百千万亿几数第]/;

const tagOfHalf = memo((segmenter: Segmenter) => {
  const known = new Map<string, Kind>();
  return (half: string): Kind => {
    const hit = known.get(half);
    if (hit !== undefined) return hit;
    const words = segmenter.tag(half);
    const kind = words.length === 1 ? kindOf(words[0]?.tag ?? '', half) : 'x';
    known.set(half, kind);
    return kind;
  };
});

/** The shape of four characters that are whole words of a text; undefined where it is none of the known ones. */
export function shapeOf(segmenter: Segmenter, text: string, at: number, words: readonly Word[]): Shape | undefined {
  const [all, lengths] = [text.slice(at, at + 4), words.map(({ start, end }) => end - start).join('')];
  if (IN_PLACE.test(all)) return 'dense';
  if (GRAMMAR.test(all) || OPENING.has(all.slice(0, 2)) || CLOSING.has(all.slice(2))) return undefined;
  if (lengths === '4' || lengths === '22') {
    const [a, b] = [all.slice(0, 2), all.slice(2)];
    const first = classOf(a, true) ?? tagOfHalf(segmenter)(a);
    const second = classOf(b, false) ?? tagOfHalf(segmenter)(b);
    if (first === 'x' && second === 'x' && lengths === '22') return 'dense';
    if (first === 'x' || second === 'x') return lengths === '22' && first !== '-' && second !== '-' ? 'new' : undefined;
    return SHAPE_OF.get(first + second);
  }
  if (lengths === '13' || lengths === '31' || (lengths.startsWith('1') && LEADING.has(text.charAt(at))))
    return undefined;
  const kinds = words.map(({ start, end, tag }) => kindOf(tag, text.slice(start, end)));
  if (kinds.includes('-') || NUMERAL.test(all)) return undefined;
  if (kinds.includes('x')) return 'new';
  return kinds.some((kind) => 'vwad'.includes(kind)) ? 'dense' : undefined;
}
