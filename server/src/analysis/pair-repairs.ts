import { CLOSERS, SENTENCE_END, skipBlank, trimmedEnd, wholeAt } from '../text/characters.ts';
import type { Mark } from './pairs.ts';

/** How far a place for the missing half is looked for (UTF-16 units). */
const FARTHEST = 300;
const NEAREST_OPENING = 40;
/** What is said behind the last “说：” that no other quotation follows. */
const SAID = /[说讲道云曰言问答写称诫][：:]([^：:“”‘’「」『』]+)$/;
const PAUSES = '，。、；：！？…';

/**
 * The likeliest place (UTF-16 offset) for the closing mark that `mark` lacks: behind the last full stop for what a colon
 * announces, else before the first pause; never behind the next mark that opens the same way.
 */
export function closingPlace(text: string, mark: Mark): number {
  const from = mark.at + 1;
  const end = regionEnd(text, from, mark.kind.open);
  if (mark.kind.family === 'quote' && '：:'.includes(text.charAt(mark.at - 1) || '?')) {
    for (let i = end; i > from; i--) if (SENTENCE_END.includes(text.charAt(i - 1))) return i;
  }
  const couplet = mark.kind.family === 'quote' ? (COUPLET.exec(text.slice(from, end))?.[0].length ?? 0) : 0;
  if (couplet > 0) return from + couplet;
  for (let i = from + 1; i < end; i++) if (PAUSES.includes(text.charAt(i))) return i;
  return end;
}

// 气蒸云梦泽，波撼岳阳城。 Two clauses of one length that end a sentence are quoted whole.
const COUPLET = /^(?:[一-鿿]{4}，[一-鿿]{4}|[一-鿿]{5}，[一-鿿]{5}|[一-鿿]{7}，[一-鿿]{7})[。！？]/;

// Up to the next such opening, without the mark or word that joins the two.
function regionEnd(text: string, from: number, open: string): number {
  const last = Math.min(trimmedEnd(text), wholeAt(text, from + FARTHEST));
  const next = text.slice(from, last).indexOf(open);
  if (next <= 0) return Math.max(from, last);
  const end = from + next;
  return end - 1 > from && '、，；和与及或'.includes(text.charAt(end - 1)) ? end - 1 : end;
}

/**
 * The likeliest place for the opening mark that `mark` lacks: behind the colon that announces what is said, else behind the
 * last pause or closing mark before it.
 */
export function openingPlace(text: string, mark: Mark): number | undefined {
  const first = skipBlank(text);
  const said = mark.kind.family === 'quote' ? SAID.exec(text.slice(Math.max(0, mark.at - FARTHEST), mark.at)) : null;
  if (said) return mark.at - (said[1] ?? '').length;
  for (let i = mark.at - 1; i > first && mark.at - i <= NEAREST_OPENING; i--) {
    if (PAUSES.includes(text.charAt(i - 1)) || CLOSERS.includes(text.charAt(i - 1))) return i;
  }
  return mark.at - first <= NEAREST_OPENING && first < mark.at ? first : undefined;
}
