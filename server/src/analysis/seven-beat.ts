import type { Segmenter } from '../segmenter/segmenter.ts';
import type { Head } from './head.ts';
import { cutWords } from './words.ts';

const SEVEN = 7;
const FOUR = 4;

/** The verbs of one character that the last three begin with. */
const VERBS = '谋促保带开强树聚增提护扩惠抓稳优活创争解破添暖拓兴育引凝铸筑建守防补抢赢求改蓄畅惩纠富激';

/**
 * Whether heads all run in the beat of a line of seven characters, four and three: 凝心聚力谋发展, 真抓实干促转型. Hardly any
 * heading has it by chance, so that a line of six or eight beside three of them is out of it. 加强基层党组织 has no beat.
 */
export const inBeatOfSeven = (heads: readonly Head[], segmenter: Segmenter): boolean =>
  heads.every(({ clauses: [clause, next], length }) => {
    if (!clause || next || length !== SEVEN || !VERBS.includes(clause.bare.charAt(FOUR))) return false;
    return cutWords(segmenter, clause.bare).some(({ start }) => start === FOUR);
  });
