import type { Paragraph } from '../draft/draft.ts';
import { isHanAt, skipBlank } from '../text/characters.ts';
import { matchesIn } from '../text/matches.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { verbatimOf, within } from './verbatim.ts';

/** A dash or an ellipsis that is put together from something else; UTF-16 offsets in the paragraph. */
export interface LooseForm {
  readonly span: Span;
  readonly expected: '——' | '……';
}

const FORMS = /-{2,}|－{2,}|…+/g;
const NOTHING: readonly LooseForm[] = [];

/** The dashes of hyphens and the ellipses of three dots beside Chinese, in order. */
export const looseFormsOf: (paragraph: Paragraph) => readonly LooseForm[] = memo((paragraph) => {
  const { text } = paragraph;
  if (!text.includes('--') && !text.includes('－－') && !text.includes('…')) return NOTHING;
  const found: LooseForm[] = [];
  for (const { 0: form, index } of matchesIn(text, FORMS)) {
    const at = span(index, index + form.length);
    if (within(verbatimOf(paragraph), index)) continue;
    if (form.startsWith('…') ? isHalfEllipsis(text, at) : isDash(text, at))
      found.push({ span: at, expected: form.startsWith('…') ? '……' : '——' });
  }
  return found;
});

// One that cuts an English sentence off is that of English.
const isHalfEllipsis = (text: string, { start, end }: Span): boolean =>
  end - start === 1 &&
  (isHanAt(text, start - 1) || (isHanAt(text, end) && !/[A-Za-z\s]/.test(text.charAt(start - 1) || ' ')));

// --在全县大会上的讲话, 一个目标--振兴: Chinese on both sides, or behind the beginning of the line.
function isDash(text: string, { start, end }: Span): boolean {
  if (end - start > 4 || !isWord(text, end)) return false;
  return isWord(text, start - 1) || skipBlank(text) === start;
}

const isWord = (text: string, at: number): boolean =>
  isHanAt(text, at) || '“”《》（），。、；：！？'.includes(text.charAt(at) || ' ');
