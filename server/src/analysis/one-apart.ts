import { type FramePiece, frameOf } from './frame.ts';
import { fits } from './frame-fit.ts';
import { type Head, rhythmOf } from './head.ts';
import type { OddOne } from './odd-one.ts';

/** The indexes of the values that differ from the usual one, that of two of the first three. */
export function unusual(values: readonly string[]): readonly number[] {
  const usual = values[0] === values[1] || values[0] === values[2] ? values[0] : values[1];
  return values.flatMap((v, i) => (v === usual ? [] : [i]));
}

/** The index of the one value that differs where all the others are equal; undefined where none or more do. */
export function single(values: readonly string[]): number | undefined {
  const odd = unusual(values);
  return odd.length === 1 ? odd[0] : undefined;
}

/** Up to here heads are of one length by chance (characters). */
const SHORT = 5;

/** The odd one among heads of one rhythm: it lacks the quotation marks, or the first word, that all the others have. */
export function oneApart(heads: readonly Head[]): OddOne | undefined {
  const [model] = heads;
  if (!model || model.length <= SHORT || !heads.every((h) => rhythmOf(h) === rhythmOf(model))) return undefined;
  return unquoted(heads) ?? otherwiseBegun(heads);
}

// 念好“山字经”，唱好“水字歌”，打好文化牌: with its marks it would be in step.
function unquoted(heads: readonly Head[]): OddOne | undefined {
  const index = single(heads.map((h) => String(h.quotes)));
  const odd = index === undefined ? undefined : heads[index];
  if (index === undefined || odd?.quotes !== 0) return undefined;
  const frame = frameOf(heads.filter((_, i) => i !== index).map((h) => h.text.replace(/“[^“”]*”/g, '“”')));
  const bare = frame?.flatMap((p) => ('fixed' in p ? unmarked(p.fixed) : [p]));
  if (!frame || !bare?.some((p) => 'fixed' in p && p.fixed !== '') || !fits(odd.text, bare)) return undefined;
  return { index, difference: { kind: 'unquoted' }, frame };
}

/** Fixed text with a slot for each quotation in it. */
const unmarked = (text: string): FramePiece[] =>
  text.split('“”').flatMap((fixed, i) => [...(i > 0 ? [{ slot: undefined }] : []), ...(fixed ? [{ fixed }] : [])]);

/** What may close a row that begins alike: 强化…，强化…，确保…. */
const CLOSING = /^(?:确保|实现|推动|推进|形成|构建|打造|凝聚|共同|全面|努力|不断|奋力)/;

// 强化组织保障，… 加强作风建设，…: three or more begin with one word.
function otherwiseBegun(heads: readonly Head[]): OddOne | undefined {
  if (heads.length < 4) return undefined;
  const index = single(heads.map((h) => h.text.slice(0, 2)));
  const odd = index === undefined ? undefined : heads[index];
  if (!index || !odd || !/^\p{Script=Han}{2}/u.test(heads[0]?.text ?? '')) return undefined;
  if (index === heads.length - 1 && CLOSING.test(odd.text)) return undefined;
  const frame = frameOf(heads.filter((_, i) => i !== index).map((h) => h.text));
  return frame && { index, difference: { kind: 'frame' }, frame };
}
