import { type Block, blockAfter, type Draft } from '../draft/draft.ts';
import { isHardWrapped } from '../draft/hard-wrapped.ts';
import { headingOf } from '../draft/heading.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { SENTENCE_END, skipBlank, trimmedEnd } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { pairReportOf } from './pair-problems.ts';
import { type Mark, type MarkKind, pairsOf, ROUND } from './pairs.ts';
import { codeLines } from './verbatim.ts';

/** A paired mark whose partner its paragraph lacks. */
export interface LooseMark {
  readonly block: Block;
  readonly mark: Mark;
  /** The closing mark some paragraphs on, where a quotation opens only its first paragraph. */
  readonly partner?: { readonly block: Block; readonly mark: Mark };
}

interface Place {
  readonly block: Block;
  readonly mark: Mark;
}

/** A verse or a title set in several lines has lines no longer than this (UTF-16 units). */
const SHORT_LINE = 45;
/** How many lines a quotation, a bracket or a hard-wrapped sentence may run on. */
const LONGEST_RUN = 30;

const withLoose = blocksWhere((p) => pairReportOf(p).loose.length > 0);

/**
 * The marks of a draft without a partner, in order. Silent are a quotation over several paragraphs, each of which opens
 * with its mark and only the last of which closes (GB/T 15834-2011, 4.8.3.5); a verse or title over short lines; a note in
 * brackets that fills its paragraphs; and pairs across the lines of a hard-wrapped text. A scan of the loose marks only.
 */
export function looseMarksIn(draft: Draft): LooseMark[] {
  const code = codeLines(draft);
  const places = withLoose(draft).flatMap((block): Place[] =>
    code.has(block.line) ? [] : pairReportOf(block.paragraph).loose.map((mark) => ({ block, mark })),
  );
  const settled = new Set<Mark>();
  const spread = new Map<Mark, Place>();
  const open = new Map<MarkKind, Place[]>();
  for (const place of places) {
    const { kind, opens } = place.mark;
    const waiting = open.get(kind) ?? [];
    open.set(kind, waiting);
    const first = opens ? undefined : waiting.at(-1);
    if (opens) waiting.push(place);
    else if (first && place.block.line - first.block.line <= LONGEST_RUN) {
      if (runsOver(draft, first, place)) settled.add(first.mark).add(place.mark);
      else if (isSpread(first, place)) {
        spread.set(first.mark, place);
        settled.add(place.mark);
      } else continue;
      waiting.pop();
    }
  }
  return places.flatMap((place) => {
    const { block, mark } = place;
    if (settled.has(mark)) return [];
    const partner = spread.get(mark);
    if (partner) return [{ block, mark, partner }];
    return (mark.opens ? goesOn(draft, place) : isListNumber(draft, place)) ? [] : [{ block, mark }];
  });
}

const NUMERAL = /(?:^|[\s　，。、；：！？])[一二三四五六七八九十]{1,3}$/;

// 一） is a list number of its own, unless the draft's headings are （一）: then it has lost its first half.
function isListNumber(draft: Draft, { block, mark }: Place): boolean {
  if (mark.kind !== ROUND || !NUMERAL.test(block.paragraph.text.slice(Math.max(0, mark.at - 4), mark.at))) return false;
  return !bracketsHeadings(draft);
}

const bracketsHeadings = memo((draft: Draft): boolean =>
  draft.blocks.some(({ role, paragraph }) => role !== 'body' && headingOf(paragraph)?.family === 'bracketed'),
);

function runsOver(draft: Draft, first: Place, last: Place): boolean {
  if (isHardWrapped(draft)) return true;
  if (first.mark.kind.family === 'bracket' && beginsAt(first) && endsAt(last)) return true;
  const lines = draft.blocks.slice(first.block.line, last.block.line + 1);
  return lines.every((b) => trimmedEnd(b.paragraph.text) - skipBlank(b.paragraph.text) <= SHORT_LINE);
}

const isSpread = (first: Place, last: Place): boolean =>
  first.mark.kind.family === 'quote' && introduces(first) && endsAt(last);

/** Whether the next paragraph takes the quotation up again. */
function goesOn(draft: Draft, place: Place): boolean {
  const { block, mark } = place;
  if (mark.kind.family !== 'quote' || !introduces(place)) return false;
  // Inside of a quotation others stand in marks of another kind.
  const reopened = pairsOf(block.paragraph).pairs.some((p) => p.open.kind === mark.kind && p.open.at > mark.at);
  const next = reopened ? undefined : blockAfter(draft, block.line);
  if (!next) return false;
  const text = next.paragraph.text;
  const lead = skipBlank(text);
  if (text.charAt(lead) !== mark.kind.open) return false;
  const pair = pairsOf(next.paragraph).pairs.find((p) => p.open.at === lead);
  return pair ? SENTENCE_END.includes(text.charAt(pair.close.at - 1)) : true;
}

const beginsAt = ({ block, mark }: Place): boolean => skipBlank(block.paragraph.text) === mark.at;

// At the beginning of its paragraph, or behind the colon that announces it.
const introduces = (place: Place): boolean =>
  beginsAt(place) || /[：:]/.test(place.block.paragraph.text.charAt(place.mark.at - 1));

// Nothing but a full stop may stand behind it.
function endsAt({ block, mark }: Place): boolean {
  const { text } = block.paragraph;
  const behind = trimmedEnd(text) - mark.at - 1;
  return behind === 0 || (behind === 1 && SENTENCE_END.includes(text.charAt(mark.at + 1)));
}
