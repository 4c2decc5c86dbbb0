import { linesCutOff } from '../analysis/cut-off-lines.ts';
import { endingKindOf, endingOf, type ParagraphEnding, tailOf } from '../analysis/paragraph-ending.ts';
import { type Block, blockAfter, type Draft, type Paragraph } from '../draft/draft.ts';
import { formOf } from '../draft/form.ts';
import { isHardWrapped } from '../draft/hard-wrapped.ts';
import { headingOf } from '../draft/heading.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { skipBlank } from '../text/characters.ts';
import { edit } from '../text/edit.ts';
import { memo } from '../text/memo.ts';
import { nested } from '../text/quotes.ts';
import { shift, slice, span } from '../text/span.ts';
import { draftRule, PROSE_ROLES } from './rule.ts';
import { unfinishedParagraphText } from './unfinished-paragraph-text.ts';

/** A shorter line may be a slogan, a name, a verse (UTF-16 units). */
const SHORTEST = 31;
/** The same for a line that begins with an ordinal and ends in a comma or semicolon. */
const SHORTEST_POINT = 12;
/** Up to here a line without a stop inside may be a heading without a number. */
const LONGEST_HEADING = 60;
/** A line with neither comma nor stop is a title or a caption up to here. */
const LONGEST_CAPTION = 120;

export const unfinishedParagraph = draftRule({
  id: 'unfinished-paragraph',
  category: 'completeness',
  severity: 'warning',
  waits: 'line',
  ...unfinishedParagraphText,
  *check(draft) {
    const cut = linesCutOff(draft);
    const blocks = [...cut].flatMap((line) => draft.blockOn(line) ?? []);
    for (const block of [...blocks, ...proseWithoutEnd(draft).filter(({ line }) => !cut.has(line))]) {
      if (!PROSE_ROLES.includes(block.role) && block.role !== 'salutation') continue;
      const ending = endingOf(block.paragraph);
      const isCut = cut.has(block.line);
      if (isListed(draft, block, ending)) continue;
      if (!isCut && (mayBeHeading(draft, block, ending) || isHardWrapped(draft))) continue;
      const tail = tailOf(block.paragraph);
      const isPause = ending.kind !== 'open';
      const at = block.start + ending.end;
      yield {
        span: shift(tail, block.start),
        message: isPause ? 'pause' : 'open',
        data: isPause ? { mark: ending.mark } : { tail: nested(slice(block.paragraph.text, tail)) },
        fixes: [
          isPause
            ? { automatic: false, edits: [edit(at - 1, at, '。')], label: 'stop' }
            : { automatic: false, edits: [edit(at, at, '。')], label: 'close' },
        ],
      };
    }
    for (const { role, paragraph, start } of bareThanks(draft)) {
      const { end } = endingOf(paragraph);
      if (role !== 'closing') continue;
      yield {
        span: shift(span(skipBlank(paragraph.text), end), start),
        message: 'thanks',
        severity: 'information',
        fixes: [{ automatic: false, edits: [edit(start + end, start + end, '！')], label: 'exclaim' }],
      };
    }
  },
});

// 谢谢大家 as the last words, however short, take a mark as well.
const bareThanks = blocksWhere(
  (paragraph) =>
    paragraph.text.length < SHORTEST &&
    endingKindOf(paragraph) === 'open' &&
    /(?:谢谢|感谢)(?:大家|各位|同志们|聆听)?$/.test(paragraph.text.trimEnd()),
);

const isOpen = (paragraph: Paragraph): boolean => ['open', 'pause'].includes(endingKindOf(paragraph));

const proseWithoutEnd = blocksWhere((paragraph) => isOpen(paragraph) && isProse(paragraph, endingOf(paragraph)));

const announcesList = memo(({ text }: Paragraph): boolean =>
  /如下$|以下(?:[几一二三四五六七八九十两\d]+|若干)?(?:个方面|点|项|条)\S{0,4}$/.test(text.slice(-12)),
);

function isProse(paragraph: Paragraph, ending: ParagraphEnding): boolean {
  const least = ending.kind === 'pause' && ending.item !== '' ? SHORTEST_POINT : SHORTEST;
  if (ending.length < least || ending.isApart) return false;
  const form = formOf(paragraph);
  if (form.kind === 'salutation' && !form.glued) return false;
  return ending.hasStop || ending.hasPause || ending.length > LONGEST_CAPTION;
}

// Points that end in ； go on in the next line; items of a list may all do without a mark.
function isListed(draft: Draft, block: Block, own: ParagraphEnding): boolean {
  const [before, after] = [neighbour(draft, block, -1), neighbour(draft, block, 1)];
  if (own.mark === '；' || own.mark === ';') {
    // A short item with no stop but its ； is read as a heading.
    const next = after ? undefined : blockAfter(draft, block.line);
    if (next && own.item !== '' && endingOf(next.paragraph).item === own.item)
      return endingOf(next.paragraph).kind !== 'open';
    if (!after || (own.hasStop && [before, after].every((near) => near?.item === own.item && near.mark === '。')))
      return false;
    return own.item !== '' ? after.item !== '' : after.item !== '' || [after.mark, before?.mark].includes(own.mark);
  }
  if (announcesList(block.paragraph)) return true;
  return [before, after].some(
    (near) =>
      near !== undefined &&
      near.kind === own.kind &&
      near.length > 8 &&
      ((own.item !== '' && near.item === own.item) || (!own.hasStop && !near.hasStop && near.length * 3 > own.length)),
  );
}

/** The ending of the next line of prose, blank ones passed over; undefined where another kind of line comes first. */
function neighbour(draft: Draft, { line }: Block, step: 1 | -1): ParagraphEnding | undefined {
  let at = line + step;
  while (draft.blockOn(at)?.role === 'blank' && Math.abs(at - line) < 8) at += step;
  const block = draft.blockOn(at);
  return block && PROSE_ROLES.includes(block.role) ? endingOf(block.paragraph) : undefined;
}

// One short line with a comma may be a sentence that breaks off; several are headings without numbers.
function mayBeHeading(draft: Draft, block: Block, ending: ParagraphEnding): boolean {
  if (ending.kind === 'pause' || ending.hasStop) return false;
  // The last line of all heads nothing; a source in brackets has its own end.
  if (ending.hasPause && !blockAfter(draft, block.line) && !/^[ 　]*[（(]/.test(block.paragraph.text)) return false;
  // A line of several clauses that stops at a word of grammar is no heading.
  if (ending.hasPause && '的和与及在把对将为从向被以'.includes(ending.mark)) return false;
  if (ending.length > LONGEST_HEADING + (block.role === 'run-in' ? 20 : 0)) return false;
  if (block.line < 6 || block.role === 'run-in' || block.paragraph.text.includes('——')) return true;
  return likeHeadings(draft).filter(({ role }) => role === 'body').length > 1;
}

const likeHeadings = blocksWhere((paragraph) => {
  if (endingKindOf(paragraph) !== 'open' || headingOf(paragraph) !== undefined) return false;
  const { length, hasStop } = endingOf(paragraph);
  return !hasStop && length > 8 && length <= LONGEST_HEADING;
});
