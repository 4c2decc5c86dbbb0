import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { sentencesOf } from '../analysis/sentences.ts';
import { blockAt, type Draft } from '../draft/draft.ts';
import { skipBlank, trimmedEnd } from '../text/characters.ts';
import { countedFrom, type Span, shift, span, touches } from '../text/span.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { everyNode, structureOf } from './structure.ts';

/** How a selection grows from each position: clause, sentence, point, paragraph, part or section, whole draft. */
export function getSelectionRanges(draft: Draft, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spans = growing(draft, offsetAt(draft, position));
    const whole: SelectionRange = { range: rangeOf(draft, spans.at(-1) ?? span(0, 0)) };
    return spans.slice(0, -1).reduceRight<SelectionRange>((parent, s) => ({ range: rangeOf(draft, s), parent }), whole);
  });
}

// From small to large, each strictly within the next; the last is the whole text.
function growing(draft: Draft, offset: number): Span[] {
  const nodes = [...everyNode(structureOf(draft))].filter((node) => touches(node.span, offset));
  const point = nodes.findLast((node) => node.kind === 'point');
  const candidates = [...inParagraph(draft, offset, point?.span), ...nodes.map((node) => node.span)];
  candidates.sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const s of [...candidates, span(0, draft.text.length)]) {
    const last = chain.at(-1);
    if (!last || (s.start <= last.start && s.end >= last.end && s.end - s.start > last.end - last.start)) chain.push(s);
  }
  return chain;
}

// A point may end within a sentence (一是…；二是…): what lies beyond it is no longer of this sentence.
function inParagraph(draft: Draft, offset: number, point: Span | undefined): Span[] {
  const block = blockAt(draft, offset);
  if (!block || block.role === 'blank') return [];
  const { text } = block.paragraph;
  const at = offset - block.start;
  const bounds = point && countedFrom(point, block.start);
  const sentences = sentencesOf(block.paragraph).map((s) =>
    bounds ? span(Math.max(s.start, Math.min(bounds.start, at)), Math.min(s.end, Math.max(bounds.end, at))) : s,
  );
  const sentence = sentences.find((s) => s.start <= at && at < s.end) ?? sentences.findLast((s) => touches(s, at));
  const paragraph = span(skipBlank(text), trimmedEnd(text));
  const spans = sentence ? [clauseAt(text, sentence, at), sentence, paragraph] : [paragraph];
  return spans.filter((s) => s.end > s.start && touches(s, at)).map((s) => shift(s, block.start));
}

const PAUSES = '，；：,;。！？!?…';

/** The clause of a sentence at an offset, without the marks around it. */
function clauseAt(text: string, sentence: Span, at: number): Span {
  let [start, end] = [Math.min(at, sentence.end), at];
  while (start > sentence.start && !isPause(text, start - 1)) start--;
  while (end < sentence.end && !isPause(text, end)) end++;
  return span(start, end);
}

// 1,000 and 10:30 are one word.
const isPause = (text: string, at: number): boolean =>
  PAUSES.includes(text.charAt(at)) &&
  !(',:'.includes(text.charAt(at)) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)));
