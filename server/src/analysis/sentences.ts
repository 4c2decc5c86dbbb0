import type { Paragraph } from '../draft/draft.ts';
import { CLOSERS, isBlankCode, isHanAt, OPENERS, SENTENCE_END, skipBlank, trimmedEnd } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { hasAny, KIND } from './kinds.ts';

/**
 * The sentences of a paragraph, in order: UTF-16 offsets in the paragraph, blanks around them left out. A sentence ends
 * behind 。！？…… and the closing quotes and brackets that follow. A stop inside quotes or brackets ends nothing unless
 * the quotation ends the sentence too (他说：“要实干。”). The last sentence may lack its mark. Empty for a blank line.
 */
export const sentencesOf: (paragraph: Paragraph) => readonly Span[] = memo((paragraph) => {
  const { text } = paragraph;
  const last = trimmedEnd(text);
  const partner = hasAny(paragraph, OPENING) ? partnersIn(text) : undefined;
  const sentences: Span[] = [];
  let start = skipBlank(text);
  let [depth, opened] = [0, start];
  // The end of the run of stops and closing marks at hand, and how many partners of openers are still to come in it.
  let [end, closers] = [start, 0];
  for (let i = start; i < last; i++) {
    // Most characters are Chinese: they are told by their code alone.
    if (isHanAt(text, i)) continue;
    const c = text.charAt(i);
    const other = partner?.get(i);
    if (other !== undefined) {
      // A remark in brackets that holds whole sentences is read sentence by sentence.
      if (i === start && '（('.includes(c)) {
        partner?.delete(other);
        continue;
      }
      if (i < end) closers--;
      if (depth === 0) opened = i;
      depth += other > i ? 1 : -1;
      continue;
    }
    if (!isStop(text, i, c)) continue;
    if (i >= end) {
      end = behindStop(text, i, last);
      closers = closersWithin(partner, i, end);
    }
    const left = depth - closers;
    if (left > 0 || (depth > 0 && !endsWithQuote(text, c, opened, start, end))) continue;
    sentences.push(span(start, end));
    depth = 0;
    start = skipBlank(text, end);
    i = start - 1;
  }
  if (start < last) sentences.push(span(start, last));
  return sentences;
});

/** Whether a sentence of `text` has its closing mark. */
export function isClosed(text: string, sentence: Span): boolean {
  let i = sentence.end - 1;
  while (i > sentence.start && (CLOSERS.includes(text.charAt(i)) || isBlankCode(text.charCodeAt(i)))) i--;
  return isStop(text, i, text.charAt(i));
}

// A half-width point is a full stop only between Chinese and Chinese, and not behind an outline number (一.).
function isStop(text: string, at: number, c: string): boolean {
  if (c !== '.') return SENTENCE_END.includes(c);
  if (at < 6 || text.charAt(at + 1) === '.') return false;
  const next = text.charAt(at + 1);
  return (
    (isHanAt(text, at - 1) || CLOSERS.includes(text.charAt(at - 1))) &&
    (next === '' || isHanAt(text, at + 1) || isBlankCode(next.charCodeAt(0)) || `${CLOSERS}${OPENERS}`.includes(next))
  );
}

function behindStop(text: string, at: number, last: number): number {
  let end = at + 1;
  while (end < last && SENTENCE_END.includes(text.charAt(end))) end++;
  while (end < last && (CLOSERS.includes(text.charAt(end)) || SENTENCE_END.includes(text.charAt(end)))) end++;
  return end;
}

function closersWithin(partner: Partners | undefined, from: number, to: number): number {
  let count = 0;
  for (let i = from; partner && i < to; i++) if (partner.has(i)) count++;
  return count;
}

// “要实干。”我们… ends a sentence; “为什么？”的追问 and “好！”、“对！” do not.
function endsWithQuote(text: string, stop: string, opened: number, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (next === '' || text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x3000) return true;
  if ('，、；：,;:的地得是之这—'.includes(next)) return false;
  if (text.charAt(opened) === '（' || text.charAt(opened) === '(') return false;
  return stop === '。' || opened === start || '：:，,'.includes(text.charAt(opened - 1));
}

const OPENING = KIND.openingQuote | KIND.bracket | KIND.halfBracket;

/** For quotes and brackets that have a partner: its offset. */
type Partners = Map<number, number>;

function partnersIn(text: string): Partners {
  const partner: Partners = new Map();
  const open: number[] = [];
  const waiting = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    if (isHanAt(text, i)) continue;
    const c = text.charAt(i);
    if (OPENERS.includes(c)) {
      open.push(i);
      waiting.set(c, (waiting.get(c) ?? 0) + 1);
    } else if (CLOSERS.includes(c)) close(text, i, c, open, waiting, partner);
  }
  return partner;
}

// Openers passed over on the way to the partner stay alone: a lost closing mark swallows no more than its surroundings.
function close(
  text: string,
  at: number,
  closer: string,
  open: number[],
  waiting: Map<string, number>,
  partner: Partners,
): void {
  const opener = openerOf(closer);
  if ((waiting.get(opener) ?? 0) === 0) return;
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    const c = text.charAt(from);
    waiting.set(c, (waiting.get(c) ?? 1) - 1);
    if (c !== opener) continue;
    partner.set(from, at).set(at, from);
    return;
  }
}

const openerOf = (closer: string): string => OPENERS.charAt(CLOSERS.indexOf(closer));
