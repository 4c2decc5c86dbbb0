import type { Head } from './head.ts';

/** What a head has more than its siblings, and without which it would be in step: UTF-16 offset in the head. */
export interface Modifier {
  readonly kind: 'modifier';
  readonly text: string;
  readonly at: number;
}

/** Modifiers that slip in front of a verb and lengthen it without changing what it says. */
const MODIFIERS = [
  '进一步',
  '切实',
  '着力',
  '全面',
  '深入',
  '扎实',
  '大力',
  '积极',
  '持续',
  '不断',
  '坚决',
  '努力',
  '有效',
  '更加',
  '充分',
  '继续',
  '全力',
  '奋力',
  '严格',
  '认真',
  '主动',
  '稳步',
  '有力',
  '真正',
  '尽快',
  '及时',
  '牢固',
  '始终',
  '充分地',
  '更好',
  '更好地',
  '切实地',
  '不断地',
  '逐步',
  '强力',
  '精准',
  '从严',
];

/** Words that lengthen a clause at its end as little as modifiers do at its beginning, and what may slip in between. */
const TRAILERS = ['工作', '建设', '力度', '水平', '能力'];
const [OPENER, LINK] = ['要', '的'];

/** Whether a head begins with a modifier. */
const startsWithModifier = (text: string): boolean => MODIFIERS.some((m) => text.startsWith(m));

/** The four characters that a text has behind a modifier; undefined where it is made otherwise. */
export const fourBehindModifier = (text: string): string | undefined =>
  MODIFIERS.some((m) => m.length === text.length - 4 && text.startsWith(m)) ? text.slice(-4) : undefined;

/** A head without the modifier that it has more. */
export const without = (text: string, { at, text: extra }: Modifier): string =>
  text.slice(0, at) + text.slice(at + extra.length);

/** The modifier that an odd head has more than a model of its siblings; undefined where it is none. */
export function modifierIn(odd: Head, model: Head): Modifier | undefined {
  if (odd.clauses.length !== model.clauses.length) return undefined;
  const off = odd.clauses.flatMap((c, i) => (c.length === model.clauses[i]?.length ? [] : [i]));
  const clause = off.length === 1 ? odd.clauses[off[0] ?? 0] : undefined;
  const extra = clause ? clause.length - (model.clauses[off[0] ?? 0]?.length ?? 0) : 0;
  if (!clause || extra <= 0) return undefined;
  const said = odd.text.slice(clause.start, clause.end);
  const text =
    MODIFIERS.find((m) => m.length === extra && said.includes(m)) ??
    [OPENER].find((m) => m.length === extra && said.startsWith(m)) ??
    TRAILERS.find((m) => m.length === extra && said.endsWith(m)) ??
    [LINK].find((m) => m.length === extra && isLink(said, m) && !model.text.includes(m));
  if (text === undefined) return undefined;
  const at = TRAILERS.includes(text) ? said.lastIndexOf(text) : said.indexOf(text);
  return { kind: 'modifier', text, at: clause.start + at };
}

/** How much a modifier that alone breaks the step proves: the longer it is, the less by chance. */
export function proofOf({ text }: Modifier, others: readonly Head[], model: Head): number {
  if (text === LINK || TRAILERS.includes(text) || others.some((h) => startsWithModifier(h.text))) return 1;
  return text.length > 2 && model.length >= LONG_HEAD ? 2 : 1.5;
}

/** Heads of fewer characters are of one length by chance. */
export const LONG_HEAD = 6;

// 群众的福祉 says no more than 群众福祉; 新的增长点 does.
const isLink = (said: string, link: string): boolean => {
  const at = said.indexOf(link);
  return at > 1 && !said.endsWith(link) && !'新好大高老小多真有'.includes(said.charAt(at - 1));
};
